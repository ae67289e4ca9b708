import type { Answer, Brand, ManualQuestion, Requirement } from '@brandlint/core';
import { answersVersion } from '../../answers/answers-schema.ts';
import { isOpen } from '../../answers/is-open.ts';
import { basisWords } from './basis-words.ts';
import { markup, type Markup } from './markup.ts';
import type { Page } from './page.ts';
import { writeBasis } from './write-rests.ts';
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
    yield writeQuestion(question, requirement, `question-${i + 1}`, brand);
  }
  yield markup`</ol>
`;
  yield writeSigning(checked !== undefined, manual.some(isOpen));
  yield markup`</div>
`;
  yield closeSection;
}

function toEntry({ answer, name, role, date, hash }: Answer) {
  return { answer, name, role, date, hash };
}

function writeQuestion(
  question: ManualQuestion,
  requirement: Requirement | undefined,
  id: string,
  brand: Brand,
): Markup {
  const { answer, basis } = question;
  // Words that stand alone below a question read like its answer.
  const why = requirement ? writeBasis(requirement, brand) : markup`${basisWords[basis]}.`;
  const isAnswered = !isOpen(question);
  return markup`<li class="question" data-requirement="${question.requirement}">
    <div class="ask">
      <input type="checkbox" id="${id}" ${isAnswered ? markup` checked disabled` : undefined} /><label
        for="${id}"
        >${question.question}</label
      >
    </div>
    <p class="rests">Why we ask: ${why} <code>${question.requirement}</code></p>
    ${answer && writeAnswer(answer)}${isAnswered ? writeCorrection(id, answer) : writeRoom(id)}
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

/** Room for another answer in the place of the one that was given, which the script opens. */
function writeCorrection(id: string, answer: Answer | undefined): Markup {
  return markup`<p class="scripted" hidden>
      <button type="button" class="correct">Correct this answer</button>
    </p>
    <div class="room" hidden>
      <label for="${id}-answer">Corrected answer</label
      ><textarea id="${id}-answer" rows="3">${answer?.answer ?? ''}</textarea>
      <p class="typed" aria-hidden="true"></p>
    </div> `;
}

function writeSigning(hasHash: boolean, hasOpen: boolean): Markup {
  const save = hasHash
    ? markup`<p class="scripted" hidden>
          <button type="button" id="save-answers">Save the answers as brandlint.answers.json</button>
        </p>
        <p class="hint">
          Send the file to whoever gave you this page: it belongs beside the configuration, and the next
          report shows the answers as long as the material is the same. This page itself keeps nothing: what is not
          saved is gone when it is closed. Without this page: <code>brandlint answer</code>.
        </p>
        <p id="saved" role="status"></p> `
    : undefined;
  return markup`<div class="signing${hasOpen ? '' : ' answered'}">
    <p class="field">
      <label for="answer-name">Your name</label><input id="answer-name" autocomplete="name" />
    </p>
    <p class="field">
      <label for="answer-role">Your role</label><input id="answer-role" autocomplete="organization-title" />
    </p>
    ${save}
  </div> `;
}
