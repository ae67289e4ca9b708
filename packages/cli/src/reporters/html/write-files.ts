import type { Location, SourceFinding, SourceReport } from '@brandlint/core';
import { groupBy } from '../text/group-by.ts';
import { writeCount, writeNumber } from '../text/write-count.ts';
import { writeLocation } from '../text/write-place.ts';
import { cutPath, cutText } from './cut-text.ts';
import { markup, type Markup } from './markup.ts';
import type { Page } from './page.ts';
import { writeFilesLead } from './write-files-lead.ts';
import { shown } from './shown.ts';
import { compareWeights, toWeight, type Weight, writeWeight } from './weight.ts';
import { closeSection, openSection } from './write-section.ts';
import { writePlace } from './write-places.ts';
import { writeRest, writeRestNames } from './write-rest.ts';

type Told = { file: SourceReport; weight: Weight };
type Alike = readonly [SourceFinding, ...SourceFinding[]];

/** Each file with what was found there, folded, the heaviest first. */
export function* writeFiles({ report, context }: Page): Generator<Markup> {
  const { files } = report;
  const told = files.flatMap((file): Told[] => {
    const weight = file.findings
      .map(toWeight)
      .reduce<Weight | undefined>(
        (worst, one) => (worst !== undefined && compareWeights(worst, one) <= 0 ? worst : one),
        undefined,
      );
    return weight === undefined ? [] : [{ file, weight }];
  });
  told.sort(
    (one, other) =>
      compareWeights(one.weight, other.weight) || other.file.findings.length - one.file.findings.length,
  );
  yield openSection('files', writeFilesLead(report));
  let room: number = shown.findings;
  let listed = 0;
  for (const { file, weight } of told.slice(0, shown.files)) {
    if (room <= 0) break;
    const sorted = foldAlike(sortByPlace(file.findings));
    const lines = sorted.slice(0, Math.min(shown.findingsOfFile, room));
    const rest = sorted.slice(lines.length).flat();
    room -= lines.length;
    listed++;
    yield markup`<details class="item" data-weight="${weight}">
      <summary><code class="path">${cutPath(file.source)}</code> ${writeCounts(file.findings)}</summary>
      <ul class="messages">
        ${lines.map((alike) => writeFinding(alike, context))}
      </ul>
      ${writeRest(rest, rest.length, 'finding')}
    </details> `;
  }
  yield writeRestNames(
    told
      .slice(listed)
      .map(({ file }) => `${cutPath(file.source)} (${writeCount(file.findings.length, 'finding')})`),
    told.length - listed,
    'file',
  );
  yield closeSection;
}

/** Findings that say the same of the same place in words, such as those of one gradient of a page, are one line. */
function foldAlike(findings: readonly SourceFinding[]): Alike[] {
  const groups = groupBy(findings, ({ rule, message, places: [first], ...finding }) =>
    JSON.stringify([rule, message, toWeight(finding), writePlaceKey(first)]),
  );
  return [...groups.values()].flatMap(([first, ...others]) => (first ? [[first, ...others] as const] : []));
}

/** Places of code stay apart, since each has its line beside it. */
function writePlaceKey(location: Location): string {
  return location.kind === 'text' ? String(location.start.offset) : writeLocation(location);
}

function writeFinding(alike: Alike, context: Page['context']): Markup {
  const [finding] = alike;
  const { message, places, rule } = finding;
  const [first] = places;
  const count = alike.reduce((sum, one) => sum + one.count, 0);
  const times = count > 1 ? markup` <span class="count">${writeNumber(count)} ×</span>` : undefined;
  return markup`<li>
    ${writeWeight(toWeight(finding))} ${cutText(message, 600)}${times} <code>${rule}</code
    ><br />${writePlace(finding, first, context)}
  </li> `;
}

function writeCounts(findings: readonly SourceFinding[]): Markup {
  const counts = new Map<Weight, number>();
  for (const finding of findings) counts.set(toWeight(finding), (counts.get(toWeight(finding)) ?? 0) + 1);
  const of = (weight: Weight) => counts.get(weight) ?? 0;
  const words = [
    ...(of('error') > 0 ? [writeCount(of('error'), 'error')] : []),
    ...(of('warning') > 0 ? [writeCount(of('warning'), 'warning')] : []),
    ...(of('note') > 0 ? [writeCount(of('note'), 'note')] : []),
    ...(of('review') > 0 ? [`${of('review')} to look at`] : []),
  ];
  return markup`<span class="counts">${words.join(', ')}</span>`;
}

function sortByPlace(findings: readonly SourceFinding[]): SourceFinding[] {
  return findings.toSorted((one, other) => toOrder(one) - toOrder(other));
}

function toOrder({ places: [first] }: SourceFinding): number {
  if (first.kind === 'text') return first.start.offset;
  return first.kind === 'area' ? first.page : 0;
}
