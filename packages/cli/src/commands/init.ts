import { existsSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import {
  createConfigFinder,
  describeConfig,
  initQuestions,
  readText,
  writeConfig,
  type InitAnswers,
} from '@brandlint/config';
import type { Arguments } from '../arguments/parse-arguments.ts';
import { findProject } from '../init/find-project.ts';
import { planSetup } from '../init/plan-setup.ts';
import type { Edit, Setup } from '../init/setup.ts';
import { indent, showFound, showSetup } from '../init/show-setup.ts';
import { openOutputFile } from '../output/write-output-file.ts';
import { createConfigurations } from '../run/create-configurations.ts';
import type { ExitCode } from '../run/exit-code.ts';
import { createReaderLoader } from '../run/load-reader.ts';
import { readErrorCode } from '../sources/file-gap.ts';
import { toDisplayPath } from '../sources/display-path.ts';
import { readStats } from '../sources/read-stats.ts';
import { findNearestPath } from '../sources/write-nearest-path.ts';
import { askQuestions, openPrompt, takePresets } from '../terminal/ask-questions.ts';
import type { Io } from '../terminal/io.ts';
import { UserError } from '../user-error.ts';

/** Looks at what the project is, asks a few questions, and writes a configuration; never over one that is there. */
export async function init({ words, given }: Arguments, io: Io): Promise<ExitCode> {
  if (words.length > 0)
    throw new UserError('brandlint init takes no path; start it in the folder that it is for.');
  assertNoConfiguration(io.cwd);
  const questions = initQuestions(await findBrand(io), (file) => findFault(io.cwd, file));
  const setup = planSetup(await findProject(io.cwd));
  const found = showFound(setup);
  if (found !== '') await io.stdout.write(`${found}\n`);
  if (given.has('yes')) {
    const answers = takePresets(questions);
    await show(answers, setup, io);
    return write(answers, setup, setup.edits, io);
  }
  if (io.stdin.isTTY !== true) {
    await io.stdout.write(`There is no terminal to ask questions on. These are the defaults:\n\n`);
    await show(takePresets(questions), setup, io);
    await io.stdout.write('\nNothing was written; brandlint init --yes writes it.\n');
    return 2;
  }
  const prompt = openPrompt(io);
  try {
    const answers = await askQuestions(questions, prompt);
    await io.stdout.write('\n');
    await show(answers, setup, io);
    const consent = await prompt.ask(`\n${writeOffer(setup)}`);
    return await write(answers, setup, /^c$/i.test(consent) ? [] : setup.edits, io);
  } finally {
    prompt.close();
  }
}

/** Why no colours can be taken from a file: a configuration that names one which is not there ends every check. */
function findFault(cwd: string, file: string): string | undefined {
  const there = readStats(resolve(cwd, file));
  if (there.kind === 'closed') return `"${file}": ${there.gap.reason}; change that, or press Enter for none`;
  if (there.kind === 'there')
    return there.stats.isFile() ? undefined : `"${file}" is no file; name one, or press Enter for none`;
  const nearest = findNearestPath(cwd, file);
  const cure = nearest === undefined ? 'name another' : `write ${nearest}`;
  return `there is no file "${file}"; ${cure}, or press Enter for none`;
}

function writeOffer({ edits }: Setup): string {
  if (edits.length === 0) return 'Enter writes it, Ctrl+C leaves everything as it is. ';
  const changed = edits.map(({ path }) => path).join(', ');
  return `Enter writes it and changes ${changed}; c and Enter writes the configuration alone; Ctrl+C leaves everything as it is. `;
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

async function show(answers: InitAnswers, setup: Setup, io: Io): Promise<void> {
  const { path, text } = writeConfig(answers, findSchema(io.cwd));
  await io.stdout.write(`${path}\n\n${indent(text)}\n${describeConfig(answers).join('\n')}\n`);
  await io.stdout.write(showSetup(setup));
}

async function write(
  answers: InitAnswers,
  { command }: Setup,
  edits: readonly Edit[],
  io: Io,
): Promise<ExitCode> {
  const { path, text } = writeConfig(answers, findSchema(io.cwd));
  const changes = edits.map(({ path: file, before, after }) => {
    const now = readText(join(io.cwd, file));
    if (!now.ok || now.content !== before)
      throw new UserError(`${file}: it has changed meanwhile; nothing was changed; start again.`);
    return { file, after, output: openOutputFile(file, io.cwd, file) };
  });
  try {
    writeFileSync(join(io.cwd, path), text, { flag: 'wx' });
  } catch (failure) {
    const code = readErrorCode(failure);
    if (code === undefined) throw failure;
    const because = code === 'EEXIST' ? 'it is there already' : `it cannot be written (${code})`;
    throw new UserError(`${path}: ${because}; nothing was changed.`);
  }
  for (const { output, after } of changes) await output.write([after]);
  const changed = changes.length === 0 ? '' : `, changed ${changes.map(({ file }) => file).join(', ')}`;
  await io.stdout.write(`\nWrote ${path}${changed}. Try it: ${command}\n`);
  return 0;
}

/** The schema of the configuration, for editors, where the project has the command installed beside it. */
function findSchema(cwd: string): string | undefined {
  const schema = 'node_modules/brandlint/schema/config.schema.json';
  return existsSync(join(cwd, schema)) ? `./${schema}` : undefined;
}
