import type { SourceReport } from '@brandlint/core';
import { displayWidth, shortenEnd, shortenMiddle } from '../../terminal/display-width.ts';
import { stripControl } from '../../terminal/strip-control.ts';
import { wrapText } from '../../terminal/wrap-text.ts';
import type { TextContext } from './text-options.ts';

/** Longer than this a sentence says no more. */
const longestSentence = 300;

/** What was taken for granted, each sentence once, with the file or the number of files that it is said of. */
export function writeAssumptions(
  files: readonly Pick<SourceReport, 'source' | 'assumptions'>[],
  { width }: TextContext,
): string[] {
  const sources = new Map<string, string[]>();
  for (const { source, assumptions = [] } of files) {
    for (const sentence of new Set(assumptions)) {
      const before = sources.get(sentence);
      if (before) before.push(source);
      else sources.set(sentence, [source]);
    }
  }
  return Array.from(sources, ([sentence, [first = '', ...others]]) => {
    const words = stripControl(shortenEnd(sentence.slice(0, 4 * longestSentence), longestSentence));
    const lead = 'Note on ';
    const room = Math.max(8, width - displayWidth(lead) - 1);
    const of =
      others.length === 0 ? shortenMiddle(stripControl(first), room) : `each of ${others.length + 1} files`;
    return wrapText(`${lead}${of}: ${words}`, width);
  }).flat();
}
