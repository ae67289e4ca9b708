import { childOf, childrenOf } from '../node.ts';
import type { Candidate } from './find-meaning.ts';

/** So many strings beside one another that look like nothing but colours are colours. */
const enough = 3;

/** So many neighbours are looked at. */
const mostNeighbours = 60;

const longHash = /^#(?:[0-9a-f]{6}|[0-9a-f]{8})$/i;

/** Whether a string in hexadecimal digits stands among others in one list or one object, one with letters among them. */
export function hasCompany({ text, steps }: Candidate): boolean {
  const [first] = steps;
  if (!longHash.test(text) || (first?.kind !== 'list' && first?.kind !== 'property')) return false;
  const values =
    first.kind === 'list'
      ? childrenOf(first.node, 'elements')
      : childrenOf(first.object, 'properties').map((property) => childOf(property, 'value'));
  let count = 0;
  let hasLetter = false;
  for (const node of values.slice(0, mostNeighbours)) {
    const value = node?.['value'];
    if (typeof value !== 'string' || !longHash.test(value)) continue;
    count++;
    hasLetter ||= /[a-f]/i.test(value);
  }
  return count >= enough && hasLetter;
}
