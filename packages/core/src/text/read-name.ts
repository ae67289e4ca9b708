import type { Principle } from '../model/brand.ts';
import { foldText } from './fold-text.ts';
import { listDifferences } from './list-differences.ts';
import type { NameScanner } from './name-scanner.ts';
import { splitWords, toWordKeys } from './split-words.ts';
import { isSmallWord } from './small-words.ts';
import { stripListMark } from './strip-list-mark.ts';
import { tellNearName, toComparableName } from './tell-near-name.ts';
import { toLetters, wordDistance } from './word-distance.ts';
import type { NameReading, WordingDifference } from './wording.ts';

const around = /^[\s"'“”‘’«»()[\]]+|[\s"'“”‘’«»()[\],:;.!?…–—-]+$/gu;

/** What makes a handle, a hashtag, a variable or a path of the word after it. */
const sigil = /^[#@$%/\\.~]/;
const lineEnd = /[\n\r]/;

/** Makes what tells whether a text as a whole is, or nearly is, the name of a principle. */
export function createNameReader(
  principles: readonly Principle[],
  scanner: NameScanner,
): (text: string) => NameReading | null {
  const names = principles.map(({ name }) => toComparableName(toWordKeys(name)));
  const longest = Math.max(0, ...principles.map(({ name }) => name.length)) * 2 + 40;

  return (text) => {
    const folded = foldText(text, longest);
    if (!folded || folded.text.length < 3) return null;
    const start = folded.startOf(0);
    const given = text.slice(start, folded.endOf(folded.text.length - 1)).trim();
    const narrow = given.replace(/\s+/g, (run) => (lineEnd.test(run) ? '\n' : ' '));
    const bare = stripListMark(narrow.replace(around, '')).replace(around, '');
    if (sigil.test(bare)) return null;
    const bareFolded = foldText(bare);
    const principle = scanner.recognise(bareFolded?.text ?? '');
    if (principle !== null) return describe(principle, given, 'variant');
    return readNear(given, bareFolded ? splitWords(bareFolded).map(({ key }) => key) : []);
  };

  function readNear(given: string, words: readonly string[]): NameReading | null {
    const written = toComparableName(words);
    let best: { principle: number; cost: number } | null = null;
    let isTied = false;
    for (const [principle, name] of names.entries()) {
      const cost = tellNearName(written, name);
      if (cost === null || (best && cost > best.cost)) continue;
      isTied = best?.cost === cost;
      best = { principle, cost };
    }
    if (!best || isTied) return null;
    return describe(best.principle, given, best.cost === 0 ? 'variant' : 'near', words);
  }

  function describe(
    principle: number,
    given: string,
    match: 'variant' | 'near',
    words: readonly string[] = [],
  ): NameReading {
    const published = principles[principle]?.name ?? '';
    if (match === 'near')
      return { principle, match, differences: listChanged(words, names[principle]?.words ?? []) };
    const differences = listDifferences(given, published);
    return { principle, match: differences.length === 0 ? 'published' : 'variant', differences };
  }
}

function listChanged(words: readonly string[], name: readonly string[]): readonly WordingDifference[] {
  if (words.map(toLetters).join('') === name.map(toLetters).join('')) return ['word-division'];
  const isSpelling =
    words.length === name.length && words.every((word, at) => isSpelledLike(word, name[at] ?? ''));
  return [isSpelling ? 'letters' : 'words'];
}

function isSpelledLike(word: string, wanted: string): boolean {
  return word === wanted || (!isSmallWord(wanted) && Number.isFinite(wordDistance(word, wanted)));
}
