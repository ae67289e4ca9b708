import type { AcceptedFinding, IgnoreComment, RunReport, WaiverResult } from '@brandlint/core';
import { groupBy } from '../text/group-by.ts';
import { writeCount, writeNumber } from '../text/write-count.ts';
import { cutPath, cutText } from './cut-text.ts';
import { markup, type Markup } from './markup.ts';
import type { Page } from './page.ts';
import { shown } from './shown.ts';
import { closeSection, openSection } from './write-section.ts';
import { writeWhere } from './write-places.ts';

/** Findings that do not count, and who answers for that: waivers, comments, and what was known before. */
export function* writeAccepted({ report }: Page): Generator<Markup> {
  const { waivers = [], baseline, files } = report;
  const accepted = files.flatMap((file) => file.accepted ?? []);
  const comments = files.flatMap(({ source, comments: some = [] }) =>
    some.map((comment) => ({ source, comment })),
  );
  yield openSection('accepted');
  if (accepted.length + comments.length + waivers.length === 0 && !baseline) {
    yield markup`<p>None: nobody has asked for a finding to be left out.</p> `;
  }
  if (waivers.length > 0) {
    yield markup`<div class="wide">
      <table class="stack">
        <caption>
          Waivers of the configuration
        </caption>
        <thead>
          <tr>
            <th scope="col">Reason</th>
            <th scope="col">Who answers for it</th>
            <th scope="col">Until</th>
            <th scope="col" class="number">Findings</th>
          </tr>
        </thead>
        <tbody>
          ${waivers.map(writeWaiver)}
        </tbody>
      </table>
    </div> `;
  }
  if (comments.length > 0) yield* writeComments(comments);
  if (baseline) yield writeBaseline(baseline);
  yield* writeList(accepted);
  yield closeSection;
}

function writeWaiver({ reason, owner, until, state, findings }: WaiverResult): Markup {
  const end = until === null ? 'no end' : markup`<time datetime="${until}">${until}</time>`;
  const expired =
    state === 'expired' ? markup` <strong>expired: its findings count again</strong>` : undefined;
  return markup`<tr>
    <td data-label="Reason">${cutText(reason)}</td>
    <td data-label="Who answers for it">${cutText(owner)}</td>
    <td data-label="Until">${end}${expired}</td>
    <td data-label="Findings" class="number">${findings}</td>
  </tr> `;
}

const stateWords: Readonly<Record<IgnoreComment['state'], string>> = {
  obeyed: 'obeyed',
  needless: 'needless: there is nothing to leave out',
  untold: 'of use or not: what is beside it could not be read or judged',
  incomplete: 'not obeyed',
  refused: 'not obeyed: this run obeys none',
};

function* writeComments(comments: readonly { source: string; comment: IgnoreComment }[]): Generator<Markup> {
  const rows = comments.slice(0, shown.accepted).map(
    ({ source, comment: { place, rules, reason, state, problem } }) =>
      markup`<tr class="item">
        <td data-label="Where"><code class="path">${cutPath(source)}</code> ${writeWhere(place)}</td>
        <td data-label="Rules">${rules.length === 0 && problem === undefined ? 'all rules' : cutText(rules.join(', '))}</td>
        <td data-label="Reason">${cutText(reason)}</td>
        <td data-label="State">
          ${stateWords[state]}${problem === undefined ? undefined : `: ${cutText(problem)}`}
        </td>
      </tr> `,
  );
  yield markup`<div class="wide">
    <table class="stack">
      <caption>
        Comments that ask for findings to be left out
      </caption>
      <thead>
        <tr>
          <th scope="col">Where</th>
          <th scope="col">Rules</th>
          <th scope="col">Reason</th>
          <th scope="col">State</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div> `;
  const rest = comments.length - rows.length;
  if (rest > 0)
    yield markup`<p class="more">… and ${writeCount(rest, 'comment')} more, which the JSON report lists.</p> `;
}

function writeBaseline({ file, accepted, gone, untold = 0 }: NonNullable<RunReport['baseline']>): Markup {
  return markup`<p>
    Known before this run, in <code class="path">${cutPath(file)}</code>: ${writeCount(accepted, 'finding')}.
    ${gone > 0 ? `${writeCount(gone, 'finding')} of those remembered ${gone === 1 ? 'is' : 'are'} there no more.` : untold > 0 ? undefined : 'All of what was remembered is still there.'}
    ${untold > 0 ? `Of ${writeNumber(untold)} it cannot be told: not all files were checked, and read and judged in full.` : undefined}
  </p> `;
}

const acceptedBy: Readonly<Record<AcceptedFinding['acceptance']['by'], string>> = {
  baseline: 'Known before',
  comment: 'Left out by a comment',
  waiver: 'Waived',
};

function* writeList(accepted: readonly AcceptedFinding[]): Generator<Markup> {
  if (accepted.length === 0) return;
  const groups = groupBy(accepted, ({ acceptance, message }) => `${acceptance.by} ${message}`);
  const rows = [...groups.values()].slice(0, shown.accepted).flatMap((group): Markup[] => {
    const [first] = group;
    if (!first) return [];
    const { acceptance, message, source, places } = first;
    const count = group.reduce((sum, finding) => sum + finding.count, 0);
    const because = acceptance.by === 'baseline' ? '' : `: ${cutText(acceptance.reason)}`;
    const owner = acceptance.by === 'waiver' ? ` (${cutText(acceptance.owner)})` : '';
    return [
      markup`<li>
        ${cutText(message)} <span class="count">${writeNumber(count)} ×</span
        ><br />${acceptedBy[acceptance.by]}${because}${owner}.
        <code class="path">${cutPath(source)}</code> ${writeWhere(places[0])}${count > 1 ? ' …' : ''}
      </li> `,
    ];
  });
  yield markup`<details>
    <summary>Each accepted finding: ${writeCount(accepted.length, 'finding')}</summary>
    <ul class="messages">
      ${rows}
    </ul> `;
  if (groups.size > rows.length)
    yield markup`<p class="more">
      … and ${writeCount(groups.size - rows.length, 'message')} more, which the JSON report lists.
    </p> `;
  yield markup`</details>
`;
}
