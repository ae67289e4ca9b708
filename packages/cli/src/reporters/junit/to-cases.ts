import {
  isUnread,
  type AcceptedFinding,
  type AcceptedRunFinding,
  type ResultName,
  type RunFinding,
  type RunReport,
  type SourceFinding,
  type SourceReport,
} from '@brandlint/core';
import { toWeight } from '../finding/to-weight.ts';
import { groupBy } from '../text/group-by.ts';
import { writeCount } from '../text/write-count.ts';
import { writeLocation } from '../text/write-place.ts';

/** One requirement of one file, and how it fared. */
export type Case = {
  name: string;
  result: 'passed' | 'failed' | 'skipped' | 'error';
  /** Why, in a few words. */
  message: string;
  /** `error` or `warning`. */
  type: string;
  lines: readonly string[];
};

type Told = SourceFinding | RunFinding | AcceptedFinding | AcceptedRunFinding;

/** A case for each requirement that was checked, and one more for what could not be read or judged. */
export function toCases(requirements: RunReport['requirements'], file: SourceReport): Case[] {
  const { findings, accepted = [], gaps } = file;
  const told = toRequirementCases(requirements, [...findings, ...accepted]);
  const cases = isUnread(file) ? told.map((one) => ({ ...one, ...unread })) : told;
  const unreadable = gaps.filter(({ kind }) => kind === 'unreadable');
  const unjudged = gaps.filter(({ kind }) => kind === 'unjudged');
  const lines = [...unreadable, ...unjudged].map(({ reason, count }) => `${count} × ${reason}`);
  if (unreadable.length > 0) {
    const message = 'it, or a part of it, could not be read';
    return [...cases, { name: 'can be read', result: 'error', message, type: 'unreadable', lines }];
  }
  if (unjudged.length === 0) return cases;
  const count = unjudged.reduce((sum, gap) => sum + gap.count, 0);
  const message = `${writeCount(count, 'place')} could not be judged`;
  return [...cases, { name: 'can be judged', result: 'skipped', message, type: 'unjudged', lines }];
}

/** Nothing passes in a file that could not be read. */
const unread = { result: 'skipped', message: 'not checked: the file could not be read' } as const;

/** The cases of some findings. Errors and warnings fail; notes, reviews and what is accepted are skipped, with the reason. */
export function toRequirementCases(
  requirements: RunReport['requirements'],
  findings: readonly Told[],
): Case[] {
  const told = groupBy(findings, ({ requirement }) => requirement);
  return requirements.map(({ id, result }) => toCase(id, result, told.get(id) ?? []));
}

/** What is no pass where nothing was found. */
const skips: Partial<Record<ResultName, string>> = {
  'nothing to check': 'nothing of the kind was found',
  'not checked': 'not checked',
};

function toCase(name: string, asked: ResultName, findings: readonly Told[]): Case {
  const lines = findings.map(writeLine);
  const failures = findings.filter(isFailure);
  const [first] = failures.filter(({ severity }) => severity === 'error').concat(failures);
  if (first) {
    const more = failures.length > 1 ? ` (and ${failures.length - 1} more)` : '';
    return { name, result: 'failed', message: `${first.message}${more}`, type: first.severity, lines };
  }
  const [skipped] = findings;
  const because = skips[asked];
  if (!skipped && because !== undefined)
    return { name, result: 'skipped', message: because, type: '', lines };
  if (!skipped) return { name, result: 'passed', message: '', type: '', lines };
  return { name, result: 'skipped', message: writeReason(findings), type: '', lines };
}

function isFailure(finding: Told): boolean {
  return !('acceptance' in finding) && finding.outcome === 'fail' && finding.severity !== 'note';
}

function writeReason(findings: readonly Told[]): string {
  const accepted = findings.filter((finding) => 'acceptance' in finding).length;
  const reviews = findings.filter(
    (finding) => !('acceptance' in finding) && finding.outcome === 'review',
  ).length;
  const notes = findings.length - accepted - reviews;
  return [
    ...(notes > 0 ? [writeCount(notes, 'note')] : []),
    ...(reviews > 0 ? [`${reviews} to look at`] : []),
    ...(accepted > 0 ? [`${accepted} accepted`] : []),
  ].join(', ');
}

/** `14:15 error: Expected …`. */
function writeLine(finding: Told): string {
  const where = finding.scope === 'run' ? '' : `${writeLocation(finding.places[0])} `;
  const line = `${where}${toWeight(finding)}: ${finding.message}`;
  if (!('acceptance' in finding)) return line;
  const { acceptance } = finding;
  const reason = acceptance.by === 'baseline' ? '' : `: ${acceptance.reason}`;
  return `${line} Accepted by ${acceptance.by}${reason}`;
}
