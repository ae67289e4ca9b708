import { apostrophes, dashes, hyphens, invisible, softHyphen } from './characters.ts';

/**
 * A text made comparable: lower case, composed, `'` for every apostrophe, `-` for every hyphen, `–` for every dash, one
 * space for each run of white space, a soft hyphen also for a hyphen at the end of a line, and nothing unseen.
 */
export type FoldedText = {
  text: string;
  /** Where the character behind unit `index` of the folded text begins in the text that was folded. */
  startOf: (index: number) => number;
  /** Where it ends. */
  endOf: (index: number) => number;
};

const unseen = new RegExp(`[${invisible}]`, 'g');
const apostrophe = new RegExp(`^[${apostrophes}]$`);
const hyphen = new RegExp(`^[${hyphens}]$`);
const dash = new RegExp(`^[${dashes}]$`);
const plain = /^[!-_a-~]+(?: [!-_a-~]+)*$/;
/** A run of plain characters, a run of white space, or a character with its marks, of which 30 at most. */
const piece = /[!-&(-,.-_a-~]+(?!\p{M})|[^\S\uFEFF]+|\p{M}{1,30}|\P{M}\p{M}{0,30}/gu;
const space = /^[^\S\uFEFF]/;
const lineEnd = /[\n\r\f\v\u2028\u2029]/;
const letterAtEnd = /[\p{L}\p{N}\p{M}]$/u;

/** Folds a text, or gives `null` where the folded text would be longer than `most` UTF-16 units. */
export function foldText(text: string, most = Number.POSITIVE_INFINITY): FoldedText | null {
  if (text.length <= most && plain.test(text)) {
    return { text: text.toLowerCase(), startOf: (index) => index, endOf: (index) => index + 1 };
  }
  const starts: number[] = [];
  const ends: number[] = [];
  const chunks: string[] = [];
  for (const { 0: written, index: start } of text.matchAll(piece)) {
    const folded = foldPiece(written);
    const before = chunks.at(-1) ?? '';
    if (folded === '' || (folded === before && (folded === ' ' || folded === softHyphen))) continue;
    if (folded === ' ' && lineEnd.test(written) && isBreak(before, chunks.at(-2) ?? '')) {
      chunks[chunks.length - 1] = softHyphen;
      continue;
    }
    if (starts.length + folded.length > most) return null;
    const isRun = folded.length === written.length;
    for (let unit = 0; unit < folded.length; unit++) {
      starts.push(isRun ? start + unit : start);
      ends.push(isRun ? start + unit + 1 : start + written.length);
    }
    chunks.push(folded);
  }
  return {
    text: chunks.join(''),
    startOf: (index) => starts[index] ?? text.length,
    endOf: (index) => ends[index] ?? text.length,
  };
}

function isBreak(before: string, beforeThat: string): boolean {
  return before === softHyphen || (before === '-' && letterAtEnd.test(beforeThat));
}

function foldPiece(written: string): string {
  const code = written.charCodeAt(0);
  if (code < 0x7f && code > 0x20 && code !== 0x60) {
    if (code === 0x27 || code === 0x2d || written.length > 1) return foldMarked(written);
    return written.toLowerCase();
  }
  if (written === softHyphen) return written;
  if (space.test(written)) return ' ';
  if (apostrophe.test(written)) return "'";
  if (hyphen.test(written)) return '-';
  if (dash.test(written)) return '–';
  return foldMarked(written);
}

function foldMarked(written: string): string {
  return written.replace(unseen, '').normalize('NFKC').toLowerCase();
}
