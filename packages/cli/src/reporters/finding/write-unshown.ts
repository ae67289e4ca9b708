import type { UnshownFindings } from '@brandlint/core';
import { writeCount, writeNumber } from '../text/write-count.ts';
import { joinWords } from './join-words.ts';

/** `11 warnings, 1 note and 2 to look at are not shown here`: what a report counts and does not list. */
export function writeUnshown({ warnings, notes, reviews }: UnshownFindings): string {
  const left = joinWords([
    ...(warnings > 0 ? [writeCount(warnings, 'warning')] : []),
    ...(notes > 0 ? [writeCount(notes, 'note')] : []),
    ...(reviews > 0 ? [`${writeNumber(reviews)} to look at`] : []),
  ]);
  return `${left} ${warnings + notes + reviews === 1 ? 'is' : 'are'} not shown here`;
}
