import { alignWords } from './align-words.ts';
import { foldText } from './fold-text.ts';
import { splitWords } from './split-words.ts';
import { tidyText } from './tidy-text.ts';
import type { WordChange } from './wording.ts';

type ShownWord = { key: string; shown: string };

/**
 * The difference of two texts word by word, in order. Between texts whose words differ over a very long stretch, the
 * stretch is one change.
 */
export function explainChanges(written: string, published: string): readonly WordChange[] {
  const wanted = showWords(published, new Set());
  const given = showWords(written, new Set(wanted.map(({ key }) => key)));
  const pairs = alignWords(
    given.map(({ key }) => key),
    wanted.map(({ key }) => key),
  );
  const changes: WordChange[] = [];
  let at = 0;
  let other = 0;
  for (const [pairAt, pairOther] of pairs) {
    addChanges(changes, given.slice(at, pairAt), wanted.slice(other, pairOther));
    changes.push({
      kind: 'same',
      written: given[pairAt]?.shown ?? '',
      published: wanted[pairOther]?.shown ?? '',
    });
    at = pairAt + 1;
    other = pairOther + 1;
  }
  addChanges(changes, given.slice(at), wanted.slice(other));
  return changes;
}

function addChanges(changes: WordChange[], given: readonly ShownWord[], wanted: readonly ShownWord[]): void {
  if (given.length === 0) {
    for (const { shown } of wanted) changes.push({ kind: 'missing', published: shown });
  } else if (wanted.length === 0) {
    for (const { shown } of given) changes.push({ kind: 'extra', written: shown });
  } else if (given.length === wanted.length) {
    for (const [index, { shown }] of given.entries()) {
      changes.push({ kind: 'changed', written: shown, published: wanted[index]?.shown ?? '' });
    }
  } else {
    changes.push({ kind: 'changed', written: join(given), published: join(wanted) });
  }
}

function join(words: readonly ShownWord[]): string {
  return words.map(({ shown }) => shown).join(' ');
}

function showWords(text: string, known: ReadonlySet<string>): readonly ShownWord[] {
  const folded = foldText(text);
  if (!folded) return [];
  return splitWords(folded, known).map(({ key, start, end }) => ({
    key,
    shown: tidyText(text.slice(start, isPossessive(text, start, end) ? end + 1 : end)).replace(/\s+/g, ''),
  }));
}

/** Whether an apostrophe after the word is its own and closes no quotation that begins before it. */
function isPossessive(text: string, start: number, end: number): boolean {
  return (
    /[sS]/.test(text.charAt(end - 1)) && /['’]/.test(text.charAt(end)) && !/['‘]/.test(text.charAt(start - 1))
  );
}
