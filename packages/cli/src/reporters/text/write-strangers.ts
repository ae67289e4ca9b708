import { parseHex, type RunReport, type SourceFinding } from '@brandlint/core';
import { countOutside } from '../finding/count-outside.ts';
import { stripControl } from '../../terminal/strip-control.ts';
import { wrapText } from '../../terminal/wrap-text.ts';
import { groupBy } from './group-by.ts';
import { rowsShown, type TextContext } from './text-options.ts';
import { writeCount, writeDeltaE, writePoints } from './write-count.ts';
import type { SourcePlace } from './write-place.ts';
import { type Row, writeRows } from './write-rows.ts';

const strangerRule = 'color-in-palette';

/** Whether a finding says of a colour that it is nobody's; what is nearly a partner's is told as that. */
export function isStranger({ rule, outcome, data }: SourceFinding): boolean {
  return rule === strangerRule && outcome === 'fail' && data['partner'] === undefined;
}

/** Colours that nobody has said anything about, grouped by colour over the whole run, the most frequent first. */
export function writeStrangers(findings: readonly SourceFinding[], context: TextContext): string[] {
  if (findings.length === 0) return [];
  const { settings, style, verbose, width } = context;
  const rows = Array.from(groupBy(findings, toValue), ([value, some]) => toRow(value, some));
  rows.sort((one, other) => other.count - one.count);
  const shown = verbose ? rows : rows.slice(0, rowsShown);
  const rest = rows.slice(shown.length);
  const total = writeCount(countOf(rows), 'place');
  const isUnset = settings.scope === 'unset';
  const whose = isUnset ? ', and nobody has said whose they are' : '';
  const title = `Not in the palette${whose}: ${writeCount(rows.length, 'colour')} in ${total}`;
  const lines = wrapText(title, width).map((line) => style.bold(line));
  lines.push(...writeRows(shown, context, strangerRule));
  if (rest.length > 0) {
    lines.push(
      `  … and ${writeCount(rest.length, 'colour')} in ${writeCount(countOf(rest), 'place')} more (--verbose shows all)`,
    );
  }
  if (!isUnset) return lines;
  const hint = 'These may be your own: `brandlint init` can declare them.';
  return [...lines, ...wrapText(hint, width - 2).map((line) => `  ${line}`)];
}

/** One line on the colours that lie outside the brand's areas, where only what is inside counts. */
export function writeOutside(report: RunReport, { settings, width }: TextContext): string[] {
  const { colors, places } = countOutside(report, settings);
  if (places === 0) return [];
  const words = `${writeCount(colors, 'other colour')} in ${writeCount(places, 'place')}`;
  return wrapText(`Outside the brand’s areas: ${words}, left alone.`, width);
}

function toValue({ data, written }: SourceFinding): string {
  return String(data['value'] ?? written);
}

function toRow(value: string, findings: readonly SourceFinding[]): Row {
  const places = findings.flatMap(({ source, places: all }) =>
    all.map((location): SourcePlace => ({ source, location })),
  );
  return {
    swatch: parseHex(value) ? value : null,
    label: stripControl(value),
    count: countOf(findings),
    note: findings[0] ? writeNearest(findings[0]) : '',
    places,
  };
}

function writeNearest({ data, messageId }: SourceFinding): string {
  const { nearest, distance } = data;
  if (nearest === undefined || typeof distance !== 'number') return '';
  const apart = messageId === 'strangerInk' ? `${writePoints(distance)} apart` : writeDeltaE(distance);
  return stripControl(`nearest ${nearest}, ${apart}`);
}

function countOf(some: readonly { count: number }[]): number {
  return some.reduce((sum, { count }) => sum + count, 0);
}
