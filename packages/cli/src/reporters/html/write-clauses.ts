import type { RequirementResult } from '@brandlint/core';
import { writeCount, writeNumber } from '../text/write-count.ts';
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
            <th scope="col">How we weigh it</th>
            <th scope="col">What it rests on</th>
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

function writeRow(requirement: RequirementResult): Markup {
  const { id, statement, level, basis, source } = requirement;
  const where = source.clause === undefined ? source.document : `${source.document}, ${source.clause}`;
  const quote =
    source.quote === ''
      ? undefined
      : markup`<blockquote>“${source.quote}” <cite>${where}</cite></blockquote>`;
  return markup`<tr id="clause-${id}">
    <th scope="row"><span class="statement">${statement}</span>${quote}<code>${id}</code></th>
    <td data-label="How we weigh it">${levelWords[level]}</td>
    <td data-label="What it rests on">${basisWords[basis]}</td>
    <td data-label="Result" class="result ${toClass(requirement)}">${writeResult(requirement)}</td>
  </tr> `;
}

/** `Not met: 2 findings; 1 to look at; 3 accepted`. */
function writeResult({ result, findings, reviews = 0, accepted = 0 }: RequirementResult): string {
  if (result === 'no fault found' && accepted > 0)
    return `No fault found beside the ${writeNumber(accepted)} accepted`;
  const look = reviews > 0 ? `${writeNumber(reviews)} to look at` : '';
  const some = accepted > 0 ? `${writeNumber(accepted)} accepted` : '';
  return [writeFirst(result, findings - reviews), look, some].filter((part) => part !== '').join('; ');
}

/** What is met only because somebody has accepted a fault is not shown as met. */
function toClass({ result, accepted = 0 }: RequirementResult): string {
  return result === 'no fault found' && accepted > 0 ? 'accepted' : result.replaceAll(' ', '-');
}

function writeFirst(result: RequirementResult['result'], faults: number): string {
  switch (result) {
    case 'faults':
      return `Not met: ${writeCount(faults, 'finding')}`;
    case 'to look at':
      return 'No fault found';
    case 'no fault found':
      return 'No fault found';
    case 'nothing to check':
      return 'Nothing of the kind was found';
    case 'not checked':
      return 'Not checked';
  }
}
