import { alignNames } from './align-names.ts';
import { countSlips } from './count-slips.ts';
import { isSmallWord } from './small-words.ts';
import { toLetters } from './word-distance.ts';

/** A name prepared for comparison. */
export type ComparableName = {
  words: readonly string[];
  letters: string;
  /** How many of its words carry meaning. */
  meanings: number;
};

/** A name of this many meaningful words is still the same name when one of them is lost. */
export const meaningsThatBearALoss = 4;

/** Prepares a name from its folded words. */
export function toComparableName(words: readonly string[]): ComparableName {
  return {
    words,
    letters: words.map(toLetters).join(''),
    meanings: words.filter((word) => !isSmallWord(word)).length,
  };
}

/**
 * How far folded words are from a name, or `null` where they are something else. A name of one word bears only another
 * division or a slip that makes no other word; a longer one bears changes that cost 2, and 5 where it has four words that
 * carry meaning.
 */
export function tellNearName(words: readonly string[], name: ComparableName): number | null {
  const letters = words.map(toLetters).join('');
  if (letters === name.letters) return words.join(' ') === name.words.join(' ') ? 0 : 0.5;
  if (name.words.length === 1) return isSlip(letters, name.letters) ? 1 : null;
  const bearsALoss = name.meanings >= meaningsThatBearALoss;
  const cost = alignNames(words, name.words, bearsALoss).at(-1) ?? Number.POSITIVE_INFINITY;
  return cost <= (bearsALoss ? 5 : 2) ? cost : null;
}

/**
 * Whether one word is another with a slip of the fingers: two neighbours swapped, a letter doubled or not, or, in ten
 * letters or more, any one inside it. Its first and last letters stay, so that an ending never counts.
 */
function isSlip(letters: string, wanted: string): boolean {
  if (letters[0] !== wanted[0] || letters.at(-1) !== wanted.at(-1)) return false;
  if (countSlips(letters, wanted, 1) !== 1) return false;
  if (wanted.length >= 10) return true;
  if (letters.length === wanted.length) return [...letters].sort().join('') === [...wanted].sort().join('');
  return undouble(letters) === undouble(wanted);
}

function undouble(letters: string): string {
  return letters.replace(/(.)\1/gu, '$1');
}
