import type { RequirementResult } from '@brandlint/core';
import { writeCount } from '../text/write-count.ts';
import { basisWords, levelWords } from './basis-words.ts';
import { markup, type Markup } from './markup.ts';
import type { Page } from './page.ts';
import { closeSection, openSection } from './write-section.ts';

/** Each requirement that held: what it asks, how much it weighs, what it rests on in the brand's words, how it fared. */
export function* writeClauses({ report: { requirements }, context: { brand } }: Page): Generator<Markup> {
  yield openSection(
    'clauses',
    `Each requirement that held for these files, with the words that it rests on. How much one weighs was set with the brand’s data; what stands in quotation marks is quoted.`,
  );
  if (requirements.length === 0) yield markup`<p>No requirement held for these files.</p> `;
  else {
    yield markup`<div class="wide">
      <table class="clauses stack">
        <caption>
          Requirements of ${brand.name}, version ${brand.version}
        </caption>
        <thead>
          <tr>
            <th scope="col">Requirement</th>
            <th scope="col">Level</th>
            <th scope="col">Basis</th>
            <th scope="col">Result</th>
          </tr>
        </thead>
        <tbody>
          ${requirements.map(writeRow)}
        </tbody>
      </table>
    </div> `;
  }
  yield closeSection;
}

function writeRow({ id, statement, level, basis, source, result, findings }: RequirementResult): Markup {
  const where = source.clause === undefined ? source.document : `${source.document}, ${source.clause}`;
  const quote =
    source.quote === ''
      ? undefined
      : markup`<blockquote>“${source.quote}” <cite>${where}</cite></blockquote>`;
  const words = result === 'no fault found' ? 'No fault found' : writeResult(result, findings);
  return markup`<tr id="clause-${id}">
    <th scope="row"><span class="statement">${statement}</span>${quote}<code>${id}</code></th>
    <td data-label="Level">${levelWords[level]}</td>
    <td data-label="Basis">${basisWords[basis]}</td>
    <td data-label="Result" class="result ${result.replaceAll(' ', '-')}">${words}</td>
  </tr> `;
}

function writeResult(result: 'faults' | 'to look at', findings: number): string {
  return result === 'faults'
    ? `Not met: ${writeCount(findings, 'finding')}`
    : `To look at: ${writeCount(findings, 'place')}`;
}
