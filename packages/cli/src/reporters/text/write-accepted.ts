import type { AcceptedFinding, AcceptedRunFinding, Acceptance, RunReport } from '@brandlint/core';
import { shortenEnd } from '../../terminal/display-width.ts';
import { stripControl } from '../../terminal/strip-control.ts';
import { wrapText } from '../../terminal/wrap-text.ts';
import { groupBy } from './group-by.ts';
import type { TextContext } from './text-options.ts';
import { writeCount, writeNumber } from './write-count.ts';
import { writeLocation } from './write-place.ts';

/** Longer than this a message or a reason says no more here. */
const longestWords = 300;

/** How many findings were accepted and by what, in a line; with `--verbose` each of them. */
export function writeAccepted(
  { files, acceptedRun = [] }: Pick<RunReport, 'files' | 'acceptedRun'>,
  { verbose, quiet, width, style }: TextContext,
): string[] {
  const accepted = [...files.flatMap((file) => file.accepted ?? []), ...acceptedRun];
  if (accepted.length === 0 || quiet) return [];
  const by = [
    writeBaseline(accepted),
    writeComments(accepted),
    ...writeWaivers(accepted.flatMap(({ acceptance }) => (acceptance.by === 'waiver' ? [acceptance] : []))),
  ].filter((part) => part !== '');
  const line = wrapText(writeHow(accepted.length, by), width);
  if (!verbose) return line;
  const each = accepted.flatMap((finding) => wrapText(writeOne(finding), width - 2));
  return [...line.map(style.bold), ...each.map((words) => `  ${words}`)];
}

/** `12 accepted: 9 by the baseline, 3 by comments`, `9 accepted by the baseline`. */
function writeHow(count: number, by: readonly string[]): string {
  const [only = '', second] = by;
  if (second !== undefined) return `${writeNumber(count)} accepted: ${by.join(', ')}`;
  return `${writeNumber(count)} accepted${only.slice(writeNumber(count).length)}`;
}

type Accepted = AcceptedFinding | AcceptedRunFinding;

function writeBaseline(accepted: readonly Accepted[]): string {
  const count = countBy(accepted, 'baseline');
  return count === 0 ? '' : `${writeNumber(count)} by the baseline`;
}

function writeComments(accepted: readonly Accepted[]): string {
  const count = countBy(accepted, 'comment');
  return count === 0 ? '' : `${writeNumber(count)} by ${count === 1 ? 'a comment' : 'comments'}`;
}

/** Waivers by their last day, where there are few. */
function writeWaivers(waivers: readonly Extract<Acceptance, { by: 'waiver' }>[]): string[] {
  const days = groupBy(waivers, ({ until }) => until ?? '');
  const sorted = [...days].sort(([one], [other]) => (one < other ? -1 : 1));
  if (sorted.length > 3) {
    const [first = ''] = sorted.map(([day]) => day).filter((day) => day !== '');
    return [`${writeNumber(waivers.length)} by waivers, the first of them until ${stripControl(first)}`];
  }
  return sorted.map(([day, some]) => {
    const places = new Set(some.map(({ place }) => place)).size;
    const end = day === '' ? '' : ` until ${stripControl(day)}`;
    return `${writeNumber(some.length)} by ${places === 1 ? 'a waiver' : 'waivers'}${end}`;
  });
}

function countBy(accepted: readonly Accepted[], by: Acceptance['by']): number {
  return accepted.filter(({ acceptance }) => acceptance.by === by).length;
}

function writeOne(finding: Accepted): string {
  const { acceptance, rule, message } = finding;
  const where =
    finding.scope === 'run' ? 'over the whole run' : `${finding.source} ${writeLocation(finding.places[0])}`;
  const times =
    finding.scope === 'source' && finding.count > 1 ? ` (${writeCount(finding.count, 'time')})` : '';
  return `${stripControl(where)}  ${stripControl(rule)}: ${cut(message)}${times} ${writeReason(acceptance)}`;
}

function writeReason(acceptance: Acceptance): string {
  switch (acceptance.by) {
    case 'baseline':
      return '[known before]';
    case 'comment':
      return `[comment in line ${acceptance.place.start.line}: ${cut(acceptance.reason)}]`;
    case 'waiver': {
      const { owner, reason, until } = acceptance;
      return `[${cut(owner)}${until === null ? '' : `, until ${stripControl(until)}`}: ${cut(reason)}]`;
    }
  }
}

function cut(words: string): string {
  return stripControl(shortenEnd(words.slice(0, 4 * longestWords), longestWords));
}
