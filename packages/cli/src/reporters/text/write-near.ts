import { parseHex, type SourceFinding } from '@brandlint/core';
import { shortenMiddle } from '../../terminal/display-width.ts';
import { stripControl, stripPath } from '../../terminal/strip-control.ts';
import { wrapText } from '../../terminal/wrap-text.ts';
import { groupBy } from './group-by.ts';
import { rowsShown, type TextContext } from './text-options.ts';
import { writeCount, writeDeltaE, writeNumber, writePoints } from './write-count.ts';
import type { SourcePlace } from './write-place.ts';
import { type Row, writeRows } from './write-rows.ts';

const nearRule = 'color-as-published';

/** How many of the files with the most are named. */
const worstFiles = 3;

/** Whether a finding says of a colour that it is nearly an official one. */
export function isNear({ rule, outcome }: SourceFinding): boolean {
  return rule === nearRule && outcome === 'fail';
}

/** Colours that are nearly official, grouped by colour over the whole run, the most frequent first, and the worst files. */
export function writeNear(findings: readonly SourceFinding[], context: TextContext): string[] {
  if (findings.length === 0) return [];
  const { style, width } = context;
  const groups = groupBy(findings, ({ data, messageId, written }) =>
    [data['found'] ?? written, data['name'], messageId].join('\n'),
  );
  const rows = [...groups.values()].flatMap(toRow).sort((one, other) => other.count - one.count);
  const shown = rows.slice(0, rowsShown);
  const rest = rows.slice(shown.length);
  const total = writeCount(countOf(rows), 'place');
  const title = `Nearly official: ${writeCount(rows.length, 'colour')} in ${total}`;
  const lines = [`${style.bold(title)} (--verbose shows each)`, ...writeRows(shown, context, nearRule)];
  if (rest.length > 0)
    lines.push(`  … and ${writeCount(rest.length, 'colour')} in ${writeCount(countOf(rest), 'place')} more`);
  return [...lines, ...writeWorstFiles(findings, width)];
}

function toRow(findings: readonly SourceFinding[]): Row[] {
  const [first] = findings;
  if (!first) return [];
  const { data, written } = first;
  const found = String(data['found'] ?? written);
  const places = findings.flatMap(({ source, places: all }) =>
    all.map((location): SourcePlace => ({ source, location })),
  );
  return [
    {
      swatch: parseHex(found) ? found : null,
      label: stripControl(found),
      count: countOf(findings),
      note: stripControl(`${data['name'] ?? ''} ${data['value'] ?? ''}${writeApart(data)}`),
      places,
    },
  ];
}

function writeApart({ deltaE, points }: SourceFinding['data']): string {
  if (typeof deltaE === 'number') return `, ${writeDeltaE(deltaE)}`;
  return typeof points === 'number' ? `, ${writePoints(points)} apart` : '';
}

/** `Most of them: site/a.css 40, site/b.css 22, site/c.css 9, of 350 files`. */
function writeWorstFiles(findings: readonly SourceFinding[], width: number): string[] {
  const files = [...groupBy(findings, ({ source }) => source)]
    .map(([source, some]) => ({ source, count: countOf(some) }))
    .sort((one, other) => other.count - one.count);
  if (files.length < 2) return [];
  const worst = files.slice(0, worstFiles).map(({ source, count }) => {
    const path = shortenMiddle(stripPath(source), Math.max(16, Math.floor(width / 2)));
    return `${path} ${writeNumber(count)}`;
  });
  const of = files.length > worst.length ? `, of ${writeCount(files.length, 'file')}` : '';
  return wrapText(`Most of them: ${worst.join(', ')}${of}`, width - 2).map((line) => `  ${line}`);
}

function countOf(some: readonly { count: number }[]): number {
  return some.reduce((sum, { count }) => sum + count, 0);
}
