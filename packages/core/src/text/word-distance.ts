import { countSlips } from './count-slips.ts';
import { isSmallWord } from './small-words.ts';

const ending = /(?:ing|ies|es|ed|s|e|y)$/;

/**
 * How far one folded word is from another: 0 the same, 1 for another ending, hyphen or small word, otherwise the number of
 * slips, of which words of eleven letters or more may have two, of five or more one, and none in the first letter.
 * Infinite where they are different words.
 */
export function wordDistance(one: string, other: string): number {
  if (one === other) return 0;
  const letters = toLetters(one);
  const otherLetters = toLetters(other);
  if (letters === otherLetters) return 1;
  if (isSmallWord(one) || isSmallWord(other)) {
    return isSmallWord(one) && isSmallWord(other) ? 1 : Number.POSITIVE_INFINITY;
  }
  if (letters[0] !== otherLetters[0] || letters[0] === undefined) return Number.POSITIVE_INFINITY;
  const stem = letters.replace(ending, '');
  if (stem.length > 2 && stem === otherLetters.replace(ending, '')) return 1;
  const length = Math.min(letters.length, otherLetters.length);
  const most = length > 10 ? 2 : length > 4 ? 1 : 0;
  const slips = countSlips(letters, otherLetters, most);
  return slips > most ? Number.POSITIVE_INFINITY : slips;
}

/** A folded word without its hyphens and apostrophes. */
export function toLetters(key: string): string {
  return key.includes('-') || key.includes("'") ? key.replace(/[-']/g, '') : key;
}
