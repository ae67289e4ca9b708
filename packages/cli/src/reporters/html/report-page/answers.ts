import { findAll, findFirst } from './find.ts';

type Given = { requirement: string; answer: string; name: string; role: string; date: string; hash: string };
type AnswerFile = { version: number; answers: Given[] };

/** A question with room for an answer. */
type Question = { requirement: string; tick: HTMLInputElement; area: HTMLTextAreaElement; room: HTMLElement };

/** Takes down answers and offers them as a file; what is not saved is not left without a warning. */
export function offerAnswers(): void {
  const questions = listQuestions();
  const saved = new Map(questions.map(({ area }) => [area, area.defaultValue.trim()]));
  for (const question of questions) follow(question);
  addEventListener('beforeunload', (event) => {
    if (questions.some(({ area }) => area.value.trim() !== saved.get(area))) event.preventDefault();
  });
  const save = findFirst('#save-answers', HTMLButtonElement);
  const status = findFirst('#saved', HTMLElement);
  save?.addEventListener('click', () => {
    const [words, field] = saveAnswers(questions, saved);
    if (status) status.textContent = words;
    field?.focus();
  });
}

function listQuestions(): Question[] {
  return findAll('.question').flatMap((element) => {
    const tick = findFirst('input', HTMLInputElement, element);
    const area = findFirst('textarea', HTMLTextAreaElement, element);
    const room = findFirst('.room', HTMLElement, element);
    const requirement = element.dataset['requirement'] ?? '';
    return tick && area && room ? [{ requirement, tick, area, room }] : [];
  });
}

/** Whoever writes an answer has looked into the question; what is typed is there in print as well. */
function follow({ tick, area, room }: Question): void {
  const typed = findFirst('.typed', HTMLElement, room);
  area.addEventListener('input', () => {
    if (typed) typed.textContent = area.value;
    tick.checked = area.value.trim() !== '';
  });
  const correct = findFirst('.correct', HTMLButtonElement, tick.closest('.question') ?? room);
  correct?.addEventListener('click', () => {
    correct.hidden = true;
    room.hidden = false;
    tick.disabled = false;
    area.focus();
  });
}

/** What to say, and the field that is meant. */
function saveAnswers(
  questions: readonly Question[],
  saved: Map<HTMLTextAreaElement, string>,
): [words: string, field?: HTMLElement] {
  const open = questions.filter(({ room }) => !room.hidden);
  const name = findFirst('#answer-name', HTMLInputElement);
  const role = findFirst('#answer-role', HTMLInputElement);
  const answers = findFirst('#answers', HTMLElement);
  if (!name || !role || !answers) return [''];
  const ticked = open.filter(({ tick }) => tick.checked);
  const empty = ticked.find(({ area }) => area.value.trim() === '');
  const unticked = open.find(({ tick, area }) => !tick.checked && area.value.trim() !== '');
  if (empty) return ['A question is ticked and has no answer; write one.', empty.area];
  if (unticked)
    return [
      'An answer is written and its question is not ticked; tick it, or empty the answer.',
      unticked.tick,
    ];
  if (ticked.length === 0) return ['Nothing is ticked yet; answer a question first.'];
  if (name.value.trim() === '') return ['Your name is missing; write it beside the answers.', name];
  if (role.value.trim() === '') return ['Your role is missing; write it beside the answers.', role];
  const hash = answers.dataset['hash'] ?? '';
  const signed = {
    name: name.value.trim(),
    role: role.value.trim(),
    date: new Date().toISOString().slice(0, 10),
    hash,
  };
  const given = ticked.map(({ requirement, area }) => ({
    requirement,
    answer: area.value.trim(),
    ...signed,
  }));
  offerFile(addTo(JSON.parse(answers.dataset['file'] ?? '') as AnswerFile, given));
  for (const { area } of open) saved.set(area, area.value.trim());
  return [`${given.length} ${given.length === 1 ? 'answer' : 'answers'} saved as brandlint.answers.json.`];
}

/** An answer takes the place of the one that it corrects. */
function addTo(file: AnswerFile, given: readonly Given[]): AnswerFile {
  const kept = file.answers.filter(
    (one) => !given.some(({ requirement, hash }) => requirement === one.requirement && hash === one.hash),
  );
  return { ...file, answers: [...kept, ...given] };
}

function offerFile(file: AnswerFile): void {
  const blob = new Blob([`${JSON.stringify(file, null, 2)}\n`], { type: 'application/json' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = 'brandlint.answers.json';
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 60_000);
}
