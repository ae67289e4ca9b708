import { readFences } from './read-fences.ts';

/**
 * The command lines in a page's blocks of code that begin with some words, without what a shell adds to them. One that
 * the page shows being refused is left out.
 */
export function readCommands(page: string, begin: string): string[] {
  const blocks = readFences(page).filter(({ language }) => ['sh', 'console', 'yaml'].includes(language));
  return blocks
    .flatMap(({ text }) => text.split(/^(?=\$ )/m))
    .filter((part) => !isRefused(part))
    .flatMap((part) => part.split('\n'))
    .flatMap((line) => toCommand(line, begin));
}

/** Whether a command of a page is followed by its exit code, and that says that it could not run. */
function isRefused(part: string): boolean {
  return /^\$ .*; echo \$\?$/m.test(part) && part.trimEnd().endsWith('\n2');
}

/** The same in its sentences, where a command may be named without all that it needs. */
export function readMentions(page: string, begin: string): string[] {
  return [...page.matchAll(/`([^`\n]+)`/g)].flatMap(([, code = '']) => toCommand(code, begin));
}

function toCommand(line: string, begin: string): string[] {
  const command = line
    .replace(/^\s*(?:\$ |- run: )?(?:cd \S+ && )?/, '')
    .replace(/(?:;| [#|>]| < | &&).*$/, '');
  return command.startsWith(`${begin} `) ? [command] : [];
}

/** The words of a command line, without their quotation marks. */
export function splitWords(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|'([^']*)'|\S+/g)].map(
    ([whole, double, single]) => double ?? single ?? whole,
  );
}
