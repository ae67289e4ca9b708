import { spawnSync } from 'node:child_process';
import { drawTerminal } from './draw-terminal.ts';

const columns = 100;

/** What the command prints on a terminal that shows colour. */
function runInColor(words: readonly string[]): string {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--conditions=brandlint-source', 'packages/cli/src/bin.ts', ...words, '--color'],
    { encoding: 'utf8', env: { PATH: process.env['PATH'], COLUMNS: String(columns) } },
  );
  if (stderr !== '') throw new Error(stderr);
  return stdout.trimEnd();
}

/** The picture of a run; of many blocks only the first and the last few, with a line that says so. */
function draw(words: readonly string[], first: number, last: number): string {
  const blocks = runInColor(words).split('\n\n');
  const shown =
    blocks.length <= first + last
      ? blocks
      : [...blocks.slice(0, first), '\u001b[2m…\u001b[22m', ...blocks.slice(-last)];
  return drawTerminal(`brandlint ${words.join(' ')}`, shown.join('\n\n'), columns);
}

/** Pictures of real output for the pages that users read. */
export const pictureFiles: readonly { path: string; make: () => string }[] = [
  { path: 'docs/images/check.svg', make: () => draw(['check', 'examples'], 1, 1) },
  { path: 'docs/images/inventory.svg', make: () => draw(['inventory', 'examples'], 3, 1) },
];
