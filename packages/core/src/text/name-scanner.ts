import { softHyphen } from './characters.ts';
import { type FoldedText, foldText } from './fold-text.ts';

/** A wording found in a text. `index` says which; the offsets are those of the text that was folded. */
export type WordingFound = { index: number; start: number; end: number };

/** Finds wordings in folded text, and says whether a folded text is one. */
export type NameScanner = {
  find: (folded: FoldedText) => readonly WordingFound[];
  /** The index of the wording that the whole of a folded text is. */
  recognise: (text: string) => number | null;
};

const joinedBefore = /(?:[\p{L}\p{N}\p{M}_]|[\p{L}\p{N}][-'\u00AD])$/u;
const joinedAfter = /^(?:[\p{L}\p{N}\p{M}_]|[-'\u00AD][\p{L}\p{N}])/u;
const possessiveAfter = /^'s?(?![\p{L}\p{N}\p{M}_'-])/u;

/**
 * Prepares one expression for all wordings, the longest first. `inCompounds` also finds a wording before `'s` and joined
 * to other words by a hyphen, as the name of a body may be.
 */
export function createNameScanner(wordings: readonly string[], inCompounds = false): NameScanner {
  const entries = wordings
    .map((wording, index) => ({ index, folded: foldText(wording)?.text.trim() ?? '' }))
    .filter(({ folded }) => /[\p{L}\p{N}]/u.test(folded))
    .sort((one, other) => other.folded.length - one.folded.length);
  const source = entries.map(({ folded }) => `(${toSource(folded)})`).join('|') || '(?!)';
  const whole = new RegExp(`^(?:${source})$`, 'u');

  return { find, recognise };

  function recognise(text: string): number | null {
    const match = whole.exec(text);
    return match ? indexOf(match) : null;
  }

  function find({ text, startOf, endOf }: FoldedText): readonly WordingFound[] {
    const found: WordingFound[] = [];
    const anywhere = new RegExp(source, 'gu');
    for (let match = anywhere.exec(text); match; match = anywhere.exec(text)) {
      const end = match.index + match[0].length;
      if (isJoined(text, match.index, end)) {
        anywhere.lastIndex = match.index + 1;
        continue;
      }
      found.push({ index: indexOf(match), start: startOf(match.index), end: endOf(end - 1) });
    }
    return found;
  }

  function isJoined(text: string, start: number, end: number): boolean {
    const before = text.slice(Math.max(0, start - 3), start);
    const after = text.slice(end, end + 4);
    if (!inCompounds) return joinedBefore.test(before) || joinedAfter.test(after);
    if (/[\p{L}\p{N}\p{M}_]$/u.test(before)) return true;
    return joinedAfter.test(after) && !possessiveAfter.test(after) && !/^-\p{L}/u.test(after);
  }

  function indexOf(match: RegExpExecArray): number {
    return (
      entries[match.findIndex((group, at) => at > 0 && (group as string | undefined) !== undefined) - 1]
        ?.index ?? 0
    );
  }
}

/** Letters may have a line's hyphen between them; a hyphen may be a dash and have spaces; an apostrophe may be missing. */
function toSource(folded: string): string {
  const units = Array.from(folded);
  return units
    .map((unit, at) => {
      if (unit === '-' || unit === '–') return ` ?[-–${softHyphen}] ?`;
      if (unit === "'") return "'?";
      const escaped = unit.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
      const next = units[at + 1];
      return next !== undefined && /[\p{L}\p{N}]/u.test(unit + next) && /^[\p{L}\p{N}]{2}$/u.test(unit + next)
        ? `${escaped}${softHyphen}?`
        : escaped;
    })
    .join('');
}
