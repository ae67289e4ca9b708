/** One line of code with what is meant in it; `…` stands for what is left out. */
export type CodeLine = { before: string; marked: string; after: string };

/** How much of a line is shown on each side, and of what is meant itself, in UTF-16 units. */
const [mostBefore, mostMarked, mostAfter] = [60, 100, 80] as const;

/** The line around a range of text; of a range of several lines the first. However long it is, little of it is looked at. */
export function cutLine(text: string, start: number, end: number): CodeLine {
  const from = Math.max(0, start - mostBefore);
  const linesBefore = text.slice(from, start).split(/[\n\r\f]/);
  const isCutBefore = from > 0 && linesBefore.length === 1;
  const before = linesBefore.at(-1) ?? '';
  const [marked = '', ...others] = text.slice(start, Math.min(end, start + mostMarked)).split(/[\n\r\f]/);
  const isCut = others.length > 0 || end - start > mostMarked;
  const [after = '', ...further] = text.slice(end, end + mostAfter).split(/[\n\r\f]/);
  const isCutAfter = further.length === 0 && end + mostAfter < text.length;
  return {
    before: isCutBefore ? `…${before}` : before.trimStart(),
    marked: isCut ? `${marked}…` : marked,
    after: isCut ? '' : isCutAfter ? `${after}…` : after.trimEnd(),
  };
}
