import type { Brand } from './model/brand.ts';
import type { AcceptedRunFinding, Finding, RunFinding, SourceReport, VerdictName } from './model/finding.ts';
import type { RunReport, Summary } from './model/report.ts';
import type { Settings } from './model/settings.ts';
import { toQuestions, toResults } from './requirements.ts';

/** Counts a run: what was found, what could not be judged, and how each requirement fared. */
export function summarise(
  brand: Brand,
  settings: Settings,
  files: readonly SourceReport[],
  run: readonly RunFinding[],
  acceptedRun: readonly AcceptedRunFinding[] = [],
): Pick<RunReport, 'requirements' | 'manual' | 'summary'> {
  return {
    requirements: toResults(brand, settings, files, run, acceptedRun),
    manual: toQuestions(brand, settings),
    summary: count(files, run, acceptedRun),
  };
}

function count(
  files: readonly SourceReport[],
  run: readonly RunFinding[],
  acceptedRun: readonly AcceptedRunFinding[],
): Summary {
  const colors: Record<VerdictName, number> = {
    official: 0,
    partner: 0,
    neutral: 0,
    near: 0,
    stranger: 0,
    unknown: 0,
  };
  const summary = {
    files: files.length,
    errors: 0,
    warnings: 0,
    notes: 0,
    reviews: 0,
    unjudged: 0,
    unreadable: 0,
  };
  for (const finding of run) countFinding(finding);
  let accepted = acceptedRun.length;
  for (const { findings, accepted: some = [], gaps, tally } of files) {
    accepted += some.length;
    for (const finding of findings) countFinding(finding);
    for (const gap of gaps) summary[gap.kind] += gap.count;
    for (const entry of tally) colors[entry.verdict] += entry.count;
  }
  return { ...summary, ...(accepted > 0 && { accepted }), colors };

  function countFinding({ outcome, severity }: Finding): void {
    if (outcome === 'review') summary.reviews++;
    else if (severity === 'error') summary.errors++;
    else if (severity === 'warning') summary.warnings++;
    else summary.notes++;
  }
}
