import { explainChanges } from './explain-changes.ts';
import { type FoldedText, foldText } from './fold-text.ts';
import { listDifferences } from './list-differences.ts';
import { createNameScanner, type WordingFound } from './name-scanner.ts';
import { createNearNameFinder } from './near-name-finder.ts';
import { isTechnical } from './technical-words.ts';
import { toPublishedForm } from './to-published-form.ts';
import type { NetworkNameFound } from './wording.ts';

/** Makes what finds the mentions of the body that owns the brand. */
export function createNetworkNameFinder(
  names: readonly string[],
): (text: string) => readonly NetworkNameFound[] {
  const scanner = createNameScanner(names, true);
  const findNear = createNearNameFinder(names);

  return (text) => {
    const folded = foldText(text);
    if (!folded) return [];
    const exact = scanner.find(folded).filter((found) => isMention(text, found));
    return [
      ...exact.map((found) => describeExact(text, found)),
      ...listNear(text, folded, exact).map((found) => describeNear(text, found)),
    ].sort((one, other) => one.start - other.start);
  };

  function listNear(
    text: string,
    folded: FoldedText,
    exact: readonly WordingFound[],
  ): readonly WordingFound[] {
    let at = 0;
    return findNear(text, folded).filter((found) => {
      while ((exact[at]?.end ?? Number.POSITIVE_INFINITY) <= found.start) at++;
      const isApart = (exact[at]?.start ?? Number.POSITIVE_INFINITY) >= found.end;
      return isApart && !isTechnical(text, found.start, found.end);
    });
  }

  function describeExact(text: string, { index, start, end }: WordingFound): NetworkNameFound {
    const written = text.slice(start, end);
    const form = names[index] ?? '';
    const published =
      names.find((name) => listDifferences(written, name).length === 0) ??
      names.find(
        (name) => !listDifferences(written, name).includes('apostrophe') && isSameLength(name, form),
      ) ??
      form;
    const differences = listDifferences(written, published);
    return {
      start,
      end,
      written,
      match: differences.length === 0 ? 'published' : 'variant',
      expected: differences.length === 0 ? published : toPublishedForm(written, published),
      differences,
      changes: explainChanges(written, published),
    };
  }

  function describeNear(text: string, { index, start, end }: WordingFound): NetworkNameFound {
    const written = text.slice(start, end);
    const expected = toPublishedForm(written, names[index] ?? '');
    const changes = explainChanges(written, expected);
    return { start, end, written, match: 'near', expected, differences: ['letters'], changes };
  }
}

/** Two forms of one name differ by an apostrophe at most; an abbreviation is another. */
function isSameLength(name: string, form: string): boolean {
  return Math.abs(name.length - form.length) <= 1;
}

/** Joined to another word, only a name with capitals is a mention: `CCIN-funded`, not `ccin-learning`. */
function isMention(text: string, { start, end }: WordingFound): boolean {
  if (isTechnical(text, start, end)) return false;
  const isJoined =
    /^[-\u2010\u2011]\p{L}/u.test(text.slice(end, end + 3)) ||
    /\p{L}[-\u2010\u2011]$/u.test(text.slice(Math.max(0, start - 3), start));
  return !isJoined || /\p{Lu}/u.test(text.slice(start, end));
}
