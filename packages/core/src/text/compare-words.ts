import { alignWords } from './align-words.ts';
import { isSmallWord } from './small-words.ts';

/** A small word counts this much of another one, so that prose is not alike for its `we will … and the …`. */
const smallWeight = 0.3;

/**
 * The share of words that two texts have in common in the same order, 0–1, or `null` where it is less than `least`: twice
 * the weight of their longest common sequence over the weight of both (Dice 1945).
 */
export function compareWords(
  written: readonly string[],
  published: readonly string[],
  least: number,
): number | null {
  const total = weigh(written) + weigh(published);
  if (total === 0 || 2 * weighShared(written, published) < least * total) return null;
  const common = alignWords(written, published).map(([at]) => written[at] ?? '');
  const similarity = (2 * weigh(common)) / total;
  return similarity < least ? null : similarity;
}

function weigh(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + (isSmallWord(word) ? smallWeight : 1), 0);
}

/** What they share in any order: never less than what they share in the same one. */
function weighShared(written: readonly string[], published: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of published) left.set(word, (left.get(word) ?? 0) + 1);
  return weigh(
    written.filter((word) => {
      const count = left.get(word) ?? 0;
      left.set(word, count - 1);
      return count > 0;
    }),
  );
}
