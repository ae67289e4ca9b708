/** What Figma keeps in one entry at most, with a reserve for its names: it says 100 kB. */
export const mostBytes = 95_000;

/** How many bytes a text takes in UTF-8. Plugins have no `TextEncoder`. */
export function measureBytes(text: string): number {
  let bytes = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    // Each half of a pair takes two bytes of the four.
    const isPart = unit >= 0xd800 && unit < 0xe000;
    bytes += unit < 0x80 ? 1 : unit < 0x800 || isPart ? 2 : 3;
  }
  return bytes;
}
