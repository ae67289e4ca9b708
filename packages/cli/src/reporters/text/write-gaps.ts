import type { Gap, SourceReport } from '@brandlint/core';
import { shortenEnd } from '../../terminal/display-width.ts';
import { stripControl } from '../../terminal/strip-control.ts';
import { wrapText } from '../../terminal/wrap-text.ts';
import { rowsShown, type TextContext } from './text-options.ts';
import { writeCount } from './write-count.ts';
import type { SourcePlace } from './write-place.ts';
import { type Row, writeRows } from './write-rows.ts';

/** Reasons hold names from files; longer than this they say no more. */
const longestReason = 200;

/** Everything that has gaps: a source of a check or of an inventory. */
type WithGaps = Pick<SourceReport, 'source' | 'gaps'>;

/** Files or parts of files that could not be read: each by its name, or folded by reason where they are many. */
export function writeUnreadable(files: readonly WithGaps[], context: TextContext): string[] {
  const each = files.flatMap((file) => foldByReason([file], 'unreadable'));
  const rows = each.length <= rowsShown ? each : foldByReason(files, 'unreadable');
  const title = `Could not be read: ${writeCount(countOf(rows), 'file or part of a file', 'files or parts of files')}`;
  return writeSection(title, context.style.red, rows, context);
}

/** Places whose colour cannot be told, folded by reason, the most frequent first. */
export function writeUnjudged(files: readonly WithGaps[], context: TextContext): string[] {
  const rows = foldByReason(files, 'unjudged').sort((one, other) => other.count - one.count);
  return writeSection(
    `Could not be judged: ${writeCount(countOf(rows), 'place')}`,
    (text) => text,
    rows,
    context,
  );
}

function writeSection(
  title: string,
  paint: (text: string) => string,
  rows: readonly Row[],
  context: TextContext,
): string[] {
  if (rows.length === 0) return [];
  const shown = context.verbose ? rows : rows.slice(0, rowsShown);
  const rest = rows.slice(shown.length);
  const titles = wrapText(title, context.width).map((line) => paint(context.style.bold(line)));
  const lines = [...titles, ...writeRows(shown, context)];
  if (rest.length > 0) {
    const reasons = writeCount(rest.length, 'reason');
    lines.push(`  … and ${reasons} with ${writeCount(countOf(rest), 'place')} more (--verbose shows all)`);
  }
  return lines;
}

function foldByReason(files: readonly WithGaps[], kind: Gap['kind']): Row[] {
  const rows = new Map<string, Row & { places: SourcePlace[] }>();
  const shares = new Map<string, Shares>();
  for (const { source, gaps } of files) {
    for (const gap of gaps) {
      if (gap.kind !== kind) continue;
      let row = rows.get(gap.reason);
      if (!row) rows.set(gap.reason, (row = { label: '', count: 0, note: toNote(gap.reason), places: [] }));
      row.count += gap.count;
      if (gap.share !== undefined) shares.set(gap.reason, addShare(shares.get(gap.reason), gap.share));
      if (gap.places.length === 0) row.places.push({ source });
      for (const location of gap.places) row.places.push({ source, location });
    }
  }
  for (const [reason, range] of shares) {
    const row = rows.get(reason);
    if (row) row.note += writeShares(range);
  }
  return [...rows.values()];
}

/** The least and the largest of some shares, 0–1, and of how many. */
type Shares = { least: number; most: number; count: number };

function addShare(before: Shares | undefined, share: number): Shares {
  const { least, most, count } = before ?? { least: share, most: share, count: 0 };
  return { least: Math.min(least, share), most: Math.max(most, share), count: count + 1 };
}

/** ` (78 % of it)`, or ` (12–78 % of each)`. */
function writeShares({ least, most, count }: Shares): string {
  const [from, to] = [least, most].map((share) => Math.max(1, Math.round(share * 100)));
  return ` (${from === to ? '' : `${from}–`}${to} % of ${count === 1 ? 'it' : 'each'})`;
}

function toNote(reason: string): string {
  return stripControl(shortenEnd(reason.slice(0, 4 * longestReason), longestReason));
}

function countOf(some: readonly { count: number }[]): number {
  return some.reduce((sum, { count }) => sum + count, 0);
}
