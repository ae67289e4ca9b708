/** A run of text without white space, brackets or quotation marks, longer than this, is no prose. */
const longestRun = 300;

const parting = /[\s"“”<>()[\]|,;]/;
const technical =
  /:\/\/|^www\.|^mailto:|[@\\{}=$`~^%_]|^[#/]|^\.\.?\/|^--|\/$|\/.*\/|[\p{L}\p{N}]\.[\p{Ll}\p{N}]|::/u;

/**
 * Whether a range of a text touches an address, a handle, a hashtag, the name of a file or a word of code: its first and
 * its last word are looked at, each up to the next white space, bracket or quotation mark.
 */
export function isTechnical(text: string, start: number, end: number): boolean {
  return isTechnicalAt(text, start) || isTechnicalAt(text, end - 1) || text.slice(end, end + 2) === '()';
}

function isTechnicalAt(text: string, at: number): boolean {
  let start = at;
  let end = at + 1;
  while (start > 0 && at - start <= longestRun && !parting.test(text.charAt(start - 1))) start--;
  while (end < text.length && end - at <= longestRun && !parting.test(text.charAt(end))) end++;
  if (at - start > longestRun || end - at > longestRun) return true;
  return technical.test(text.slice(start, end));
}
