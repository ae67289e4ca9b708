import { createInterface } from 'node:readline/promises';
import type { InitAnswers, InitQuestion } from '@brandlint/config';
import { UserError } from '../user-error.ts';
import type { Io } from './io.ts';
import { stripControl } from './strip-control.ts';

/** Asks in a terminal, one line at a time. */
export type Prompt = {
  /** The line that was answered. Throws a `UserError` when the input ends. */
  ask: (text: string) => Promise<string>;
  say: (line: string) => Promise<void>;
  close: () => void;
};

/** Opens a prompt. The terminal itself shows what is typed. */
export function openPrompt({ stdin, stdout }: Pick<Io, 'stdin' | 'stdout'>): Prompt {
  const lines = createInterface({ input: stdin, terminal: false });
  const iterator = lines[Symbol.asyncIterator]();
  return {
    ask: async (text) => {
      await stdout.write(text);
      const next = await iterator.next();
      if (next.done === true) throw new UserError('The input ended; nothing was written.');
      return next.value.trim();
    },
    say: (line) => stdout.write(`${stripControl(line)}\n`),
    close: () => {
      lines.close();
    },
  };
}

/** What the questions give when each is answered with an empty line. */
export function takePresets(questions: readonly InitQuestion[]): InitAnswers {
  return questions.reduce<InitAnswers>((answers, question) => {
    const accepted = question.isAsked(answers) ? question.accept(question.preset, answers) : { answers };
    return 'answers' in accepted ? accepted.answers : answers;
  }, {});
}

/** Asks each question until it is answered. */
export async function askQuestions(questions: readonly InitQuestion[], prompt: Prompt): Promise<InitAnswers> {
  let answers: InitAnswers = {};
  for (const question of questions) {
    if (!question.isAsked(answers)) continue;
    await prompt.say('');
    await prompt.say(question.text);
    for (const choice of question.choices ?? [])
      await prompt.say(`  ${choice.value.padEnd(12)} ${choice.text}`);
    if (question.choices) await prompt.say(`Type one of these words; Enter alone takes ${question.preset}.`);
    for (;;) {
      const line = await prompt.ask(question.preset === '' ? '> ' : `[${question.preset}] > `);
      const accepted = question.accept(line === '' ? question.preset : line, answers);
      if ('answers' in accepted) {
        answers = accepted.answers;
        break;
      }
      await prompt.say(`${accepted.problem}.`);
    }
  }
  return answers;
}
