import type { AcceptedFinding, AcceptedRunFinding, Finding, SourceFinding } from '@brandlint/core';
import { cutText } from '../finding/cut-text.ts';
import { toWeight } from '../finding/to-weight.ts';
import type { WriteReport } from '../report-context.ts';
import { writeLocation } from '../text/write-place.ts';
import { writeCsv } from './write-csv.ts';

const columns = [
  'source',
  'place',
  'weight',
  'rule',
  'requirement',
  'message',
  'written',
  'count',
  'accepted',
  'reason',
  'fingerprint',
] as const;

/** The findings of a run, a row each: those of each file, those that somebody has accepted, those over the run. */
export const writeFindingsCsv: WriteReport = function* ({ files, run, acceptedRun = [] }) {
  yield writeCsv([columns]);
  for (const { findings, accepted = [] } of files) {
    for (const finding of findings) yield writeCsv([toRow(finding, '', '')]);
    for (const finding of accepted) yield writeCsv([toAcceptedRow(finding)]);
  }
  for (const finding of run) yield writeCsv([toRow(finding, '', '')]);
  for (const finding of acceptedRun) yield writeCsv([toAcceptedRow(finding)]);
};

function toAcceptedRow({
  acceptance,
  ...finding
}: AcceptedFinding | AcceptedRunFinding): (string | number)[] {
  return toRow(finding, acceptance.by, 'reason' in acceptance ? acceptance.reason : '');
}

function toRow(finding: Finding, accepted: string, reason: string): (string | number)[] {
  const { rule, requirement, message, fingerprint } = finding;
  const weight = toWeight(finding);
  const { source, place, written, count } =
    finding.scope === 'run' ? ofRun : { ...finding, place: writeFirst(finding) };
  const cells = [
    source,
    place,
    weight,
    rule,
    requirement,
    message,
    written,
    count,
    accepted,
    reason,
    fingerprint,
  ];
  return cells.map((cell) => (typeof cell === 'string' ? cutText(cell, longestCell) : cell));
}

/** A spreadsheet takes 32,767 characters of a cell. */
const longestCell = 32_000;

const ofRun = { source: '', place: '', written: '', count: 1 };

function writeFirst({ places: [first] }: SourceFinding): string {
  return writeLocation(first);
}
