import type { Principle } from '../model/brand.ts';
import { toPrincipleKey } from './principle-key.ts';
import { isSmallWord } from './small-words.ts';
import { toWordKeys } from './split-words.ts';
import { tellNearName, toComparableName } from './tell-near-name.ts';

const longestMark = 200;

/**
 * Makes what tells the principle that a mark names. The whole name counts, its words joined in whatever way, with or
 * without its small words; so does the beginning of one name alone, of two words or more; and so does a name nearly.
 */
export function createMarkReader(principles: readonly Principle[]): (mark: string) => number | null {
  const names = principles.map(({ name }) => ({
    parts: toParts(toPrincipleKey(name).split('-')),
    near: toComparableName(toWordKeys(name)),
  }));

  return (mark) => {
    const words = mark.length > longestMark ? [] : toWords(mark);
    if (words.length === 0) return null;
    const { all, meanings, letters } = toParts(words);
    const near = toComparableName(words);
    return (
      findOnly(({ parts }) => parts.letters === letters || parts.lettersOfMeanings === letters) ??
      findOnly(({ parts }) => isBeginning(all, parts.all) || isBeginning(meanings, parts.meanings)) ??
      findOnly((name) => tellNearName(near, name.near) !== null)
    );
  };

  function findOnly(isIt: (name: (typeof names)[number]) => boolean): number | null {
    const first = names.findIndex(isIt);
    return first >= 0 && first === names.findLastIndex(isIt) ? first : null;
  }
}

function isBeginning(words: readonly string[], name: readonly string[]): boolean {
  return words.length > 1 && words.length < name.length && words.every((word, at) => word === name[at]);
}

function toParts(all: readonly string[]): {
  all: readonly string[];
  meanings: readonly string[];
  letters: string;
  lettersOfMeanings: string;
} {
  const meanings = all.filter((word) => !isSmallWord(word));
  return { all, meanings, letters: all.join(''), lettersOfMeanings: meanings.join('') };
}

/** The words of a mark: parted by whatever is no letter, and where a capital follows a small letter. */
function toWords(mark: string): readonly string[] {
  const parted = mark
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/[^\p{L}\p{N}\p{M}&]+/gu, ' ')
    .trim();
  const key = toPrincipleKey(parted.replace(/^\d+ (?=\p{L})/u, ''));
  return key === '' ? [] : key.split('-');
}
