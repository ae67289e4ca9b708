import { writeCount } from '../reporters/text/write-count.ts';
import type { Comparison, Counts } from './comparison.ts';

/** `2 findings came, 1 is gone.` */
export function writeVerdict({ come, gone }: Comparison): string {
  if (come.length + gone.length === 0) return 'No finding came, and none is gone.';
  const came = `${come.length === 0 ? 'No finding' : writeCount(come.length, 'finding')} came`;
  return `${came}, ${gone.length === 0 ? 'none' : gone.length} ${gone.length < 2 ? 'is' : 'are'} gone.`;
}

/** `Before: 3 errors, 1 warning. Now: 1 error, 1 warning, 2 accepted.` */
export function writeBalance({ before, after }: Comparison): string {
  return `Before: ${writeCounts(before)}. Now: ${writeCounts(after)}.`;
}

function writeCounts({ errors, warnings, notes, reviews, accepted }: Counts): string {
  return [
    writeCount(errors, 'error'),
    writeCount(warnings, 'warning'),
    ...(notes > 0 ? [writeCount(notes, 'note')] : []),
    ...(reviews > 0 ? [`${reviews} to look at`] : []),
    ...(accepted > 0 ? [`${accepted} accepted`] : []),
  ].join(', ');
}

/** That not all was compared, where it is so. */
export function writePart(since: string): string {
  return `One of the reports is of what changed since ${since}, so only files that are in both are compared.`;
}
