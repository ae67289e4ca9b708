import { isSmallWord } from './small-words.ts';
import { wordDistance } from './word-distance.ts';

/** What a word that carries meaning costs when it is missing, added or another one, in names that may lose one. */
const oneMeaning = 3;

/**
 * The least cost of making a name of the first words of a text, for each number of words from none on: the
 * distance of each pair of words, 1 for a small word missing or added, infinite for another word unless
 * `mayLoseMeaning`. At the two ends nothing is added
 * or missing.
 */
export function alignNames(
  written: readonly string[],
  name: readonly string[],
  mayLoseMeaning: boolean,
  distance: (one: string, other: string) => number = wordDistance,
): readonly number[] {
  const skip = (word: string): number =>
    isSmallWord(word) ? 1 : mayLoseMeaning ? oneMeaning : Number.POSITIVE_INFINITY;
  const another = mayLoseMeaning ? oneMeaning : Number.POSITIVE_INFINITY;
  const isInner = (at: number): boolean => at > 0 && at < name.length;
  let rows = [0, ...name.map(() => Number.POSITIVE_INFINITY)];
  const costs = [Number.POSITIVE_INFINITY];
  for (const word of written) {
    const next = [Number.POSITIVE_INFINITY];
    for (const [at, wanted] of name.entries()) {
      const pair = Math.min(distance(word, wanted), another);
      const added = isInner(at + 1) ? skip(word) : Number.POSITIVE_INFINITY;
      const missing = isInner(at) && isInner(at + 1) ? skip(wanted) : Number.POSITIVE_INFINITY;
      next.push(Math.min((rows[at] ?? 0) + pair, (rows[at + 1] ?? 0) + added, (next[at] ?? 0) + missing));
    }
    rows = next;
    costs.push(next[name.length] ?? Number.POSITIVE_INFINITY);
  }
  return costs;
}
