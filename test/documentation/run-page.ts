import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { readFences } from './read-fences.ts';

const root = resolve(import.meta.dirname, '../..');

/** A line that stands for blocks of output which a page leaves out. */
const leftOut = '…';

/**
 * A page as it would be with the real output of its commands.
 *
 * A block of code with a file's name after its language is put into a folder of the page's own; a `console` block runs
 * there, each line after `$ ` in a shell that knows `brandlint`. `console examples` runs at the top of the repository.
 * Of output with `…` as many blocks are kept before it and after it as the page has there.
 */
export function runPage(page: string): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'brandlint-page-')));
  try {
    const shell = createShell(join(folder, '.shell'));
    let written = '';
    let done = 0;
    for (const { language, name, text, start, end } of readFences(page)) {
      if (language === 'console') {
        written += page.slice(done, start) + runConsole(text, name === 'examples' ? root : folder, shell);
        done = end;
      } else if (name !== '') {
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        writeFileSync(join(folder, name), text);
      }
    }
    return written + page.slice(done);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

type Shell = (command: string, cwd: string) => string;

function runConsole(text: string, cwd: string, shell: Shell): string {
  return text
    .split(/^(?=\$ )/m)
    .map((part) => {
      const [first = '', ...rest] = part.split('\n');
      const shown = rest.join('\n');
      return `${first}\n${trimLike(shown, shell(first.slice(2), cwd))}`;
    })
    .join('');
}

function trimLike(shown: string, output: string): string {
  const kept = shown.split('\n\n').map((block) => block.trimEnd());
  const gap = kept.indexOf(leftOut);
  if (gap === -1) return output;
  const blocks = output.trimEnd().split('\n\n');
  const last = kept.length - gap - 1;
  return `${[...blocks.slice(0, gap), leftOut, ...(last === 0 ? [] : blocks.slice(-last))].join('\n\n')}\n`;
}

/** Runs commands with both outputs in one, in the order in which they are written, and with `$?` of the one before. */
function createShell(folder: string): Shell {
  mkdirSync(folder);
  const command = join(folder, 'brandlint');
  const start = `"${process.execPath}" --conditions=brandlint-source "${join(root, 'packages/cli/src/bin.ts')}"`;
  writeFileSync(command, `#!/bin/sh\nexec ${start} "$@"\n`);
  chmodSync(command, 0o755);
  const log = join(folder, 'output');
  let code = 0;
  return (line, cwd) => {
    const output = openSync(log, 'w');
    const { status } = spawnSync('sh', ['-c', `(exit ${code}); ${line}`], {
      cwd,
      env: { PATH: `${folder}:${process.env['PATH'] ?? ''}` },
      stdio: ['ignore', output, output],
    });
    closeSync(output);
    code = status ?? 1;
    // Prettier takes away what nobody sees at the end of a line.
    return readFileSync(log, 'utf8').replace(/ +$/gm, '');
  };
}
