import manifest from '../package.json' with { type: 'json' };
import { parseArguments, type Arguments } from './arguments/parse-arguments.ts';
import { writeHelp } from './arguments/write-help.ts';
import { commandNames } from './arguments/option-table.ts';
import { writeNearest } from './arguments/find-nearest.ts';
import type { ExitCode } from './run/exit-code.ts';
import type { Io } from './terminal/io.ts';
import { stripControl } from './terminal/strip-control.ts';
import { writeBug } from './terminal/write-bug.ts';
import { UserError } from './user-error.ts';

/** Runs the command line and gives its exit code. Nothing is thrown: what goes wrong is told on standard error. */
export async function main(words: readonly string[], io: Io): Promise<ExitCode> {
  try {
    return await dispatch(parseArguments(words, io.cwd), io);
  } catch (error) {
    const isOurs = !(error instanceof UserError);
    const told = isOurs
      ? writeBug(error, undefined, io.env)
      : `${error.lines.map(stripControl).join('\n')}\n`;
    await io.stderr.write(told);
    return 2;
  }
}

async function dispatch(words: Arguments, io: Io): Promise<ExitCode> {
  const { command, given } = words;
  if (given.has('version')) {
    await io.stdout.write(`${manifest.version}\n`);
    return 0;
  }
  if (given.has('help')) return help(command === 'help' ? words.words : [command], io);
  switch (command) {
    case 'check':
      return (await import('./commands/check.ts')).check(words, io);
    case 'inventory':
      return (await import('./commands/inventory.ts')).inventory(words, io);
    case 'extract':
      return (await import('./commands/extract.ts')).extract(words, io);
    case 'explain':
      return (await import('./commands/explain-command.ts')).explainCommand(words, io);
    case 'principles':
      return (await import('./commands/principles.ts')).principles(words, io);
    case 'baseline':
      return (await import('./commands/baseline.ts')).baseline(words, io);
    case 'diff':
      return (await import('./commands/diff.ts')).diff(words, io);
    case 'merge-reports':
      return (await import('./commands/merge-reports.ts')).mergeReports(words, io);
    case 'icons register':
    case 'logos register':
      return (await import('./commands/register.ts')).register(words, io);
    case 'icons list':
      return (await import('./commands/icons-list.ts')).listIcons(words, io);
    case 'icons compare':
      return (await import('./commands/icons-compare.ts')).compareIcons(words, io);
    case 'figma pull':
      return (await import('./commands/figma-pull.ts')).pullFigma(words, io);
    case 'tokens':
      return (await import('./commands/tokens.ts')).tokens(words, io);
    case 'answer':
      return (await import('./commands/answer.ts')).answer(words, io);
    case 'init':
      return (await import('./commands/init.ts')).init(words, io);
    case 'help':
      return help(words.words, io);
    case 'nothing':
      await io.stderr.write(writeHelp('help'));
      return 2;
  }
}

async function help(words: readonly string[], io: Io): Promise<ExitCode> {
  const name = words.length === 0 ? 'help' : words.join(' ');
  const pages = commandNames.filter((known) => known === name || known.startsWith(`${name} `));
  if (pages.length === 0)
    throw new UserError(`"${name}" is not a command.${writeNearest(name, commandNames)}`);
  await io.stdout.write(pages.map(writeHelp).join('\n'));
  return 0;
}
