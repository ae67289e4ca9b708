import { stripListMark } from './strip-list-mark.ts';

/** A piece of a text without the white space, list marks, quotation marks and punctuation around it. */
export function findBareText(
  text: string,
  piece: { start: number; end: number },
): { start: number; end: number } {
  let { start, end } = piece;
  while (end > start && /[\s"'“”‘’«»()[\],:;.!?…–—-]/u.test(text.charAt(end - 1))) end--;
  start = skipOpening(text, start, end);
  start = end - stripListMark(text.slice(start, end)).length;
  return { start: skipOpening(text, start, end), end };
}

function skipOpening(text: string, from: number, end: number): number {
  let start = from;
  while (start < end && /[\s"'“”‘’«»()[\]]/u.test(text.charAt(start))) start++;
  return start;
}
