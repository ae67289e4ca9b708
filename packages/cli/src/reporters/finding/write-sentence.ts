import type { RunReport, Summary } from '@brandlint/core';
import { isOpen } from '../../answers/is-open.ts';
import { writeCount, writeNumber } from '../text/write-count.ts';
import { countFaults, type FaultCount } from './count-faults.ts';
import { countFiles } from './count-files.ts';
import { cutText } from './cut-text.ts';
import { joinWords } from './join-words.ts';
import { writeNothingRead } from './write-nothing-read.ts';
import { writeUnshown } from './write-unshown.ts';

/** The verdict on a run in one sentence: what was found, where, what was not looked at, and what is left for a person. */
export function writeSentence(report: RunReport): string {
  const { summary, manual, since, unshown } = report;
  const open = manual.filter(isOpen).length;
  const { reviews, unreadable, accepted = 0 } = summary;
  const nothing = writeNothingRead(report);
  const isFaulty = hasFaults(summary);
  const parts = [
    nothing ?? (isFaulty ? writeFaults(report) : writeNothingFound(summary)),
    ...(since && summary.files > 0 ? [writeSince(since)] : []),
    ...(unshown ? [writeUnshown(unshown)] : []),
    ...(unreadable > 0 && nothing === undefined
      ? [`${writeCount(unreadable, 'file or part', 'files or parts')} could not be read`]
      : []),
    ...(reviews > 0 && !unshown ? [`${writeNumber(reviews)} to look at`] : []),
    ...(isFaulty && accepted > 0 ? [`${writeCount(accepted, 'finding')} accepted`] : []),
    ...(summary.files > 0 && manual.length > 0 ? [writeLeft(open)] : []),
  ];
  return `${parts.join('; ')}.`;
}

/** `No fault found in what was checked`, and what somebody has accepted beside it. */
export function writeNothingFound({ accepted = 0 }: Summary): string {
  if (accepted === 0) return 'No fault found in what was checked';
  const are = accepted === 1 ? 'is' : 'are';
  return `No fault found in what was checked beside the ${writeNumber(accepted)} that ${are} accepted`;
}

/** That only a part was checked. */
export function writeSince({ ref, unchanged }: NonNullable<RunReport['since']>): string {
  const left = `${writeCount(unchanged, 'other file')} ${unchanged === 1 ? 'was' : 'were'} left out`;
  return `only what has changed since ${cutText(ref, 100)} was checked, ${left}, and nothing is said of the whole`;
}

/** What is left for a person of the questions. */
export function writeLeft(open: number): string {
  return open === 0
    ? 'every question is answered'
    : `${writeCount(open, 'question')} ${open === 1 ? 'remains' : 'remain'} for a person`;
}

/** ` in 17 places`, where that is not how many findings there are. */
export function writeInPlaces({ places, isOnce }: FaultCount): string {
  return isOnce ? '' : ` in ${writeCount(places, 'place')}`;
}

function hasFaults({ errors, warnings, notes }: Summary): boolean {
  return errors + warnings + notes > 0;
}

/** `14 errors and 2 notes in 31 places, in 3 of 7 files`, as far as they are shown. */
function writeFaults(report: RunReport): string {
  const { summary, unshown } = report;
  const { errors } = summary;
  if (unshown && errors === 0) return 'No error found in what was checked';
  const [warnings, notes] = unshown ? [0, 0] : [summary.warnings, summary.notes];
  const found = joinWords([
    ...(errors > 0 ? [writeCount(errors, 'error')] : []),
    ...(warnings > 0 ? [writeCount(warnings, 'warning')] : []),
    ...(notes > 0 ? [writeCount(notes, 'note')] : []),
  ]);
  const count = countFaults(report);
  if (count.files === 0) return found;
  const inPlaces = writeInPlaces(count);
  const all = countFiles(report.files);
  const where = `in ${all === 1 ? '' : `${writeNumber(count.files)} of `}${writeCount(all, 'file')}`;
  return `${found}${inPlaces}${inPlaces === '' ? ' ' : ', '}${where}`;
}
