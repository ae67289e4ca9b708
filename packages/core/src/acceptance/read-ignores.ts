import type { Format, Ignore } from '../model/source.ts';
import type { Comment } from './comment.ts';
import { findMarks } from './find-marks.ts';
import { findShells, type Shell } from './find-shells.ts';
import { LineWalker } from './line-walker.ts';
import { outlineText } from './outline-text.ts';
import { nearMark, parseDirective, type Directive } from './parse-directive.ts';

/** The comments of a text that ask for findings to be left out. */
export function readIgnores(text: string, format: Format): readonly Ignore[] {
  if (!nearMark.test(text)) return none;
  const { comments, ends } = outlineText(text, findMarks(text, format));
  const isBraced = format === 'astro' || format === 'svelte';
  return readFrom(text, comments, ends, isBraced ? findShells(text, comments) : comments);
}

/**
 * As `readIgnores`, for a host that knows the comments of a script itself, `//` as well as `{/* … *\/}`: all of them, in the
 * order of their places, since what is no comment is code. `ends`: where the largest thing ends that begins at an offset, the
 * script itself left out: a statement, a property, an element, an attribute.
 */
export function readIgnoresOf(
  text: string,
  comments: readonly Comment[],
  ends: ReadonlyMap<number, number> = new Map(),
): readonly Ignore[] {
  if (!nearMark.test(text)) return none;
  return readFrom(text, comments, ends, findShells(text, comments));
}

/** `shells`: what belongs to each comment and is no code. */
function readFrom(
  text: string,
  comments: readonly Comment[],
  ends: ReadonlyMap<number, number>,
  shells: readonly Shell[],
): readonly Ignore[] {
  if (comments.length === 0) return none;
  const nextCode = findNextCode(text, shells);
  const found: Ignore[] = [];
  const open: { ignore: Ignore; at: number }[] = [];
  const lines = new LineWalker(text);
  const shellLines = new LineWalker(text);
  const codeLines = new LineWalker(text);
  let before = { end: 0, hasCode: false };
  for (const [i, { start, end, contentStart, contentEnd }] of comments.entries()) {
    const shell = shells[i] ?? { start, end };
    const lineStart = shellLines.lineStart(shell.start);
    const hasCode = hasCodeBefore(text, lineStart, shell.start, before);
    const lineEnd = lines.lineEnd(start);
    const code = nextCode[i] ?? text.length;
    const directive = parseDirective(text.slice(contentStart, contentEnd));
    if (directive) {
      const place = {
        kind: 'text',
        start: lines.toPosition(start),
        end: lines.toPosition(end),
        exact: true,
      } as const;
      const covers = hasCode
        ? { start: lineStart, end: lineEnd }
        : { start: code, end: Math.max(codeLines.lineEnd(code), ends.get(code) ?? 0) };
      add(directive, place, covers);
    }
    before = { end: shell.end, hasCode: hasCode && shellLines.lineStart(shell.end) === lineStart };
  }
  return found;

  function add(
    { kind, rules, reason, problem }: Directive,
    place: Ignore['place'],
    line: { start: number; end: number },
  ): void {
    if (kind === 'end') {
      const last = open.pop();
      if (last) found[last.at] = close(last.ignore, place.start.offset);
      else
        found.push({ place, rules, reason, covers: null, problem: 'nothing before it begins what it ends' });
      return;
    }
    const ignore = { place, rules, reason, covers: null, ...(problem !== undefined && { problem }) };
    if (kind === 'start') {
      open.push({ ignore, at: found.length });
      found.push(
        problem === undefined ? { ...ignore, problem: 'no brandlint-ignore-end follows it' } : ignore,
      );
    } else if (problem !== undefined) found.push(ignore);
    else found.push({ ...ignore, covers: kind === 'file' ? 'source' : line });
  }
}

function close(ignore: Ignore, end: number): Ignore {
  return ignore.problem === undefined
    ? { ...ignore, covers: { start: ignore.place.end.offset, end } }
    : ignore;
}

const none: readonly Ignore[] = [];

/** Whether code stands before a comment on its line, where all before the comment before it is known. */
function hasCodeBefore(
  text: string,
  lineStart: number,
  start: number,
  before: { end: number; hasCode: boolean },
): boolean {
  const from = Math.max(lineStart, before.end);
  if (before.end > lineStart && before.hasCode) return true;
  return text.slice(from, start).trim() !== '';
}

/** Where the next code begins behind each comment. From the last to the first, so that comments in a row are cheap. */
function findNextCode(text: string, comments: readonly Shell[]): number[] {
  const found = new Array<number>(comments.length);
  const code = /\S/g;
  for (let i = comments.length - 1; i >= 0; i--) {
    code.lastIndex = comments[i]?.end ?? 0;
    const at = code.exec(text)?.index ?? text.length;
    found[i] = at === comments[i + 1]?.start ? (found[i + 1] ?? at) : at;
  }
  return found;
}
