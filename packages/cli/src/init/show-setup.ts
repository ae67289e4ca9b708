import { writeDiff } from '../fix/write-diff.ts';
import { stripControl } from '../terminal/strip-control.ts';
import type { Setup } from './setup.ts';

/** What was found in the folder, as lines; none where nothing was. */
export function showFound({ found }: Setup): string {
  if (found.length === 0) return '';
  const width = Math.max(...found.map(({ what }) => what.length));
  const lines = found.map(({ what, where }) => `  ${what.padEnd(width)}  ${stripControl(where)}\n`);
  return `Found here\n${lines.join('')}`;
}

/** What would be changed, as diffs, and what is left to do. */
export function showSetup({ edits, advice }: Setup): string {
  const changes = edits.map(({ path, before, after }) => `\n${indent(writeDiff(path, before, after))}`);
  const rest = advice.map(({ text, lines }) => {
    const shown = lines.map((line) => (line === '' ? '\n' : `  ${stripControl(line)}\n`)).join('');
    return `\n${stripControl(text)}\n${shown === '' ? '' : `\n${shown}`}`;
  });
  return [...changes, ...rest].join('');
}

/** Text with each of its lines moved in. */
export function indent(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}
