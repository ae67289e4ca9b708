import { stripControl } from '../terminal/strip-control.ts';

/** Lines of `before` from `start` to `end` that become those of `after` from `afterStart` to `afterEnd`; counted from 0. */
type Change = { start: number; end: number; afterStart: number; afterEnd: number };

/** How many unchanged lines are shown around a change. */
const contextLines = 3;

/**
 * What a fix changes, as a unified diff; empty when nothing does. Linear in the length of the texts: fixes replace inside
 * lines, so lines are compared one to one, where a general diff takes half a minute for 20,000 changed lines. Control
 * characters are made visible, because this is for a terminal.
 */
export function writeDiff(path: string, before: string, after: string): string {
  if (before === after) return '';
  const lines = splitLines(before);
  const newLines = splitLines(after);
  const hunks = toHunks(findChanges(lines, newLines)).map((hunk) => writeHunk(hunk, lines, newLines));
  const name = stripControl(path);
  return `--- a/${name}\n+++ b/${name}\n${hunks.join('')}`;
}

/** Each line with its line break. */
function splitLines(text: string): string[] {
  const lines = text.split('\n').map((line) => `${line}\n`);
  const last = lines.pop()?.slice(0, -1);
  return last === undefined || last === '' ? lines : [...lines, last];
}

function findChanges(lines: readonly string[], newLines: readonly string[]): Change[] {
  if (lines.length !== newLines.length) return [findOneChange(lines, newLines)];
  const changes: Change[] = [];
  for (const [at, line] of lines.entries()) {
    if (line === newLines[at]) continue;
    const last = changes.at(-1);
    if (last?.end === at) last.end = last.afterEnd = at + 1;
    else changes.push({ start: at, end: at + 1, afterStart: at, afterEnd: at + 1 });
  }
  return changes;
}

/** All that lies between what is the same at the beginning and at the end. */
function findOneChange(lines: readonly string[], newLines: readonly string[]): Change {
  const shortest = Math.min(lines.length, newLines.length);
  let start = 0;
  while (start < shortest && lines[start] === newLines[start]) start++;
  let same = 0;
  while (same < shortest - start && lines[lines.length - 1 - same] === newLines[newLines.length - 1 - same])
    same++;
  return { start, end: lines.length - same, afterStart: start, afterEnd: newLines.length - same };
}

/** Changes whose surroundings touch belong together. */
function toHunks(changes: readonly Change[]): Change[][] {
  const hunks: Change[][] = [];
  let last: Change | undefined;
  for (const change of changes) {
    if (last && change.start - last.end <= 2 * contextLines) hunks.at(-1)?.push(change);
    else hunks.push([change]);
    last = change;
  }
  return hunks;
}

function writeHunk(
  changes: readonly Change[],
  lines: readonly string[],
  newLines: readonly string[],
): string {
  const [first] = changes;
  const last = changes.at(-1);
  if (!first || !last) return '';
  const from = Math.max(0, first.start - contextLines);
  const to = Math.min(lines.length, last.end + contextLines);
  const newFrom = first.afterStart - (first.start - from);
  const newTo = last.afterEnd + (to - last.end);
  const pieces = [`@@ -${toRange(from, to)} +${toRange(newFrom, newTo)} @@\n`];
  const put = (sign: string, some: readonly string[]) => {
    for (const line of some) pieces.push(writeLine(sign, line));
  };
  let at = from;
  for (const change of changes) {
    put(' ', lines.slice(at, change.start));
    put('-', lines.slice(change.start, change.end));
    put('+', newLines.slice(change.afterStart, change.afterEnd));
    at = change.end;
  }
  put(' ', lines.slice(at, to));
  return pieces.join('');
}

/** A range in the words of unified diffs, which count from 1 and name the line before an empty range. */
function toRange(from: number, to: number): string {
  const length = to - from;
  if (length === 1) return String(from + 1);
  return `${length === 0 ? from : from + 1},${length}`;
}

function writeLine(sign: string, line: string): string {
  const end = line.endsWith('\r\n') ? '\r\n' : line.endsWith('\n') ? '\n' : '';
  const text = line.slice(0, line.length - end.length);
  const shown = text.split('\t').map(stripControl).join('\t');
  return end === '' ? `${sign}${shown}\n\\ No newline at end of file\n` : `${sign}${shown}${end}`;
}
