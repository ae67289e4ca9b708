import type { SourceFinding, SourceReport } from '@brandlint/core';
import { writeCount, writeNumber } from '../text/write-count.ts';
import { cutPath, cutText } from './cut-text.ts';
import { markup, type Markup } from './markup.ts';
import type { Page } from './page.ts';
import { shown } from './shown.ts';
import { compareWeights, toWeight, type Weight, writeWeight } from './weight.ts';
import { closeSection, openSection } from './write-section.ts';
import { writePlace } from './write-places.ts';

type Told = { file: SourceReport; weight: Weight };

/** Each file with what was found there, folded, the heaviest first. */
export function* writeFiles({ report: { files }, context }: Page): Generator<Markup> {
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
  yield openSection('files', writeLead(files.length, told.length));
  let room: number = shown.findings;
  let listed = 0;
  for (const { file, weight } of told.slice(0, shown.files)) {
    if (room <= 0) break;
    const findings = sortByPlace(file.findings).slice(0, Math.min(shown.findingsOfFile, room));
    room -= findings.length;
    listed++;
    yield markup`<details class="item" data-weight="${weight}">
      <summary><code class="path">${cutPath(file.source)}</code> ${writeCounts(file.findings)}</summary>
      <ul class="messages">
        ${findings.map((finding) => writeFinding(finding, context))}
      </ul>
      ${writeMore(file.findings.length - findings.length, 'finding')}
    </details> `;
  }
  yield writeMore(told.length - listed, 'file');
  yield closeSection;
}

function writeLead(all: number, told: number): string {
  if (told === 0) return 'Nothing was found in any file.';
  const rest = all - told;
  return rest === 0
    ? 'Something was found in each file.'
    : `In ${writeCount(rest, 'other file')} nothing was found.`;
}

function writeMore(count: number, what: string): Markup {
  if (count <= 0) return markup``;
  return markup`<p class="more">… and ${writeCount(count, what)} more, which the JSON report lists.</p> `;
}

function writeFinding(finding: SourceFinding, context: Page['context']): Markup {
  const { message, places, count, rule } = finding;
  const [first] = places;
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
