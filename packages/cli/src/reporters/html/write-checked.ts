import type { Gap, RunReport, VerdictName } from '@brandlint/core';
import { writeCount, writeNumber } from '../text/write-count.ts';
import { countByKind } from './count-by-kind.ts';
import { cutText } from './cut-text.ts';
import { markup, type Markup } from './markup.ts';
import type { Page } from './page.ts';
import { writeGaps } from './write-gaps.ts';
import { closeSection, openSection } from './write-section.ts';

/** What was looked at, and what could not be and why. */
export function* writeChecked({ report }: Page): Generator<Markup> {
  yield openSection('checked');
  const rows = listChecked(report).map(
    ([what, count, more]) =>
      markup`<tr>
        <th scope="row">${what}</th>
        <td class="number">${writeNumber(count)}</td>
        <td>${more}</td>
      </tr> `,
  );
  yield markup`<div class="wide">
    <table>
      <caption>
        What was looked at
      </caption>
      <thead>
        <tr>
          <th scope="col">What</th>
          <th scope="col" class="number">How many</th>
          <th scope="col">Of these</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div> `;
  if (report.since) {
    const { ref, unchanged } = report.since;
    yield markup`<p>
      Only what has changed since <code>${cutText(ref)}</code> was checked: ${writeCount(unchanged, 'other file')}
      ${unchanged === 1 ? 'was' : 'were'} left out, and nothing is said of the whole.
    </p> `;
  }
  yield* writeGaps(report);
  yield closeSection;
}

type Row = [what: string, count: number, more: string];

function listChecked({ files, summary }: RunReport): Row[] {
  const whole = files.filter(({ source }) => !source.includes('!/'));
  const parts = files.filter(({ source }) => source.includes('!/'));
  const pages = files.reduce((sum, file) => sum + (file.pages ?? 0), 0);
  const { colors } = summary;
  const uses = Object.values(colors).reduce((sum, count) => sum + count, 0);
  const distinct = new Set(files.flatMap(({ tally }) => tally.map(({ value }) => value))).size;
  const recognised = files.flatMap((file) => file.recognised);
  const countOf = (as: string) =>
    recognised.reduce((sum, entry) => sum + (entry.as === as ? entry.count : 0), 0);
  const unidentified = files.reduce((sum, file) => sum + file.unidentified, 0);
  const texts = countOf('name') + countOf('description');
  return [
    ['Files', whole.length, writeKinds(whole) + writeUnread(whole)],
    ...(parts.length > 0 ? [['Parts inside of them', parts.length, writeKinds(parts)] satisfies Row] : []),
    ...(pages > 0 ? [['Pages and slides', pages, ''] satisfies Row] : []),
    [
      'Uses of colour',
      uses,
      uses === 0 ? '' : `${writeVerdicts(colors)}; ${writeCount(distinct, 'different value')} in all`,
    ],
    [
      'Icons recognised',
      countOf('icon'),
      unidentified > 0
        ? `${writeCount(unidentified, countOf('icon') > 0 ? 'more picture' : 'picture')} could not be identified`
        : 'no picture was left unidentified',
    ],
    [
      'Published texts recognised',
      texts,
      `${writeCount(countOf('name'), 'name')} and ${writeCount(countOf('description'), 'description')} of principles`,
    ],
  ];
}

const verdictWords: Readonly<Record<VerdictName, string>> = {
  official: 'official',
  near: 'nearly official',
  stranger: 'in no palette',
  partner: 'of partners',
  neutral: 'neutral',
  unknown: 'with nothing published to compare with',
};

/** Every verdict that there was, so that they add up to all uses. */
function writeVerdicts(colors: RunReport['summary']['colors']): string {
  return Object.entries(verdictWords)
    .flatMap(([verdict, words]) => {
      const count = colors[verdict as VerdictName];
      return count > 0 ? [`${writeNumber(count)} ${words}`] : [];
    })
    .join(', ');
}

/** Files that were named or found, and of which nothing, or not everything, could be read. */
function writeUnread(files: RunReport['files']): string {
  const isUnread = ({ kind, places }: Gap) => kind === 'unreadable' && places.length === 0;
  const unread = files.filter(({ gaps }) => gaps.some(isUnread)).length;
  return unread === 0 ? '' : `; ${writeNumber(unread)} could not be read, or not as a whole`;
}

function writeKinds(sources: readonly { source: string }[]): string {
  const kinds = countByKind(sources.map(({ source }) => source));
  return kinds
    .slice(0, 20)
    .map(([kind, count]) => `${writeNumber(count)} ${kind}`)
    .join(', ');
}
