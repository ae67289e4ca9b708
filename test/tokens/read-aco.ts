type AcoColor = { screen?: number[]; ink?: number[]; name?: string };

/** The colours of both parts of a file of Photoshop's, components 0–1; throws where it does not end where it should. */
export function readAco(bytes: Uint8Array): { first: AcoColor[]; second: AcoColor[] } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const word = () => {
    at += 2;
    return view.getUint16(at - 2);
  };
  const readPart = (version: number): AcoColor[] => {
    if (word() !== version) throw new Error(`version ${String(version)} is not there`);
    return Array.from({ length: word() }, () => {
      const space = word();
      const components = [word(), word(), word(), word()].map((one) => one / 65_535);
      const color =
        space === 0 ? { screen: components.slice(0, 3) } : { ink: components.map((one) => 1 - one) };
      if (version === 1) return color;
      if (word() !== 0) throw new Error('a name is too long');
      const letters = Array.from({ length: word() }, word);
      if (letters.pop() !== 0) throw new Error('a name has no end');
      return { ...color, name: String.fromCharCode(...letters) };
    });
  };
  const parts = { first: readPart(1), second: readPart(2) };
  if (at !== bytes.length) throw new Error('there is more than two parts');
  return parts;
}
