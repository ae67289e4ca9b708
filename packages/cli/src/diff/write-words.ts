import { writeCount } from '../reporters/text/write-count.ts';
import type { Comparison, Counts } from './comparison.ts';

const filesNamed = 5;

/** `2 findings came, 1 is gone; of 1 finding it can no longer be told.` */
export function writeVerdict({ come, gone, untold }: Comparison): string {
  const rest =
    untold.length === 0 ? '' : `; of ${writeCount(untold.length, 'finding')} it can no longer be told`;
  if (come.length + gone.length === 0) return `No finding came, and none is gone${rest}.`;
  const came = `${come.length === 0 ? 'No finding' : writeCount(come.length, 'finding')} came`;
  return `${came}, ${gone.length === 0 ? 'none' : gone.length} ${gone.length < 2 ? 'is' : 'are'} gone${rest}.`;
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

/** `Could not be read this time: site/a.css (the stylesheet is malformed).`; nothing where all could. */
export function writeUnread({ unread }: Comparison): string | undefined {
  if (unread.length === 0) return undefined;
  const named = unread.slice(0, filesNamed).map(({ source, reason }) => `${source} (${reason})`);
  const rest = unread.length - filesNamed;
  return `Could not be read this time: ${named.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}.`;
}

/** That not all was compared, where it is so. */
export function writePart(since: string): string {
  return `One of the reports is of what changed since ${since}, so only files that are in both are compared.`;
}
