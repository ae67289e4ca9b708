/** What a byte is to the syntax of PDF (ISO 32000-2, 7.2.3). */
export const byteClass = { regular: 0, space: 1, delimiter: 2, numeric: 3 } as const;

/** The class of each byte; `numeric` are those that a number begins with. */
export const byteClasses = classify();

function classify(): Uint8Array {
  const classes = new Uint8Array(256);
  for (const byte of [0, 9, 10, 12, 13, 32]) classes[byte] = byteClass.space;
  for (const sign of '()<>[]{}/%') classes[sign.charCodeAt(0)] = byteClass.delimiter;
  for (const sign of '0123456789+-.') classes[sign.charCodeAt(0)] = byteClass.numeric;
  return classes;
}

/** A value of a hexadecimal digit; −1 for any other byte. */
export function hexValue(byte: number): number {
  if (byte >= 48 && byte <= 57) return byte - 48;
  const letter = byte | 32;
  return letter >= 97 && letter <= 102 ? letter - 87 : -1;
}
