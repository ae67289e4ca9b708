import type { Answer, ManualQuestion, Requirement } from '@brandlint/core';
import { answersVersion } from '../../answers/answers-schema.ts';
import { isOpen } from '../../answers/is-open.ts';
import { basisWords } from './basis-words.ts';
import { markup, type Markup } from './markup.ts';
import type { Page } from './page.ts';
import { closeSection, openSection } from './write-section.ts';

/** What no machine can answer: check boxes with room for an answer, and the answers that were given. */
export function* writeQuestions({ report, context: { brand } }: Page): Generator<Markup> {
  const { manual, checked } = report;
  if (manual.length === 0) return;
  yield openSection(
    'questions',
    'No machine can answer these. Tick what you have looked into, and write down what you found.',
  );
  const entries = manual.flatMap(({ requirement, answer }) =>
    answer ? [{ requirement, ...toEntry(answer) }] : [],
  );
  const file = { version: answersVersion, answers: entries };
  yield markup`<div id="answers" data-hash="${checked?.hash ?? ''}" data-file="${JSON.stringify(file)}">
    <ol class="questions">
`;
  for (const [i, question] of manual.entries()) {
    const requirement = brand.requirements.find(({ id }) => id === question.requirement);
    yield writeQuestion(question, requirement, `question-${i + 1}`);
  }
  yield markup`</ol>
`;
  if (manual.some(isOpen)) yield writeSigning(checked !== undefined);
  yield markup`</div>
`;
  yield closeSection;
}

function toEntry({ answer, name, role, date, hash }: Answer) {
  return { answer, name, role, date, hash };
}

function writeQuestion(question: ManualQuestion, requirement: Requirement | undefined, id: string): Markup {
  const { answer, basis } = question;
  const quote = requirement?.source.quote ?? '';
  const source = requirement?.source.clause === undefined ? '' : `, ${requirement.source.clause}`;
  const words =
    quote === ''
      ? undefined
      : markup` <q>${quote}</q> <cite>${requirement?.source.document ?? ''}${source}</cite>`;
  const isAnswered = !isOpen(question);
  return markup`<li class="question" data-requirement="${question.requirement}">
    <div class="ask">
      <input type="checkbox" id="${id}" ${isAnswered ? markup` checked disabled` : undefined} /><label
        for="${id}"
        >${question.question}</label
      >
    </div>
    <p class="rests">${basisWords[basis]}.${words} <code>${question.requirement}</code></p>
    ${answer && writeAnswer(answer)}${isAnswered ? undefined : writeRoom(id)}
  </li> `;
}

function writeAnswer({ answer, name, role, date, holds }: Answer): Markup {
  const lines = answer.split(/\r?\n/).map((line) => markup`${line}<br />`);
  const given = markup`<blockquote class="answer">
    <p>${lines}</p>
    <footer>${name}, ${role}, <time datetime="${date}">${date}</time></footer>
  </blockquote> `;
  if (holds) return given;
  return markup`<div class="stale">
    <p>Open again: it was answered for other material, on ${date} by ${name}.</p>
    ${given}
  </div> `;
}

function writeRoom(id: string): Markup {
  return markup`<div class="room">
    <label for="${id}-answer">Answer</label><textarea id="${id}-answer" rows="3"></textarea>
    <p class="typed" aria-hidden="true"></p>
  </div> `;
}

function writeSigning(hasHash: boolean): Markup {
  const save = hasHash
    ? markup`<p class="scripted" hidden>
          <button type="button" id="save-answers">Save the answers as brandlint.answers.json</button>
        </p>
        <p class="hint">
          Send the file to whoever gave you this page: it belongs beside the configuration, and the next
          report shows the answers as long as the material is the same. Without this page:
          <code>brandlint answer</code>.
        </p>
        <p id="saved" role="status"></p> `
    : undefined;
  return markup`<div class="signing">
    <p class="field">
      <label for="answer-name">Your name</label><input id="answer-name" autocomplete="name" />
    </p>
    <p class="field">
      <label for="answer-role">Your role</label><input id="answer-role" autocomplete="organization-title" />
    </p>
    ${save}
  </div> `;
}
