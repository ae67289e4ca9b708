import { Readable } from 'node:stream';
import type { InitQuestion } from '@brandlint/config';
import { expect, test } from 'vitest';
import { UserError } from '../user-error.ts';
import { askQuestions, openPrompt, takePresets } from './ask-questions.ts';

const questions: InitQuestion[] = [
  {
    id: 'scope',
    text: 'Whose is it?',
    choices: [{ value: 'network', text: 'theirs' }],
    preset: 'network',
    isAsked: () => true,
    accept: (written, answers) =>
      written === 'network'
        ? { answers: { ...answers, scope: 'network' } }
        : { problem: `"${written}" is no answer` },
  },
  {
    id: 'areas',
    text: 'Where?',
    preset: '',
    isAsked: ({ scope }) => scope !== 'network',
    accept: (_, answers) => ({ answers }),
  },
  {
    id: 'law',
    text: 'Does the law bind it?',
    preset: 'no',
    isAsked: () => true,
    accept: (written, answers) => ({ answers: { ...answers, law: written === 'yes' } }),
  },
];

function openWith(...lines: string[]) {
  const said: string[] = [];
  const stdout = {
    isTerminal: true,
    columns: 80,
    write: (content: string | Uint8Array) => {
      said.push(String(content));
      return Promise.resolve();
    },
  };
  return { prompt: openPrompt({ stdin: Readable.from([lines.join('')]), stdout }), said };
}

test('each question is asked until it is answered, and only where it matters', async () => {
  const { prompt, said } = openWith('\u001b[2Jmine\n', '\n', ' yes \n');
  expect(await askQuestions(questions, prompt)).toEqual({ scope: 'network', law: true });
  expect(said.join('')).toBe(
    '\nWhose is it?\n  network      theirs\nType one of these words; Enter alone takes network.\n[network] > "\uFFFD[2Jmine" is no answer.\n[network] > ' +
      '\nDoes the law bind it?\n[no] > ',
  );
});

test('an input that ends is told', async () => {
  const { prompt } = openWith('network\n');
  await expect(askQuestions(questions, prompt)).rejects.toThrow(UserError);
});

test('without asking, every question has its default', () => {
  expect(takePresets(questions)).toEqual({ scope: 'network', law: false });
});
