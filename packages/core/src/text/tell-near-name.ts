import { alignNames } from './align-names.ts';
import { countSlips } from './count-slips.ts';
import { isSmallWord } from './small-words.ts';
import { toLetters } from './word-distance.ts';

/** A name, or what may be one, prepared for comparison. */
export type ComparableName = {
  words: readonly string[];
  /** All its letters, without spaces, hyphens and apostrophes. */
  letters: string;
  /** How many of its words carry meaning. */
  meanings: number;
};

/** A name of this many meaningful words is still the same name when one of them is lost. */
export const meaningsThatBearALoss = 4;

/** More words than this are never added or missing within the cost that is borne. */
const mostWordsApart = 5;

/** Prepares a name from its folded words. */
export function toComparableName(words: readonly string[]): ComparableName {
  return {
    words,
    letters: words.map(toLetters).join(''),
    meanings: words.filter((word) => !isSmallWord(word)).length,
  };
}

/**
 * How far a text is from a name, or `null` where they are something else. A name of one word bears only another
 * division or a slip that makes no other word; a longer one bears changes that cost 2, and 5 where it has four words that
 * carry meaning.
 */
export function tellNearName(written: ComparableName, name: ComparableName): number | null {
  if (written.letters === name.letters) return written.words.join(' ') === name.words.join(' ') ? 0 : 0.5;
  if (name.words.length === 1) return isSlip(written.letters, name.letters) ? 1 : null;
  if (!isComparable(written, name)) return null;
  const bearsALoss = name.meanings >= meaningsThatBearALoss;
  const cost = alignNames(written.words, name.words, bearsALoss).at(-1) ?? Number.POSITIVE_INFINITY;
  return cost <= (bearsALoss ? 5 : 2) ? cost : null;
}

/** Spares most texts the comparison: whether their length and, where no word can be lost, their first letter would allow it. */
function isComparable({ words, letters }: ComparableName, name: ComparableName): boolean {
  if (Math.abs(words.length - name.words.length) > mostWordsApart) return false;
  if (letters.length * 2 < name.letters.length || letters.length > name.letters.length * 2) return false;
  return (
    name.meanings >= meaningsThatBearALoss ||
    isSmallWord(name.words[0] ?? '') ||
    letters[0] === name.letters[0]
  );
}

/**
 * Whether one word is another with a slip of the fingers: two neighbours swapped, a letter doubled or not, or, in ten
 * letters or more, any one inside it. Its first and last letters stay, so that an ending never counts.
 */
function isSlip(letters: string, wanted: string): boolean {
  if (letters[0] !== wanted[0] || letters.at(-1) !== wanted.at(-1)) return false;
  if (countSlips(letters, wanted, 1) !== 1) return false;
  if (wanted.length >= 10) return true;
  if (letters.length === wanted.length) return sortLetters(letters) === sortLetters(wanted);
  return undouble(letters) === undouble(wanted);
}

function undouble(letters: string): string {
  return letters.replace(/(.)\1/gu, '$1');
}

function sortLetters(letters: string): string {
  return Array.from(letters).sort().join('');
}
