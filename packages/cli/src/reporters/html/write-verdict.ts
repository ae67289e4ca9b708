import type { SourceFinding } from '@brandlint/core';
import { isOpen } from '../../answers/is-open.ts';
import { writeSentence } from '../finding/write-sentence.ts';
import type { ReportContext } from '../report-context.ts';
import { writeCount, writeNumber } from '../text/write-count.ts';
import { countPlaces, isOfPair, type ColorPair } from './collect-color-pairs.ts';
import { markup, type Markup } from './markup.ts';
import type { Page } from './page.ts';
import type { SectionName } from './write-section.ts';

type Fact = { count: number; words: string; section: SectionName };

/** The verdict in one sentence, then what it is made of, each with the section that tells it. */
export function* writeVerdict(page: Page): Generator<Markup> {
  const { report } = page;
  yield markup`<section id="verdict" aria-label="Verdict">
    <p class="verdict">${writeVerdictWords(writeSentence(report))}</p>
`;
  const facts = report.summary.files === 0 ? [] : listFacts(page).filter(({ count }) => count > 0);
  if (facts.length > 0) {
    const items = facts.map(
      ({ count, words, section }) =>
        markup`<li>
          <a href="#${section}"><strong>${writeNumber(count)}</strong> ${words}</a>
        </li> `,
    );
    yield markup`<ul class="facts">
      ${items}
    </ul> `;
  }
  yield markup`</section>
`;
}

/** What was found stands out; what is left follows it. */
function writeVerdictWords(sentence: string): Markup {
  const end = sentence.indexOf('; ') + 2;
  if (end === 1) return markup`${sentence}`;
  return markup`${sentence.slice(0, end)}<span class="left">${sentence.slice(end)}</span>`;
}

function listFacts({ report, pairs, context }: Page): Fact[] {
  const { summary, files, run, manual, unshown } = report;
  const near = pairs.filter(({ kind, weight }) => kind === 'near' && weight !== 'note');
  const strangers = pairs.filter(({ kind, weight }) => kind === 'stranger' && weight !== 'note');
  const noted = pairs.filter(({ weight }) => weight === 'note');
  const others = [...files.flatMap(({ findings }) => findings.filter((one) => !isOfPair(one))), ...run];
  const faults = others.filter(({ outcome }) => outcome === 'fail').length;
  const cannotTell = summary.unjudged + summary.unreadable + summary.colors.unknown;
  const open = manual.filter(isOpen).length;
  const areNowhere = noted.every(({ findings }) => findings.every((one) => isShownNowhere(one, context)));
  return [
    {
      count: near.length,
      words: `nearly official ${plural(near.length, 'colour')}, in ${placesOf(near)}`,
      section: 'pairs',
    },
    {
      count: strangers.length,
      words: `${plural(strangers.length, 'colour')} in no palette, in ${placesOf(strangers)}`,
      section: 'pairs',
    },
    {
      count: noted.length,
      words: areNowhere
        ? `more ${plural(noted.length, 'colour')}, defined and shown nowhere`
        : `more ${plural(noted.length, 'colour')} worth a note, in ${placesOf(noted)}`,
      section: 'pairs',
    },
    { count: faults, words: `other ${plural(faults, 'fault')}`, section: 'others' },
    { count: unshown ? 0 : summary.reviews, words: 'to look at', section: 'others' },
    {
      count: cannotTell,
      words: `${plural(cannotTell, 'place')} that could not be judged or read`,
      section: 'checked',
    },
    {
      count: open,
      words: `${plural(open, 'question')} for a person`,
      section: 'questions',
    },
    {
      count: summary.accepted ?? 0,
      words: `accepted ${plural(summary.accepted ?? 0, 'finding')}`,
      section: 'accepted',
    },
  ];
}

/** Where faults of a rule weigh more than a note, one that is a note is about what is defined and shown nowhere. */
function isShownNowhere(
  { rule, requirement, severity }: SourceFinding,
  { brand, settings }: ReportContext,
): boolean {
  const set = settings.rules[rule]?.severity;
  const isAlwaysNote =
    set === undefined
      ? brand.requirements.some(({ id, level }) => id === requirement && level === 'may')
      : set === 'note';
  return severity === 'note' && !isAlwaysNote;
}

function plural(count: number, word: string): string {
  return count === 1 ? word : `${word}s`;
}

function placesOf(pairs: readonly ColorPair[]): string {
  return writeCount(countPlaces(pairs), 'place');
}
