import type { IgnoreComment, RunReport, WaiverResult } from '@brandlint/core';
import { shortenEnd } from '../../terminal/display-width.ts';
import { stripControl } from '../../terminal/strip-control.ts';
import { wrapText } from '../../terminal/wrap-text.ts';
import { rowsShown, type TextContext } from './text-options.ts';
import { writeCount } from './write-count.ts';

/** Longer than this a reason says no more here. */
const longestWords = 200;

/** What somebody should put right about what is accepted: comments, waivers and the baseline. */
export function writeLapses(
  { files, waivers = [], baseline }: Pick<RunReport, 'files' | 'waivers' | 'baseline'>,
  { verbose, quiet, width, style }: TextContext,
): string[] {
  const comments = files.flatMap(({ source, comments: some = [] }) =>
    some.map((comment) => ({ source, comment })),
  );
  const refused = comments.filter(({ comment }) => comment.state === 'refused');
  const lapses = [
    ...waivers.filter(({ state }) => state === 'expired').map(writeExpired),
    ...comments.flatMap(({ source, comment }) => writeIncomplete(source, comment)),
    ...(quiet
      ? []
      : [
          ...comments.flatMap(({ source, comment }) => writeNeedless(source, comment)),
          ...waivers.flatMap(writeNeedlessWaiver),
          ...writeRefused(refused.length),
          ...(verbose
            ? refused.map(({ source, comment }) => `${toPlace(source, comment)} ${writeAsked(comment)}`)
            : []),
          ...writeGone(baseline),
        ]),
  ];
  if (lapses.length === 0) return [];
  const shown = verbose ? lapses : lapses.slice(0, rowsShown);
  const rest = lapses.length - shown.length;
  return [
    style.bold('To put right about what is accepted'),
    ...shown.flatMap((words) => indent(wrapText(stripControl(words), width - 4))),
    ...(rest > 0 ? [`  … and ${rest} more (--verbose shows each)`] : []),
  ];
}

function writeExpired({ place = 'a waiver', owner, until, findings, reason, untold }: WaiverResult): string {
  // Of what was not checked, nobody can tell.
  const none = untold
    ? `and ${cut(owner)} answers for it`
    : 'and nothing is found any more that it accepted; remove it';
  const again =
    findings === 0
      ? none
      : `so ${writeCount(findings, 'finding')} ${findings === 1 ? 'counts' : 'count'} again; mend ${findings === 1 ? 'it' : 'them'}, or ask ${cut(owner)}, who answers for it`;
  return `${place}: it has expired on ${until ?? 'its last day'}, ${again} (${cut(reason)}).`;
}

function writeNeedlessWaiver({
  place = 'a waiver',
  owner,
  state,
  findings,
  reason,
  untold,
}: WaiverResult): string[] {
  if (state === 'expired' || findings > 0 || untold) return [];
  return [
    `${place}: it is needless, because nothing was found that it accepts (${cut(reason)}; ${cut(owner)}).`,
  ];
}

function writeIncomplete(source: string, comment: IgnoreComment): string[] {
  if (comment.state !== 'incomplete') return [];
  return [`${toPlace(source, comment)} the comment is not obeyed: ${comment.problem ?? 'it is incomplete'}.`];
}

function writeNeedless(source: string, comment: IgnoreComment): string[] {
  if (comment.state !== 'needless') return [];
  return [
    `${toPlace(source, comment)} the comment is needless, because nothing is found where it holds; remove it.`,
  ];
}

function writeRefused(count: number): string[] {
  if (count === 0) return [];
  const ask = count === 1 ? 'comment asks' : 'comments ask';
  return [`${count} ${ask} for findings to be left out; with --untrusted none is obeyed.`];
}

function writeAsked({ rules, reason }: IgnoreComment): string {
  return `asks for ${rules.length === 0 ? 'all rules' : rules.join(', ')}: ${reason === '' ? 'no reason' : cut(reason)}.`;
}

function writeGone(baseline: RunReport['baseline']): string[] {
  if (!baseline || baseline.gone === 0) return [];
  const { file, gone } = baseline;
  const what = gone === 1 ? '1 finding that is known is there' : `${gone} findings that are known are there`;
  return [`${file}: ${what} no more; brandlint baseline --prune forgets ${gone === 1 ? 'it' : 'them'}.`];
}

function toPlace(source: string, { place: { start } }: IgnoreComment): string {
  return `${source}:${start.line}:${start.column}:`;
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line, i) => (i === 0 ? `  ${line}` : `    ${line}`));
}

function cut(words: string): string {
  return shortenEnd(words.slice(0, 4 * longestWords), longestWords);
}
