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
  const made = [...source.subarray(start, plainTo)];
  let open = 1;
  let at = plainTo;
  for (; at < source.length; at++) {
    const byte = source[at] ?? 0;
    if (byte === 0x28) open++;
    else if (byte === 0x29 && --open === 0) break;
    if (byte === 0x5c) at = readEscape(source, at + 1, made);
    else if (byte === 13) {
      made.push(10);
      if (source[at + 1] === 10) at++;
    } else made.push(byte);
  }
  return { bytes: Uint8Array.from(made), end: at + 1 };
}

/** Adds what is escaped, and gives the place of its last byte. */
function readEscape(source: Uint8Array, at: number, made: number[]): number {
  const byte = source[at] ?? 0x5c;
  if (byte === 13) return source[at + 1] === 10 ? at + 1 : at;
  if (byte === 10) return at;
  if (byte < 48 || byte > 55) {
    made.push(escapes.get(byte) ?? byte);
    return at;
  }
  let code = 0;
  let end = at;
  for (
    let digit = source[end];
    end < at + 3 && digit !== undefined && digit >= 48 && digit <= 55;
    digit = source[++end]
  )
    code = code * 8 + digit - 48;
  made.push(code & 255);
  return end - 1;
}
