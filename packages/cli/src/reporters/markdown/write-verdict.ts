import type { RunReport } from '@brandlint/core';
import { writeCount } from '../text/write-count.ts';

/** What was found, in one sentence, and never more than was checked. */
export function writeVerdict({ summary, manual }: RunReport): string {
  const { files, errors, warnings, notes, reviews, unreadable, accepted = 0 } = summary;
  if (files === 0) return 'Nothing was checked: there is no file here that Brandlint reads.';
  const open = manual.filter(({ answer }) => answer?.holds !== true).length;
  const left = [
    ...(reviews > 0 ? [`${writeCount(reviews, 'place')} to look at`] : []),
    ...(accepted > 0 ? [`${writeCount(accepted, 'finding')} accepted`] : []),
    ...(unreadable > 0
      ? [`${writeCount(unreadable, 'file or part', 'files or parts')} could not be read`]
      : []),
    ...(open > 0
      ? [`${writeCount(open, 'question')} ${open === 1 ? 'remains' : 'remain'} for a person`]
      : []),
  ];
  const found =
    errors + warnings + notes === 0
      ? 'No fault found in what was checked'
      : [writeCount(errors, 'error'), writeCount(warnings, 'warning'), writeCount(notes, 'note')].join(', ');
  return `${[found, ...left].join('; ')}.`;
}
