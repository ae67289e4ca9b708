import type { Finding, RunReport, SourceFinding } from '@brandlint/core';
import { toWeight, type Weight } from '../finding/to-weight.ts';
import { groupBy } from '../text/group-by.ts';
import { writeCount, writeDeltaE, writePoints } from '../text/write-count.ts';
import { writeLocation } from '../text/write-place.ts';
import { isStranger } from '../text/write-strangers.ts';
import { escapeMarkdown, writeCode, writeMessage } from './escape-markdown.ts';
import { writeTable } from './write-table.ts';

/** So many rows of each table: a comment of GitHub holds 65,536 characters. */
const mostRows = 50;

const weightWords: Readonly<Record<Weight, string>> = {
  error: '**error**',
  warning: 'warning',
  note: 'note',
  review: 'to look at',
};

const order = Object.keys(weightWords);

/** The faults, the heaviest first, those of one message in one file together; strangers apart, by colour. */
export function writeFaults({ files, run }: RunReport): string[] {
  const all: Finding[] = [...run];
  for (const { findings } of files) for (const finding of findings) all.push(finding);
  const faults = all.filter((finding) => finding.outcome === 'fail' && !isGrouped(finding));
  return [
    ...writeSection('Faults', faults),
    ...writeStrangers(all.filter(isGrouped)),
    ...writeSection(
      'To look at',
      all.filter(({ outcome }) => outcome === 'review'),
    ),
  ];
}

/** Errors are not grouped: where a stranger is one, somebody has said that all colours are official. */
function isGrouped(finding: Finding): finding is SourceFinding {
  return finding.scope === 'source' && isStranger(finding) && finding.severity !== 'error';
}

function writeSection(title: string, findings: readonly Finding[]): string[] {
  const groups = [...groupBy(findings, toKey).values()];
  groups.sort(([one], [other]) => toOrder(one) - toOrder(other));
  if (groups.length === 0) return [];
  const rows = groups.slice(0, mostRows).map((some) => {
    const [first] = some;
    if (!first) return [];
    return [
      weightWords[toWeight(first)],
      writeWhere(some),
      writeMessage(first.message),
      writeCode(first.rule),
    ];
  });
  const table = writeTable(['Weight', 'Where', 'What', 'Rule'], rows);
  return ['', `### ${title}`, '', ...table, ...writeRest(groups.length - rows.length, 'row')];
}

function toKey(finding: Finding): string {
  return JSON.stringify([
    toWeight(finding),
    finding.message,
    finding.scope === 'source' ? finding.source : null,
  ]);
}

function toOrder(finding: Finding | undefined): number {
  return finding ? order.indexOf(toWeight(finding)) : order.length;
}

/** `site/a.css 14:15, 20:3 …`. */
function writeWhere(findings: readonly Finding[]): string {
  const [first] = findings;
  if (first?.scope !== 'source') return 'the whole run';
  const places = findings.flatMap((finding) => (finding.scope === 'source' ? finding.places : []));
  const count = findings.reduce((sum, finding) => sum + (finding.scope === 'source' ? finding.count : 0), 0);
  const words = [...new Set(places.map((place) => writeLocation(place, 120)))];
  const isMore = words.length > 3 || count > places.length;
  return `${writeCode(first.source)} ${escapeMarkdown(words.slice(0, 3).join(', '))}${isMore ? ' …' : ''}`;
}

function writeStrangers(findings: readonly SourceFinding[]): string[] {
  if (findings.length === 0) return [];
  const groups = Array.from(
    groupBy(findings, ({ data, written }) => String(data['value'] ?? written)),
    ([value, some]) => ({
      value,
      some,
      count: some.reduce((sum, { count }) => sum + count, 0),
    }),
  );
  groups.sort((one, other) => other.count - one.count);
  const rows = groups.slice(0, mostRows).map(({ value, some, count }) => {
    const files = new Set(some.map(({ source }) => source)).size;
    const where =
      writeWhere(some.slice(0, 1)) + (files > 1 ? ` and ${writeCount(files - 1, 'more file')}` : '');
    return [writeCode(value), String(count), writeNearest(some[0]), where];
  });
  const places = groups.reduce((sum, { count }) => sum + count, 0);
  const title = `${writeCount(groups.length, 'colour')} in ${writeCount(places, 'place')}`;
  return [
    '',
    `### Not in the palette, and nobody has said whose they are: ${title}`,
    '',
    ...writeTable(['Colour', 'Places', 'Nearest', 'Where'], rows, [1]),
    ...writeRest(groups.length - rows.length, 'colour'),
  ];
}

function writeNearest(finding: SourceFinding | undefined): string {
  const { nearest, expected, distance } = finding?.data ?? {};
  if (nearest === undefined || typeof distance !== 'number') return '';
  const apart =
    finding?.messageId === 'strangerInk' ? `${writePoints(distance)} apart` : writeDeltaE(distance);
  const value = expected === undefined ? '' : ` ${writeCode(String(expected))}`;
  return `${escapeMarkdown(String(nearest))}${value}, ${apart}`;
}

/** What a table leaves out is said below it. */
export function writeRest(count: number, one: string): string[] {
  return count > 0 ? ['', `… and ${writeCount(count, one)} more; the JSON report has all.`] : [];
}
