import { isUnread, type RunReport, type SourceReport } from '@brandlint/core';
import { writeCount, writeNumber } from '../text/write-count.ts';

/** What became of a file: something was found, only what is accepted, nothing, or it could not be read. */
type State = 'told' | 'accepted' | 'nothing' | 'unread';

/** What the list of files leaves out, each kind by itself: a file in which nothing was found is not one that nobody could read. */
export function writeFilesLead({
  files,
  unshown,
  summary,
}: Pick<RunReport, 'files' | 'unshown' | 'summary'>): string {
  if (summary.files === 0) return 'There was no file to look at.';
  const states = Array.from(foldByFile(files).values(), toState);
  const of = (state: State) => states.filter((one) => one === state).length;
  const hidden = unshown?.files ?? 0;
  const [accepted, nothing, unread] = [of('accepted') + hidden, of('nothing') - hidden, of('unread')];
  const others = of('told') > 0;
  const why =
    hidden === 0 ? 'accepted' : of('accepted') === 0 ? 'not shown here' : 'accepted or not shown here';
  const parts = [
    ...(nothing > 0 ? [writeNothing(nothing, states.length, others)] : []),
    ...(accepted > 0 ? [`in ${writeFiles(accepted, nothing === 0 && others)} only what is ${why}`] : []),
    ...(unread > 0 ? [`${writeFiles(unread, nothing + accepted === 0 && others)} could not be read`] : []),
  ];
  if (parts.length === 0) return 'Something was found in each file.';
  const words = parts.join('; ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

function writeNothing(count: number, all: number, others: boolean): string {
  return count === all
    ? 'nothing was found in any file'
    : `in ${writeFiles(count, others)} nothing was found`;
}

function writeFiles(count: number, others: boolean): string {
  return others ? writeCount(count, 'other file') : count === 1 ? 'one file' : `${writeNumber(count)} files`;
}

/** The reports of each file with what lies inside of it. */
function foldByFile(files: readonly SourceReport[]): Map<string, SourceReport[]> {
  const folded = new Map<string, SourceReport[]>();
  for (const file of files) {
    const [name = ''] = file.source.split('!/', 1);
    const reports = folded.get(name);
    if (reports) reports.push(file);
    else folded.set(name, [file]);
  }
  return folded;
}

function toState(reports: readonly SourceReport[]): State {
  if (reports.some(({ findings }) => findings.length > 0)) return 'told';
  if (reports.some(({ accepted = [] }) => accepted.length > 0)) return 'accepted';
  return reports.every(isUnread) ? 'unread' : 'nothing';
}
