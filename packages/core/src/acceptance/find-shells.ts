import type { Comment } from './comment.ts';

/** A part of a text, its end exclusive. */
export type Shell = { start: number; end: number };

/** What belongs to each comment and is no code: braces around nothing but comments, as in JSX, count with the outer ones. */
export function findShells(text: string, comments: readonly Comment[]): readonly Shell[] {
  const shells = comments.map(({ start, end }) => ({ start, end }));
  /** The brace that begins a part in which only comments stood so far, and the first of them. */
  let open: { start: number; first: number } | undefined;
  for (const [i, { start, end }] of comments.entries()) {
    const last = comments[i - 1]?.end ?? 0;
    const before = text.slice(last, start).trimEnd();
    if (before.endsWith('{')) open = { start: last + before.length - 1, first: i };
    else if (before !== '') open = undefined;
    const next = findInk(text, end);
    if (!open || text.charAt(next) !== '}') continue;
    const [head, tail] = [shells[open.first], shells[i]];
    if (head) head.start = open.start;
    if (tail) tail.end = next + 1;
    open = undefined;
  }
  return shells;
}

function findInk(text: string, from: number): number {
  const ink = /\S/g;
  ink.lastIndex = from;
  return ink.exec(text)?.index ?? text.length;
}
