const escapes = new Map([
  [0x6e, 10],
  [0x72, 13],
  [0x74, 9],
  [0x62, 8],
  [0x66, 12],
]);

/** Reads a string in parentheses, which may stand in one another; `end` is where it is over. Plain ones are not copied. */
export function readLiteral(source: Uint8Array, start: number): { bytes: Uint8Array; end: number } {
  let at = start + 1;
  for (let byte = source[at]; byte !== undefined; byte = source[++at]) {
    if (byte === 0x29) return { bytes: source.subarray(start + 1, at), end: at + 1 };
    if (byte === 0x5c || byte === 0x28 || byte === 13) return readEscaped(source, start + 1, at);
  }
  return { bytes: source.subarray(start + 1), end: source.length };
}

function readEscaped(source: Uint8Array, start: number, plainTo: number): { bytes: Uint8Array; end: number } {
  const stop = findEnd(source, plainTo);
  const made = source.slice(start, stop);
  let length = plainTo - start;
  for (let at = plainTo; at < stop; at++) {
    const byte = source[at] ?? 0;
    if (byte === 13) {
      made[length++] = 10;
      if (source[at + 1] === 10) at++;
    } else if (byte !== 0x5c) made[length++] = byte;
    else {
      const { value, last } = readEscape(source, at + 1);
      if (value !== undefined) made[length++] = value;
      at = last;
    }
  }
  return { bytes: made.subarray(0, length), end: stop + 1 };
}

/** Where the bracket is that closes a string. */
function findEnd(source: Uint8Array, from: number): number {
  let open = 1;
  let at = from;
  for (; at < source.length; at++) {
    const byte = source[at];
    if (byte === 0x5c) at++;
    else if (byte === 0x28) open++;
    else if (byte === 0x29 && --open === 0) break;
  }
  return Math.min(at, source.length);
}

/** What is escaped, if it stands for something, and the place of its last byte. */
function readEscape(source: Uint8Array, at: number): { value: number | undefined; last: number } {
  const byte = source[at] ?? 0x5c;
  if (byte === 13) return { value: undefined, last: source[at + 1] === 10 ? at + 1 : at };
  if (byte === 10) return { value: undefined, last: at };
  if (byte < 48 || byte > 55) return { value: escapes.get(byte) ?? byte, last: at };
  let code = 0;
  let end = at;
  while (end < at + 3 && isOctal(source[end])) code = code * 8 + (source[end++] ?? 48) - 48;
  return { value: code & 255, last: end - 1 };
}

function isOctal(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 48 && byte <= 55;
}
