import type { RunReport } from '@brandlint/core';
import { writeCount, writeNumber } from '../text/write-count.ts';
import { countFiles } from './count-files.ts';
import { cutText } from './cut-text.ts';

/** Why nothing at all was checked, without a full stop; `undefined` where something was. */
export function writeNothingRead({ files, summary, since, passedOver }: RunReport): string | undefined {
  if (summary.files === 0 && since)
    return `Nothing was checked: no file has changed since ${cutText(since.ref, 100)}`;
  if (summary.files === 0) {
    const unread = passedOver
      .map(({ kind, count }) => `${writeNumber(count)} ${cutText(kind, 40)}`)
      .join(', ');
    const others = unread === '' ? '' : ` (${unread})`;
    return `Nothing was checked: there is no file here that Brandlint reads${others}`;
  }
  if (summary.unread !== summary.files) return undefined;
  const all = countFiles(files);
  if (all === 1) return 'Nothing could be checked: the file could not be read';
  return `Nothing could be checked: none of the ${writeCount(all, 'file')} could be read`;
}
