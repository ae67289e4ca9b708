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
  if (given.has('help')) return help([command], io);
  switch (command) {
    case 'check':
      return (await import('./commands/check.ts')).check(words, io);
    case 'inventory':
      return (await import('./commands/inventory.ts')).inventory(words, io);
    case 'extract':
      return (await import('./commands/extract.ts')).extract(words, io);
    case 'explain':
      return (await import('./commands/explain-command.ts')).explainCommand(words, io);
    case 'init':
      return (await import('./commands/init.ts')).init(words, io);
    case 'help':
      return help(words.words, io);
    case 'nothing':
      await io.stderr.write(writeHelp('help'));
      return 2;
  }
}

async function help([name = 'help']: readonly string[], io: Io): Promise<ExitCode> {
  const command = commandNames.find((known) => known === name);
  if (!command) throw new UserError(`"${name}" is not a command.${writeNearest(name, commandNames)}`);
  await io.stdout.write(writeHelp(command));
  return 0;
}
