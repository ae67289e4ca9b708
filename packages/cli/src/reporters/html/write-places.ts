import type { Location, SourceFinding } from '@brandlint/core';
import type { ReportContext } from '../report-context.ts';
import { writeCount, writeNumber } from '../text/write-count.ts';
import { writeLocation } from '../text/write-place.ts';
import { cutLine } from './cut-line.ts';
import { cutPath, cutText } from './cut-text.ts';
import { markup, type Markup } from './markup.ts';
import { shown } from './shown.ts';

type Placed = Pick<SourceFinding, 'source' | 'places' | 'count' | 'written'>;
type Context = Pick<ReportContext, 'readText'>;

/** The first places of some findings, one from each file before a second from any, and how many there are beside them. */
export function writePlaces(findings: readonly Placed[], context: Context): Markup {
  const count = findings.reduce((sum, finding) => sum + finding.count, 0);
  const places = pickPlaces(findings);
  const rest = count - places.reduce((sum, place) => sum + place.count, 0);
  const sources = new Set(findings.map(({ source }) => source)).size;
  const items = places.map(({ finding, location, count: times }) => {
    const often = times > 1 ? markup` <span class="count">(${writeNumber(times)} ×)</span>` : undefined;
    return markup`<li>
      <code class="path">${cutPath(finding.source)}</code> ${writePlace(finding, location, context)}${often}
    </li>`;
  });
  const more =
    rest > 0
      ? markup`<p class="more">
          … and ${writeCount(rest, 'place')} more${sources > 1 ? `, in ${sources} files in all` : ''}.
        </p>`
      : undefined;
  return markup`<ul class="places">
      ${items}
    </ul>
    ${more}`;
}

type Picked = { finding: Placed; location: Location; count: number };

function pickPlaces(findings: readonly Placed[]): Picked[] {
  const picked = new Map<string, Picked>();
  const first = new Map<string, Placed>();
  for (const finding of findings) if (!first.has(finding.source)) first.set(finding.source, finding);
  for (const finding of first.values()) pick(finding, finding.places[0]);
  for (const finding of findings) {
    const isTaken = first.get(finding.source) === finding;
    for (const location of isTaken ? finding.places.slice(1) : finding.places) pick(finding, location);
  }
  return [...picked.values()];

  /** Many places of one page are one page. */
  function pick(finding: Placed, location: Location): void {
    const key = `${finding.source} ${location.kind === 'text' ? location.start.offset : writeLocation(location)}`;
    const same = picked.get(key);
    if (same) same.count++;
    else if (picked.size < shown.places) picked.set(key, { finding, location, count: 1 });
  }
}

/** Where it is in words, and the line of code that stands there. */
export function writePlace(finding: Placed, location: Location, context: Context): Markup {
  return markup`<span class="where">${writeWhere(location)}</span>${writeCode(finding, location, context)}`;
}

/** Wider than this a line is found by its column as well. */
const wideColumn = 120;

/** A place in words: `line 14`, `page 2`, the path of a layer. */
export function writeWhere(location: Location): Markup {
  if (location.kind === 'text') {
    const { line, column } = location.start;
    return markup`line ${line}${column > wideColumn ? `, column ${column}` : ''}`;
  }
  if (location.kind === 'area' && location.unit === 'px')
    return markup`${Math.round(location.x)} px from the left, ${Math.round(location.y)} px from the top`;
  const words = cutText(writeLocation(location), 200);
  const link = location.kind === 'node' ? location.link : undefined;
  if (link === undefined || !/^https:\/\/www\.figma\.com\/[\w\-./?=&%:]{1,500}$/.test(link))
    return markup`${words}`;
  return markup`<a href="${link}" rel="noreferrer">${words}</a>`;
}

function writeCode({ source, written }: Placed, location: Location, { readText }: Context): Markup {
  if (location.kind !== 'text') return markup``;
  const text = readText(source);
  const { start, end, exact } = location;
  const isThere =
    text !== undefined && start.offset < text.length && (!exact || text.startsWith(written, start.offset));
  if (!isThere) return markup``;
  const { before, marked, after } = cutLine(text, start.offset, end.offset);
  return markup` <code class="line">${before}<mark>${marked}</mark>${after}</code>`;
}
