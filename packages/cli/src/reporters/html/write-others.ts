import type { Finding, Requirement, RunFinding, SourceFinding } from '@brandlint/core';
import { groupBy } from '../text/group-by.ts';
import { writeCount, writeNumber } from '../text/write-count.ts';
import { isOfPair } from './collect-color-pairs.ts';
import { cutText } from './cut-text.ts';
import { markup, type Markup } from './markup.ts';
import type { Page } from './page.ts';
import { shown } from './shown.ts';
import { compareWeights, toWeight, type Weight, writeWeight } from './weight.ts';
import { closeSection, openSection } from './write-section.ts';
import { writePlaces } from './write-places.ts';

type Said = { weight: Weight; message: string; count: number; findings: SourceFinding[] };

/** Findings that are no pair of colours, by requirement, the heaviest and most frequent first; each message once. */
export async function* writeOthers(page: Page): AsyncGenerator<Markup> {
  const { report, context } = page;
  const findings: Finding[] = [
    ...report.run,
    ...report.files.flatMap((file) => file.findings.filter((finding) => !isOfPair(finding))),
  ];
  yield openSection('others');
  if (findings.length === 0)
    yield markup`<p>Nothing else was found${report.run.length === 0 ? '' : ' in the files'}.</p> `;
  const groups = [...groupBy(findings, ({ requirement }) => requirement)]
    .map(([requirement, some]) => ({ requirement, said: foldByMessage(some) }))
    .sort((one, other) => compareSaid(one.said[0], other.said[0]));
  for (const { requirement, said } of groups) {
    const known = context.brand.requirements.find(({ id }) => id === requirement);
    yield* writeGroup(requirement, known, said, page);
  }
  yield closeSection;
}

async function* writeGroup(
  id: string,
  requirement: Requirement | undefined,
  said: readonly Said[],
  page: Page,
): AsyncGenerator<Markup> {
  const count = said.reduce((sum, one) => sum + one.count, 0);
  yield markup`<h3 class="requirement">${requirement?.statement ?? id}</h3>
    <p class="lead"><a href="#clause-${id}">${id}</a>, ${writeCount(count, 'place')}</p>
    <ul class="messages">
`;
  for (const { weight, message, count: times, findings } of said.slice(0, shown.messages)) {
    yield markup`<li class="item" data-weight="${weight}">
      <p>
        ${writeWeight(weight)}
        ${cutText(message, 600)}${times > 1 ? markup` <span class="count">${writeNumber(times)} ×</span>` : undefined}
      </p>
      ${findings.length > 0 ? writePlaces(findings, page.context) : undefined}
      ${await page.showPlaces(findings, 1)}
    </li> `;
  }
  const rest = said.slice(shown.messages);
  yield markup`</ul>
`;
  if (rest.length > 0) {
    const places = rest.reduce((sum, one) => sum + one.count, 0);
    yield markup`<p class="more">
      … and ${writeCount(rest.length, 'message')} of ${writeCount(places, 'place')} more, which the JSON
      report lists.
    </p> `;
  }
}

function foldByMessage(findings: readonly Finding[]): Said[] {
  const groups = groupBy(findings, (finding) => `${toWeight(finding)} ${finding.message}`);
  return [...groups.values()]
    .flatMap((group): Said[] => {
      const [first] = group;
      if (!first) return [];
      const ofSources = group.filter(isOfSource);
      const count = ofSources.reduce((sum, finding) => sum + finding.count, group.length - ofSources.length);
      return [{ weight: toWeight(first), message: first.message, count, findings: ofSources }];
    })
    .sort(compareSaid);
}

function isOfSource(finding: SourceFinding | RunFinding): finding is SourceFinding {
  return finding.scope === 'source';
}

function compareSaid(one: Said | undefined, other: Said | undefined): number {
  if (!one || !other) return 0;
  return compareWeights(one.weight, other.weight) || other.count - one.count;
}
