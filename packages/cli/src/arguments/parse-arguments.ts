import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { distance } from 'fastest-levenshtein';
import { UserError } from '../user-error.ts';
import { findNearest, writeNearest } from './find-nearest.ts';

import { commandNames, groupNames, options, type CommandName, type OptionName } from './option-table.ts';
import { formatNames } from './report-formats.ts';

/** What stands on the command line, told apart and known to be allowed; values are not read yet. */
export type Arguments = {
  /** `nothing`: no word was given. */
  command: CommandName | 'nothing';
  /** What stands beside the options: paths, or names to explain. */
  words: readonly string[];
  /** The values of each option given; one without a value has an empty text. */
  given: ReadonlyMap<OptionName, readonly string[]>;
};

const parserOptions = Object.fromEntries(
  [...options].map(([name, { takes, short }]) => [
    name,
    { type: takes === 'a value' ? ('string' as const) : ('boolean' as const), ...(short && { short }) },
  ]),
);

/** Tells the words of a command line apart. Throws a `UserError` for a command or option that there is none of. */
export function parseArguments(words: readonly string[], cwd: string): Arguments {
  const { tokens } = parseArgs({
    args: [...words],
    options: parserOptions,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const given = new Map<OptionName, string[]>();
  const rest: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') rest.push(token.value);
    if (token.kind !== 'option') continue;
    const name = readName(token.name, token.rawName);
    const value = readValue(name, token.value, token.inlineValue === true, guessCommand(tokens));
    const before = given.get(name);
    const { repeatable = false } = options.get(name) ?? {};
    if (before && !repeatable && !before.includes(value)) {
      throw new UserError(`--${name} is given twice, with different values; give it once.`);
    }
    if (before) before.push(value);
    else given.set(name, [value]);
  }
  const { command, length } = readCommand(rest, given, cwd);
  if (rest.includes('')) {
    throw new UserError(
      'An empty text stands among the words, as an empty variable leaves it; give the path that is meant, or leave it out.',
    );
  }
  for (const name of given.keys()) assertBelongs(name, command);
  return { command, words: rest.slice(length), given };
}

function readName(name: string, raw: string): OptionName {
  if (!isOptionName(name)) {
    const nearest = findNearest(name, options.keys());
    // Nobody is led to change files who has not nearly said it.
    const isFar = nearest !== undefined && changing.has(nearest) && distance(name, nearest) > 1;
    throw new UserError(
      `${raw} is not an option.${nearest === undefined || isFar ? '' : ` Did you mean "--${nearest}"?`}`,
    );
  }
  return name;
}

/** Options that change files, or files that are there. */
const changing: ReadonlySet<string> = new Set(['fix', 'force', 'prune', 'yes', 'annotate', 'output-file']);

function isOptionName(name: string): name is OptionName {
  return options.has(name);
}

function readValue(
  name: OptionName,
  value: string | undefined,
  inline: boolean,
  command: CommandName | undefined,
): string {
  const takes = options.get(name)?.takes;
  if (takes === 'nothing' && value !== undefined)
    throw new UserError(`--${name} takes no value; write --${name} alone.`);
  if (takes !== 'a value') return value ?? '';
  const looksLikeOption = !inline && value !== undefined && value.length > 1 && value.startsWith('-');
  if (value === undefined || value === '' || looksLikeOption) {
    const { value: shown = 'value', valueFor = {} } = options.get(name) ?? {};
    const own = command === undefined ? undefined : valueFor[command];
    const names = name === 'format' && command !== undefined ? formatNames[command] : undefined;
    const list = names ? `; the names are ${names.join(', ')}` : '';
    throw new UserError(`--${name} needs a value: --${name}=<${own ?? shown}>${list}.`);
  }
  return value;
}

/** The command that is about to be read, where it is one. */
function guessCommand(
  tokens: readonly { kind: string; value?: string | undefined }[],
): CommandName | undefined {
  const [first, second] = tokens.flatMap(({ kind, value }) => (kind === 'positional' ? [value] : []));
  return commandNames.find((name) => name === first || name === `${first ?? ''} ${second ?? ''}`);
}

/** The command, and how many of the words name it. */
function readCommand(
  [word, second]: readonly string[],
  given: Arguments['given'],
  cwd: string,
): { command: Arguments['command']; length: number } {
  if (word === undefined) {
    return { command: given.has('help') || given.has('version') ? 'help' : 'nothing', length: 0 };
  }
  if (groupNames.includes(word)) {
    // The page of the group, which "help" writes.
    if (second === undefined && given.has('help')) return { command: 'help', length: 0 };
    return { command: readSecond(word, second), length: 2 };
  }
  const command = commandNames.find((name) => name === word);
  if (command !== undefined) return { command, length: 1 };
  if (existsSync(resolve(cwd, word))) {
    throw new UserError(`"${word}" is a path, not a command. Did you mean "brandlint check ${word}"?`);
  }
  throw new UserError(`"${word}" is not a command.${suggestCommand(word)}`);
}

/** The command of two words that begins with one of a group. */
function readSecond(group: string, second: string | undefined): CommandName {
  const command = commandNames.find((name) => name === `${group} ${second ?? ''}`);
  if (command !== undefined) return command;
  const seconds = commandNames.flatMap((name) =>
    name.startsWith(`${group} `) ? [name.slice(group.length + 1)] : [],
  );
  const list = seconds.map((each) => `"brandlint ${group} ${each}"`).join(', ');
  if (second === undefined) throw new UserError(`"${group}" needs a second word: ${list}.`);
  const nearest = writeNearest(`${group} ${second}`, commandNames);
  throw new UserError(`"${group} ${second}" is not a command.${nearest || ` There is ${list}.`}`);
}

/** ` Did you mean "…"?`, or all commands. */
function suggestCommand(word: string): string {
  const firsts = [...new Set(commandNames.map((name) => name.split(' ', 1)[0] ?? name))];
  return writeNearest(word, firsts) || ` There are ${commandNames.join(', ')}.`;
}

function assertBelongs(name: OptionName, command: Arguments['command']): void {
  const { commands = [] } = options.get(name) ?? {};
  if (command === 'nothing')
    throw new UserError(`--${name} needs a command before it: ${commands.join(', ')}.`);
  if (commands.includes(command)) return;
  throw new UserError(`--${name} does not belong to "brandlint ${command}", but to ${commands.join(', ')}.`);
}
