import type { Finding, SourceFinding } from '@brandlint/core';
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
export const writeFindingsCsv: WriteReport = function* ({ files, run }) {
  yield writeCsv([columns]);
  for (const { findings, accepted = [] } of files) {
    for (const finding of findings) yield writeCsv([toRow(finding, '', '')]);
    for (const { acceptance, ...finding } of accepted) {
      yield writeCsv([toRow(finding, acceptance.by, 'reason' in acceptance ? acceptance.reason : '')]);
    }
  }
  for (const finding of run) yield writeCsv([toRow(finding, '', '')]);
};

function toRow(finding: Finding, accepted: string, reason: string): (string | number)[] {
  const { rule, requirement, outcome, severity, message, fingerprint } = finding;
  const weight = outcome === 'review' ? 'review' : severity;
  const { source, place, written, count } =
    finding.scope === 'run' ? ofRun : { ...finding, place: writeFirst(finding) };
  return [source, place, weight, rule, requirement, message, written, count, accepted, reason, fingerprint];
}

const ofRun = { source: '', place: '', written: '', count: 1 };

function writeFirst({ places: [first] }: SourceFinding): string {
  return writeLocation(first);
}
