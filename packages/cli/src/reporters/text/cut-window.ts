import { displayWidth, takeEnd, takeStart } from '../../terminal/display-width.ts';
import { stripControl } from '../../terminal/strip-control.ts';

/** One line of code, shortened around what is marked in it. Offsets and widths are columns of the terminal. */
export type CodeWindow = { code: string; markAt: number; markWidth: number };

/** How many UTF-16 units of a line are looked at for each column shown: room for marks that combine. */
const unitsPerColumn = 4;

/**
 * The line around a range of text, in at most `columns`; `…` stands for what is left out. However long the line is, only
 * its neighbourhood is looked at. Of a range of several lines the first is shown.
 */
export function cutWindow(text: string, start: number, end: number, columns: number): CodeWindow {
  const reach = columns * unitsPerColumn;
  const from = Math.max(0, start - reach);
  const lineBefore =
    text
      .slice(from, start)
      .split(/[\n\r\f]/)
      .at(-1) ?? '';
  const [markedLine = '', ...otherLines] = text.slice(start, Math.min(end, start + reach)).split(/[\n\r\f]/);
  const [lineAfter = ''] = otherLines.length > 0 ? [] : text.slice(end, end + reach).split(/[\n\r\f]/);
  const isCutBefore = from > 0 && lineBefore.length === start - from;
  const before = toCells(lineBefore);
  const marked = toCells(markedLine);
  const after = toCells(lineAfter) + (otherLines.length > 0 ? ' …' : '');
  const whole = { before, marked, after };
  if (!isCutBefore && displayWidth(before + marked + after) <= columns) return toWindow(whole);
  return toWindow(squeeze(isCutBefore ? { ...whole, before: `…${before}` } : whole, columns));
}

type Parts = { before: string; marked: string; after: string };

/** First the indentation goes, then what is far from the mark, then the end of the mark itself. */
function squeeze({ before, marked, after }: Parts, columns: number): Parts {
  const lead = before.trimStart();
  const fits = displayWidth(marked) <= columns - 2;
  const mark = fits ? marked : `${takeStart(marked, columns - 3)}…`;
  const room = columns - displayWidth(mark);
  const leadRoom = Math.max(Math.floor(room / 2), room - displayWidth(after));
  const shownLead = displayWidth(lead) <= leadRoom ? lead : `…${takeEnd(lead, leadRoom - 1)}`;
  const tailRoom = room - displayWidth(shownLead);
  if (!fits) return { before: shownLead, marked: mark, after: '' };
  const shownTail = displayWidth(after) <= tailRoom ? after : `${takeStart(after, tailRoom - 1)}…`;
  return { before: shownLead, marked: mark, after: shownTail };
}

function toWindow({ before, marked, after }: Parts): CodeWindow {
  const code = (before + marked + after).trimEnd();
  return { code, markAt: displayWidth(before), markWidth: Math.max(1, displayWidth(marked)) };
}

/** Tabs as two spaces; a half of a surrogate pair that was cut off is left out. */
function toCells(text: string): string {
  return stripControl(text.replaceAll('\t', '  ')).replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
}
