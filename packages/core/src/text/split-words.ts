import { softHyphen } from './characters.ts';
import { type FoldedText, foldText } from './fold-text.ts';

/** A word of a folded text. Offsets are those of the text that was folded. */
export type Word = {
  /** Folded, with its hyphens and inner apostrophes, without what stands around it. */
  key: string;
  start: number;
  end: number;
};

const word = /[\p{L}\p{N}\p{M}]+(?:[-'\u00AD][\p{L}\p{N}\p{M}]+)*|&/gu;

/**
 * The words of a folded text. A hyphen at the end of a line stays where one of the `known` words has it, and goes
 * otherwise.
 */
export function splitWords(
  { text, startOf, endOf }: FoldedText,
  known: ReadonlySet<string> = new Set(),
): readonly Word[] {
  return Array.from(text.matchAll(word), ({ 0: written, index }) => ({
    key: joinLines(written, known),
    start: startOf(index),
    end: endOf(index + written.length - 1),
  }));
}

function joinLines(written: string, known: ReadonlySet<string>): string {
  if (!written.includes(softHyphen)) return written;
  const hyphenated = written.replaceAll(softHyphen, '-');
  return known.has(hyphenated) ? hyphenated : written.replaceAll(softHyphen, '');
}

/** The folded words of a text. */
export function toWordKeys(text: string): readonly string[] {
  const folded = foldText(text);
  return folded ? splitWords(folded).map(({ key }) => key) : [];
}
