/** Controls, line breaks of all kinds, marks that turn the direction of text, halves of signs, and what is no sign. */
const unfit = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]+/gu;

/** Text as one line that any file may hold, cut to so many UTF-16 units. */
export function toOneLine(text: string, longest = 1_000): string {
  const line = text.replace(unfit, ' ').replace(/ {2,}/g, ' ').trim();
  if (line.length <= longest) return line;
  // Not between the two halves of a sign.
  return `${line.slice(0, longest - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
