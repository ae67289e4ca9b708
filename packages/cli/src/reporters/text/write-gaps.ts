import type { Gap, SourceReport } from '@brandlint/core';
import { shortenEnd } from '../../terminal/display-width.ts';
import { stripControl } from '../../terminal/strip-control.ts';
import { wrapText } from '../../terminal/wrap-text.ts';
import { rowsShown, type TextContext } from './text-options.ts';
import { groupBy } from './group-by.ts';
import { writeCount, writeNumber } from './write-count.ts';
import { type SourcePlace, writeFirstPlaces } from './write-place.ts';
import { type Row, writeRows } from './write-rows.ts';

/** Reasons hold names from files; longer than this they say no more. */
const longestReason = 200;

/** Everything that has gaps: a source of a check or of an inventory. */
type WithGaps = Pick<SourceReport, 'source' | 'gaps'>;

/** Files or parts of files that could not be read: one by one, or under each reason where they are many. */
export function writeUnreadable(files: readonly WithGaps[], context: TextContext): string[] {
  const each = files.flatMap((file) => foldByReason([file], 'unreadable'));
  const title = `Could not be read: ${writeCount(countOf(each), 'file or part of a file', 'files or parts of files')}`;
  if (each.length <= rowsShown) return writeSection(title, context.style.red, each, context);
  const rows = foldByReason(files, 'unreadable');
  const names = Math.max(1, Math.floor(namesShown / rows.length));
  const list = rows.flatMap((row) => writeNamed(row, context.verbose ? Infinity : names, context));
  return [...writeTitle(title, context.style.red, context), ...list];
}

/** Places whose colour cannot be told, folded by reason, the most frequent first. */
export function writeUnjudged(files: readonly WithGaps[], context: TextContext): string[] {
  const rows = foldByReason(files, 'unjudged').sort((one, other) => other.count - one.count);
  const title = `Could not be judged: ${writeCount(countOf(rows), 'place')}`;
  if (!context.verbose || files.length < 2) return writeSection(title, (text) => text, rows, context);
  const list = rows.flatMap((row) => writeNamed(row, Infinity, context));
  return rows.length === 0 ? [] : [...writeTitle(title, (text) => text, context), ...list];
}

/** How many files are named over all reasons, unless everything is asked for. */
const namesShown = 50;

/** A reason, and under it the files that it holds for, each with its first places. */
function writeNamed(row: Row, names: number, context: TextContext): string[] {
  const sources = [...groupBy(row.places, ({ source }) => source).values()];
  // One more is shown rather than counted.
  const shown = sources.slice(0, sources.length === names + 1 ? sources.length : names);
  const rest = sources.length - shown.length;
  return [
    ...writeRows([{ ...row, places: [] }], context).map((line) => line.trimEnd()),
    ...shown.map((places) => {
      const words = writeFirstPlaces(places, places.length, context.width - nameIndent.length, {
        isOneSource: false,
      });
      return nameIndent + context.style.dim(words);
    }),
    ...(rest > 0 ? [`${nameIndent}… and ${writeNumber(rest)} more: --verbose shows all`] : []),
  ];
}

const nameIndent = '      ';

function writeTitle(title: string, paint: (text: string) => string, { style, width }: TextContext): string[] {
  return wrapText(title, width).map((line) => paint(style.bold(line)));
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
  const lines = [...writeTitle(title, paint, context), ...writeRows(shown, context)];
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
