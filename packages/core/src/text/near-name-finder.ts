import { alignNames } from './align-names.ts';
import type { FoldedText } from './fold-text.ts';
import type { WordingFound } from './name-scanner.ts';
import { isSmallWord } from './small-words.ts';
import { toWordKeys } from './split-words.ts';
import { meaningsThatBearALoss } from './tell-near-name.ts';
import { toLetters, wordDistance } from './word-distance.ts';

/** What may differ in a name of many words, none of them lost: endings, slips, hyphens and small words. */
const mostCost = 3;

/** So many words more than the name has are looked at. */
const spareWords = 3;

type LongName = { index: number; words: readonly string[] };

type WindowWord = { key: string; start: number; end: number };

/**
 * Makes what finds near forms of long names in running text. Only names of four words that carry meaning or more are
 * looked for, since fewer could be met by chance; each of those words must be there, in order and with nothing but white
 * space between, and the first and last with a capital, as a proper name has.
 */
export function createNearNameFinder(
  names: readonly string[],
): (text: string, folded: FoldedText) => readonly WordingFound[] {
  const known = new Set<string>();
  const longNames: LongName[] = [];
  for (const [index, name] of names.entries()) {
    const words = toWordKeys(name);
    if (words.filter((word) => !isSmallWord(word)).length < meaningsThatBearALoss) continue;
    if (known.has(words.join(' '))) continue;
    known.add(words.join(' '));
    longNames.push({ index, words });
  }
  const initials = [...new Set(longNames.map(({ words }) => words[0]?.[0] ?? ''))].join('');
  const most = Math.max(0, ...longNames.map(({ words }) => words.length)) + spareWords;

  return (text, folded) => {
    const found: WordingFound[] = [];
    if (initials === '') return found;
    const initial = new RegExp(`[${initials}]`, 'gu');
    for (let match = initial.exec(folded.text); match; match = initial.exec(folded.text)) {
      const at = match.index;
      if (
        !isCapital(text, folded.startOf(at)) ||
        /[\p{L}\p{N}\p{M}_'-]$/u.test(folded.text.slice(Math.max(0, at - 2), at))
      )
        continue;
      const nearest = findAt(text, folded, at);
      if (!nearest) continue;
      found.push({ index: nearest.index, start: folded.startOf(at), end: folded.endOf(nearest.end - 1) });
      initial.lastIndex = nearest.end;
    }
    return found;
  };

  function findAt(text: string, folded: FoldedText, at: number): { index: number; end: number } | null {
    let best: { index: number; end: number; cost: number } | null = null;
    const words = readWindow(folded.text, at, most);
    for (const { index, words: name } of longNames) {
      const joined = joinDivided(words, name);
      if (!Number.isFinite(distance(joined[0]?.key ?? '', name[0] ?? ''))) continue;
      const keys = joined.map(({ key }) => key);
      const costs = alignNames(keys, name, false, distance);
      for (const [count, cost] of costs.entries()) {
        const last = joined[count - 1];
        if (!last || cost > mostCost || (best && cost >= best.cost)) continue;
        if (isCapital(text, folded.startOf(last.start))) best = { index, end: last.end, cost };
      }
    }
    return best;
  }
}

/** As between words; besides, the beginning of a word stands for it, as `co-op` for `co-operative`. */
function distance(written: string, wanted: string): number {
  const letters = toLetters(written);
  const isBeginning = letters.length > 3 && toLetters(wanted).startsWith(letters);
  return Math.min(wordDistance(written, wanted), isBeginning ? 2 : Number.POSITIVE_INFINITY);
}

/** The words from a place on that follow each other with nothing but a space, and an apostrophe, between. */
function readWindow(text: string, at: number, most: number): readonly WindowWord[] {
  const next = /([\p{L}\p{N}\p{M}]{1,40}(?:[-'\u00AD][\p{L}\p{N}\p{M}]{1,40}){0,3}|&)(?:' | |(?='s))?/uy;
  const words: WindowWord[] = [];
  next.lastIndex = at;
  while (words.length < most) {
    const start = next.lastIndex;
    const match = next.exec(text);
    if (!match) break;
    const key = match[1] ?? '';
    words.push({ key: key.replaceAll('\u00AD', ''), start, end: start + key.length });
    if (!match[0].endsWith(' ')) break;
  }
  return words;
}

/** Words put together where two of them make one of the name: `Co operative`. */
function joinDivided(words: readonly WindowWord[], name: readonly string[]): readonly WindowWord[] {
  const wanted = new Set(name.map(toLetters));
  const joined: WindowWord[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    if (last && wanted.has(toLetters(last.key + word.key)) && !wanted.has(toLetters(last.key))) {
      joined[joined.length - 1] = { key: toLetters(last.key + word.key), start: last.start, end: word.end };
    } else {
      joined.push(word);
    }
  }
  return joined;
}

function isCapital(text: string, at: number): boolean {
  return /^\p{Lu}/u.test(text.slice(at, at + 2));
}
