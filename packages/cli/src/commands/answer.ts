import { join } from 'node:path';
import type { Requirement } from '@brandlint/core';
import type { GivenAnswer } from '../answers/answers-schema.ts';
import { answersName } from '../answers/find-answers.ts';
import { listQuestions } from '../answers/parse-answers.ts';
import { readAnsweredReport } from '../answers/read-answered-report.ts';
import { saveAnswer } from '../answers/save-answer.ts';
import { writeNearest } from '../arguments/find-nearest.ts';
import type { Arguments } from '../arguments/parse-arguments.ts';
import { readAnswerOptions, type AnswerOptions } from '../arguments/read-answer-options.ts';
import { writeClause } from '../reporters/text/write-clauses.ts';
import { createConfigurations } from '../run/create-configurations.ts';
import type { ExitCode } from '../run/exit-code.ts';
import { createReaderLoader } from '../run/load-reader.ts';
import { readMade } from '../run/read-made.ts';
import { toDisplayPath } from '../sources/display-path.ts';
import { openPrompt, type Prompt } from '../terminal/ask-questions.ts';
import type { Io } from '../terminal/io.ts';
import { stripControl } from '../terminal/strip-control.ts';
import { UserError } from '../user-error.ts';

/** More of an answer that is replaced is not repeated, in UTF-16 units. */
const longestReplaced = 300;

type Signed = { answer: string; name: string; role: string };

/** Takes down a person's answer to a question that no machine can answer, for the material of a report. */
export async function answer(words: Arguments, io: Io): Promise<ExitCode> {
  const options = readAnswerOptions(words);
  const note = (line: string) => io.stderr.write(`${stripControl(line)}\n`);
  const load = createReaderLoader();
  const settled = { config: options.config, untrusted: false };
  const { brand, root } = await createConfigurations({ cwd: io.cwd, options: settled, load, note })(io.cwd);
  const requirement = brand.requirements.find(({ id }) => id === options.requirement);
  if (requirement?.check.kind !== 'manual') {
    const hint = writeNearest(options.requirement, listQuestions(brand));
    throw new UserError(
      `"${options.requirement}" is not a question of the brand.${hint === '' ? ' "brandlint explain --manual" lists them.' : hint}`,
    );
  }
  const report = await readAnsweredReport(options.report, io.cwd);
  if (report.brand.id !== brand.id || !report.manual.some((one) => one.requirement === requirement.id)) {
    throw new UserError(
      `--report ${options.report}: "${requirement.id}" is not asked there; name a report that asks it.`,
    );
  }
  const signed = await complete(options, requirement, requirement.check.question, io);
  const file = join(root, answersName);
  const shown = toDisplayPath(io.cwd, file);
  const date = readMade(io.env).at.slice(0, 10);
  const { hash } = report.checked;
  const given = { requirement: requirement.id, ...signed, date, hash };
  const replaced = await saveAnswer(file, shown, brand, given);
  await io.stdout.write(
    `Answered in ${stripControl(shown)}. It is asked again when the material is no longer the same.\n`,
  );
  if (replaced) await io.stdout.write(`${stripControl(writeReplaced(replaced))}\n`);
  return 0;
}

/** Whose answer is there no more, and what it was, so that it can be put back. */
function writeReplaced({ answer: text, name, role, date }: GivenAnswer): string {
  const words = text.replace(/\s+/g, ' ');
  const short = words.length > longestReplaced ? `${words.slice(0, longestReplaced - 1)}…` : words;
  return `It takes the place of an answer by ${name}, ${role}, of ${date}: “${short}”`;
}

/** What was given, and what is asked for on a terminal. */
async function complete(
  { answer: given, name, role }: AnswerOptions,
  requirement: Requirement,
  question: string,
  io: Io,
): Promise<Signed> {
  if (given !== undefined && name !== undefined && role !== undefined) return { answer: given, name, role };
  if (io.stdin.isTTY !== true) {
    const missing = Object.entries({ answer: given, name, role }).flatMap(([option, value]) =>
      value === undefined ? [`--${option}`] : [],
    );
    throw new UserError(
      `There is no terminal to ask on; give ${missing.join(', ')} as well. Nothing was written.`,
    );
  }
  const prompt = openPrompt(io);
  try {
    await prompt.say(question);
    await prompt.say(`  ${writeClause(requirement, [], Number.POSITIVE_INFINITY)}`);
    await prompt.say('');
    return {
      answer: given ?? (await askFor('Answer', prompt)),
      name: name ?? (await askFor('Your name', prompt)),
      role: role ?? (await askFor('Your role', prompt)),
    };
  } finally {
    prompt.close();
  }
}

async function askFor(what: string, prompt: Prompt): Promise<string> {
  for (;;) {
    const line = await prompt.ask(`${what}: `);
    if (line !== '') return line;
  }
}
