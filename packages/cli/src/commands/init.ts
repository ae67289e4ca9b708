import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  createConfigFinder,
  describeConfig,
  initQuestions,
  writeConfig,
  type InitAnswers,
} from '@brandlint/config';
import type { Arguments } from '../arguments/parse-arguments.ts';
import { createConfigurations } from '../run/create-configurations.ts';
import type { ExitCode } from '../run/exit-code.ts';
import { createReaderLoader } from '../run/load-reader.ts';
import { readErrorCode } from '../sources/file-gap.ts';
import { toDisplayPath } from '../sources/display-path.ts';
import { askQuestions, openPrompt, takePresets } from '../terminal/ask-questions.ts';
import type { Io } from '../terminal/io.ts';
import { UserError } from '../user-error.ts';

/** Asks a few questions and writes a configuration; never over a file that is there. */
export async function init({ words, given }: Arguments, io: Io): Promise<ExitCode> {
  if (words.length > 0)
    throw new UserError('brandlint init takes no path; start it in the folder that it is for.');
  assertNoConfiguration(io.cwd);
  const questions = initQuestions(await findBrand(io));
  if (given.has('yes')) {
    const answers = takePresets(questions);
    await show(answers, io);
    return write(answers, io);
  }
  if (io.stdin.isTTY !== true) {
    await io.stdout.write(`There is no terminal to ask questions on. These are the defaults:\n\n`);
    await show(takePresets(questions), io);
    await io.stdout.write('\nNothing was written; brandlint init --yes writes it.\n');
    return 2;
  }
  const prompt = openPrompt(io);
  try {
    const answers = await askQuestions(questions, prompt);
    await io.stdout.write('\n');
    await show(answers, io);
    await prompt.ask('\nEnter writes it, Ctrl+C leaves everything as it is. ');
    return await write(answers, io);
  } finally {
    prompt.close();
  }
}

async function findBrand(io: Io) {
  const note = (line: string) => io.stderr.write(`${line}\n`);
  const options = { config: undefined, untrusted: true };
  const configurationOf = createConfigurations({ cwd: io.cwd, options, load: createReaderLoader(), note });
  return (await configurationOf(io.cwd)).brand;
}

function assertNoConfiguration(cwd: string): void {
  const found = createConfigFinder({ cwd }).find(cwd);
  if (found === null || dirname(found.file) !== cwd) return;
  throw new UserError(
    `${toDisplayPath(cwd, found.file)}: there is a configuration already; change it, or take it away first.`,
  );
}

async function show(answers: InitAnswers, io: Io): Promise<void> {
  const { path, text } = writeConfig(answers);
  await io.stdout.write(`${path}\n\n${indent(text)}\n${describeConfig(answers).join('\n')}\n`);
}

async function write(answers: InitAnswers, io: Io): Promise<ExitCode> {
  const { path, text } = writeConfig(answers);
  try {
    writeFileSync(join(io.cwd, path), text, { flag: 'wx' });
  } catch (failure) {
    const code = readErrorCode(failure);
    if (code === undefined) throw failure;
    const because = code === 'EEXIST' ? 'it is there already' : `it cannot be written (${code})`;
    throw new UserError(`${path}: ${because}; nothing was changed.`);
  }
  await io.stdout.write(`\nWrote ${path}. Try it: brandlint check\n`);
  return 0;
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}
