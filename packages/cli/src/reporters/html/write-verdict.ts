import type { RunReport } from '@brandlint/core';
import { isOpen } from '../../answers/is-open.ts';
import { writeCount, writeNumber } from '../text/write-count.ts';
import { countPlaces, isOfPair, type ColorPair } from './collect-color-pairs.ts';
import { markup, type Markup } from './markup.ts';
import { countFiles } from './count-files.ts';
import type { Page } from './page.ts';
import type { SectionName } from './write-section.ts';

type Fact = { count: number; words: string; section: SectionName };

/** The verdict in one sentence, then what it is made of, each with the section that tells it. */
export function* writeVerdict({ report, pairs }: Page): Generator<Markup> {
  yield markup`<section id="verdict" aria-label="Verdict">
    <p class="verdict">${writeVerdictWords(writeSentence(report))}</p>
`;
  const facts = report.summary.files === 0 ? [] : listFacts(report, pairs).filter(({ count }) => count > 0);
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

/** What was found, where, and what is left for a person; never more than what was checked. */
export function writeSentence({ summary, files, manual }: RunReport): string {
  const { errors, warnings, notes, reviews, unreadable } = summary;
  if (summary.files === 0) return 'Nothing was checked: there is no file here that Brandlint reads.';
  const open = manual.filter(isOpen).length;
  const left = [
    ...(unreadable > 0
      ? [`${writeCount(unreadable, 'file or part', 'files or parts')} could not be read`]
      : []),
    ...(reviews > 0 ? [`${writeCount(reviews, 'place')} to look at`] : []),
    ...(manual.length > 0 ? [writeLeft(open)] : []),
  ];
  const rest = left.length === 0 ? '' : `; ${left.join('; ')}`;
  const found = [
    ...(errors > 0 ? [writeCount(errors, 'error')] : []),
    ...(warnings > 0 ? [writeCount(warnings, 'warning')] : []),
    ...(notes > 0 ? [writeCount(notes, 'note')] : []),
  ];
  if (found.length === 0) return `No fault found in what was checked${rest}.`;
  const faulty = files.filter(({ findings }) => findings.some(({ outcome }) => outcome === 'fail'));
  const where =
    faulty.length === 0 ? '' : ` in ${countFiles(faulty)} of ${writeCount(countFiles(files), 'file')}`;
  return `${joinWords(found)}${where}${rest}.`;
}

function writeLeft(open: number): string {
  return open === 0
    ? 'every question is answered'
    : `${writeCount(open, 'question')} ${open === 1 ? 'remains' : 'remain'} for a person`;
}

function joinWords(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

function listFacts({ summary, files, run, manual }: RunReport, pairs: readonly ColorPair[]): Fact[] {
  const near = pairs.filter(({ kind }) => kind === 'near');
  const strangers = pairs.filter(({ kind }) => kind === 'stranger');
  const others = [...files.flatMap(({ findings }) => findings.filter((one) => !isOfPair(one))), ...run];
  const faults = others.filter(({ outcome }) => outcome === 'fail').length;
  const cannotTell = summary.unjudged + summary.unreadable + summary.colors.unknown;
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
    { count: faults, words: `other ${plural(faults, 'fault')}`, section: 'others' },
    { count: summary.reviews, words: 'to look at', section: 'others' },
    {
      count: cannotTell,
      words: `${plural(cannotTell, 'place')} that could not be judged or read`,
      section: 'checked',
    },
    {
      count: manual.filter(isOpen).length,
      words: `${plural(manual.filter(isOpen).length, 'question')} for a person`,
      section: 'questions',
    },
    {
      count: summary.accepted ?? 0,
      words: `accepted ${plural(summary.accepted ?? 0, 'finding')}`,
      section: 'accepted',
    },
  ];
}

function plural(count: number, word: string): string {
  return count === 1 ? word : `${word}s`;
}

function placesOf(pairs: readonly ColorPair[]): string {
  return writeCount(countPlaces(pairs), 'place');
}
