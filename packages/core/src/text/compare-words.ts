import { alignWords } from './align-words.ts';
import { isSmallWord } from './small-words.ts';

/** A small word counts this much of another one, so that prose is not alike for its `we will … and the …`. */
const smallWeight = 0.3;

/** Words with what they weigh together. */
export type WeighedWords = { words: readonly string[]; weight: number };

/** What two texts have in common: the share, 0–1, and how many words that carry meaning. */
export type Comparison = { similarity: number; meanings: number };

/** Weighs words. */
export function weighWords(words: readonly string[]): WeighedWords {
  return { words, weight: weigh(words) };
}

/**
 * The share of words that two texts have in common in the same order, 0–1, or `null` where it is less than `least`: twice
 * the weight of their longest common sequence over the weight of both (Dice 1945).
 */
export function compareWords(
  written: WeighedWords,
  published: WeighedWords,
  least: number,
): Comparison | null {
  const total = written.weight + published.weight;
  const needed = (least * total) / 2;
  if (total === 0 || Math.min(written.weight, published.weight) < needed) return null;
  if (weighShared(written.words, published.words) < needed) return null;
  const common = alignWords(written.words, published.words).map(([at]) => written.words[at] ?? '');
  const similarity = (2 * weigh(common)) / total;
  if (similarity < least) return null;
  return { similarity, meanings: common.filter((word) => !isSmallWord(word)).length };
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
