import type { Gap, Location, RunReport } from '@brandlint/core';
import { writeWhyPassedOver } from '../finding/write-why-passed-over.ts';
import { writeCount, writeNumber } from '../text/write-count.ts';
import { cutPath, cutText } from './cut-text.ts';
import { markup, type Markup } from './markup.ts';
import { shown } from './shown.ts';
import { writeWhere } from './write-places.ts';

type Row = { kind: Gap['kind']; reason: string; count: number; places: Place[] };
type Place = { source: string; location?: Location };

/** What could not be looked at, and why: by reason, then kinds of files that nothing reads, then what was assumed. */
export function* writeGaps({ files, passedOver, summary }: RunReport): Generator<Markup> {
  const rows = foldByReason(files).sort((one, other) => other.count - one.count);
  if (rows.length === 0 && passedOver.length === 0 && summary.colors.unknown === 0) {
    yield markup`<p>${writeAllRead(files)}</p> `;
    return;
  }
  const items = [
    ...passedOver.map(({ kind, count }) => writePassedOver(kind, count)),
    ...(['unreadable', 'unjudged'] as const).flatMap((kind) =>
      writeRows(rows.filter((row) => row.kind === kind)),
    ),
    ...(summary.colors.unknown > 0 ? [writeUnknown(summary.colors.unknown)] : []),
  ];
  const folded = items.slice(shown.reasonsOpen);
  yield markup`<h3>What could not be looked at</h3>
    <ul class="reasons">
      ${items.slice(0, shown.reasonsOpen)}
    </ul> `;
  if (folded.length > 0) {
    yield markup`<details>
      <summary>${writeCount(folded.length, 'more reason')}</summary>
      <ul class="reasons">
        ${folded}
      </ul>
    </details> `;
  }
}

/** A picture that is not known is no gap, and still nobody knows what it is. */
function writeAllRead(files: RunReport['files']): string {
  if (files.length === 0) return 'There was nothing to read.';
  const unidentified = files.reduce((sum, file) => sum + file.unidentified, 0);
  if (unidentified === 0) return 'Everything in these files could be read and judged.';
  const pictures = writeCount(unidentified, 'picture');
  return `Everything in these files could be read, and every colour judged; of ${pictures} it cannot be told whether ${unidentified === 1 ? 'it is an icon' : 'they are icons'}.`;
}

function writeRows(rows: readonly Row[]): Markup[] {
  const rest = rows.slice(shown.reasons);
  const more = markup`<li>
    … and ${writeCount(rest.length, 'reason')} with ${writeCount(countOf(rest), 'place')} more, which the JSON
    report lists.
  </li> `;
  return [...rows.slice(0, shown.reasons).map(writeRow), ...(rest.length > 0 ? [more] : [])];
}

function writeUnknown(count: number): Markup {
  return markup`<li>
    <strong>${writeNumber(count)} ×</strong> could not be judged: a colour with which nothing published can be compared
  </li> `;
}

function writePassedOver(kind: string, count: number): Markup {
  return markup`<li><strong>${writeNumber(count)} ×</strong> a file of kind ${cutText(kind, 40)}: ${writeWhyPassedOver(kind)}</li> `;
}

function writeRow({ kind, reason, count, places }: Row): Markup {
  const first = places.slice(0, 3).map(({ source, location }) => {
    const where = location ? markup` <span class="where">${writeWhere(location)}</span>` : undefined;
    return markup`<li><code class="path">${cutPath(source)}</code>${where}</li>`;
  });
  const sentence = kind === 'unreadable' ? 'could not be read' : 'could not be judged';
  const rest = count > first.length && first.length > 0 ? markup`<li class="more">…</li>` : undefined;
  return markup`<li>
    <strong>${writeNumber(count)} ×</strong> ${sentence}: ${cutText(reason)}
    <ul class="places">
      ${first}${rest}
    </ul>
  </li> `;
}

function foldByReason(files: RunReport['files']): Row[] {
  const rows = new Map<string, Row>();
  for (const { source, gaps } of files) {
    for (const { kind, reason, count, places } of gaps) {
      const key = `${kind} ${reason}`;
      const row = rows.get(key) ?? { kind, reason, count: 0, places: [] };
      row.count += count;
      if (row.places.length < 3) {
        if (places.length === 0) row.places.push({ source });
        else row.places.push(...places.slice(0, 3).map((location) => ({ source, location })));
      }
      rows.set(key, row);
    }
  }
  return [...rows.values()];
}

function countOf(some: readonly { count: number }[]): number {
  return some.reduce((sum, { count }) => sum + count, 0);
}
