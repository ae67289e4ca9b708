/** Where a word of ASCII stands in bytes from a place on, or −1. */
export function findWord(bytes: Uint8Array, word: string, from: number): number {
  const first = word.charCodeAt(0);
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1))
    if (isWordAt(bytes, word, at)) return at;
  return -1;
}

/** Whether a word of ASCII stands at a place. */
export function isWordAt(bytes: Uint8Array, word: string, at: number): boolean {
  for (let offset = 0; offset < word.length; offset++)
    if (bytes[at + offset] !== word.charCodeAt(offset)) return false;
  return true;
}

/** Bytes as text in which ASCII is itself. */
export function toLatin(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes);
}
