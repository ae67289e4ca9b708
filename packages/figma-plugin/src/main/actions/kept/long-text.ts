import { emptyFingerprint, extendFingerprint, writeFingerprint } from '@brandlint/core';
import { measureBytes, mostBytes } from './measure-bytes.ts';
import { keep, readKept, type Keeper } from './read-kept.ts';

/** So many UTF-16 units fit into one entry, whatever they are: three bytes each at most. */
const partLength = Math.floor(mostBytes / 3);

/** So many parts are read at most: about 2 MB. */
const mostParts = 64;

/**
 * Keeps a text of any length up to `mostParts` parts: in its own entry where it fits, else in numbered ones, of which the
 * first says how many there are and what they must add up to, as two people may write at once.
 */
export function keepLong(keeper: Keeper, key: string, text: string): void {
  const before = countParts(readKept(keeper, key));
  const parts: string[] = [];
  if (measureBytes(text) > mostBytes)
    for (let at = 0; at < text.length; at += partLength) parts.push(text.slice(at, at + partLength));
  if (parts.length > mostParts) throw new RangeError('It is longer than 2 MB.');
  for (const [i, part] of parts.entries()) keep(keeper, `${key}.${i}`, part);
  keep(keeper, key, parts.length === 0 ? text : `@${parts.length} ${sumOf(text)}`);
  for (let i = parts.length; i < before; i++) keep(keeper, `${key}.${i}`, '');
}

/** What was kept; `undefined` where its parts do not add up. */
export function readLong(keeper: Keeper, key: string): string | undefined {
  const head = readKept(keeper, key);
  const count = countParts(head);
  if (count === 0) return head.startsWith('@') ? undefined : head;
  let text = '';
  for (let i = 0; i < count; i++) text += readKept(keeper, `${key}.${i}`);
  return head === `@${count} ${sumOf(text)}` ? text : undefined;
}

function countParts(head: string): number {
  const count = Number(/^@(\d{1,3}) /.exec(head)?.[1] ?? 0);
  return count <= mostParts ? count : 0;
}

function sumOf(text: string): string {
  return writeFingerprint(extendFingerprint(emptyFingerprint, text));
}
