import type { Finding, Requirement, RunFinding, SourceFinding } from '@brandlint/core';
import { groupBy } from '../text/group-by.ts';
import { writeCount, writeNumber } from '../text/write-count.ts';
import { isOfPair } from './collect-color-pairs.ts';
import { cutText } from './cut-text.ts';
import { describeChange } from './describe-todo.ts';
import { markup, type Markup } from './markup.ts';
import type { Page } from './page.ts';
import { shown } from './shown.ts';
import { compareWeights, toWeight, type Weight, writeWeight } from './weight.ts';
import { writePlaces } from './write-places.ts';
import { writeRest } from './write-rest.ts';
import { writeRests } from './write-rests.ts';
import { closeSection, openSection } from './write-section.ts';

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
  const [statement, rest] = splitStatement(requirement?.statement ?? id);
  yield markup`<div class="group">
    <h3 class="requirement">${writeOutcome(said)}: ${statement}</h3>
    ${rest === '' ? undefined : markup`<p class="lead">${rest}</p> `}${requirement && writeRests(requirement, page.context.brand)}
    <ul class="messages">
`;
  for (const { weight, message, count: times, findings } of said.slice(0, shown.messages)) {
    yield markup`<li class="item" data-weight="${weight}">
      <p>
        ${writeWeight(weight)}
        ${cutText(message, 600)}${times > 1 ? markup` <span class="count">${writeNumber(times)} ×</span>` : undefined}
      </p>
      ${describeChange(findings, page)}${findings.length > 0 ? writePlaces(findings, page.context) : undefined}
      ${await page.showPlaces(findings, 1)}
    </li> `;
  }
  yield markup`</ul>
    ${writeRest(
      said.slice(shown.messages).flatMap(({ findings }) => findings),
      said.length - shown.messages,
      'message',
    )}
  </div>
`;
}

/** What a heading says of a clause whose words alone would say that all is well. */
function writeOutcome(said: readonly Said[]): string {
  const of = (isReview: boolean) =>
    said.reduce((sum, { weight, count }) => sum + ((weight === 'review') === isReview ? count : 0), 0);
  const [faults, reviews] = [of(false), of(true)];
  const look = `${faults > 0 ? 't' : 'T'}o look at in ${writeCount(reviews, 'place')}`;
  if (faults === 0) return look;
  return `Not met in ${writeCount(faults, 'place')}${reviews > 0 ? `, ${look}` : ''}`;
}

/** The first sentence of a statement, and what follows it. */
function splitStatement(statement: string): [first: string, rest: string] {
  const end = /(?<=[\p{Ll}\d]\.)\s+(?=\p{Lu})/u.exec(statement);
  return end ? [statement.slice(0, end.index), statement.slice(end.index + end[0].length)] : [statement, ''];
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
