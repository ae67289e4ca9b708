/** What a filter makes of bytes: as far as it came, where the input is damaged; nothing, where it is too much. */
export type Filtered = { bytes: Uint8Array; isWhole: boolean; isTooLarge: boolean };

/** What stands for more than may be. */
export const tooLarge: Filtered = { bytes: new Uint8Array(0), isWhole: false, isTooLarge: true };

/** Parts one after another. */
export function join(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
