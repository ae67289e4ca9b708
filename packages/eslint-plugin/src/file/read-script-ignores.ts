import { readIgnoresOf, type Comment, type Ignore } from '@brandlint/core';
import type { HostSourceCode } from './host-file.ts';
import { isNode, valueOf } from './look-into.ts';

/** What a comment of ours holds whatever it asks for: in a text without it no tree is walked. */
const anyOfOurs = /brandlint/i;

/** The comments of the scripts of a file that ask for findings to be left out, `//` and `{/* … *\/}` as well. */
export function readScriptIgnores({ text, ast, visitorKeys }: HostSourceCode): readonly Ignore[] {
  if (!anyOfOurs.test(text)) return none;
  const comments = [...listComments(valueOf(ast, 'comments'))].sort((one, other) => one.start - other.start);
  return comments.length === 0 ? none : readIgnoresOf(text, comments, findEnds(ast, visitorKeys));
}

function* listComments(given: unknown): Generator<Comment> {
  if (!Array.isArray(given)) return;
  for (const comment of given as readonly unknown[]) {
    const range = rangeOf(comment);
    if (!range) continue;
    const [start, end] = range;
    const isBlock = valueOf(comment, 'type') === 'Block';
    yield { start, end, contentStart: start + 2, contentEnd: isBlock ? end - 2 : end };
  }
}

/** Where the largest thing ends that begins at each offset; the script itself is none. */
function findEnds(ast: unknown, visitorKeys: unknown): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const open = childrenOf(ast, visitorKeys);
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    const range = rangeOf(node);
    if (range) ends.set(range[0], Math.max(ends.get(range[0]) ?? 0, range[1]));
    for (const child of childrenOf(node, visitorKeys)) open.push(child);
  }
  return ends;
}

function childrenOf(node: unknown, visitorKeys: unknown): unknown[] {
  const keys = valueOf(visitorKeys, String(valueOf(node, 'type')));
  if (!Array.isArray(keys)) return [];
  return keys.flatMap((key) => valueOf(node, String(key))).filter(isNode);
}

function rangeOf(node: unknown): readonly [number, number] | undefined {
  const range = valueOf(node, 'range');
  if (!Array.isArray(range)) return undefined;
  const [start, end] = range as readonly unknown[];
  return typeof start === 'number' && typeof end === 'number' ? [start, end] : undefined;
}

const none: readonly Ignore[] = [];
