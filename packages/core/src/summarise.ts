import type { Brand } from './model/brand.ts';
import type { AcceptedRunFinding, RunFinding, SourceReport, VerdictName } from './model/finding.ts';
import type { RunReport } from './model/report.ts';
import type { Settings } from './model/settings.ts';
import { digestReport, type ReportDigest } from './reporting/digest-report.ts';
import { createResults, toQuestions } from './requirements.ts';

/** Counts a run as it goes on. */
export type RunCounter = {
  /** Counts what is said of one source, named as patterns of the configuration name it. */
  add: (source: string, digest: ReportDigest) => void;
  /** What was found, what could not be judged, and how each requirement fared, with what is said of the whole run; of a part nothing is. */
  finish: (
    run: readonly RunFinding[],
    acceptedRun: readonly AcceptedRunFinding[],
    isPart?: boolean,
  ) => Pick<RunReport, 'requirements' | 'manual' | 'summary'>;
};

/** Counts a run: what was found, what could not be judged, and how each requirement fared. */
export function summarise(
  brand: Brand,
  settings: Settings,
  files: readonly SourceReport[],
  run: readonly RunFinding[],
  acceptedRun: readonly AcceptedRunFinding[] = [],
): Pick<RunReport, 'requirements' | 'manual' | 'summary'> {
  const counter = createRunCounter(brand, settings);
  for (const file of files) counter.add(file.source, digestReport(file));
  return counter.finish(run, acceptedRun);
}

/** Makes what counts a run, source by source. */
export function createRunCounter(brand: Brand, settings: Settings): RunCounter {
  const results = createResults(brand, settings);
  const colors: Record<VerdictName, number> = {
    official: 0,
    partner: 0,
    neutral: 0,
    near: 0,
    stranger: 0,
    unknown: 0,
  };
  const verdicts = Object.keys(colors) as readonly VerdictName[];
  const sum = { files: 0, errors: 0, warnings: 0, notes: 0, reviews: 0, unjudged: 0, unreadable: 0 };
  let accepted = 0;
  let unread = 0;
  return {
    add(source, digest) {
      results.see(source, digest);
      sum.files++;
      if (digest.isUnread) unread++;
      count(digest);
    },
    finish(run, acceptedRun, isPart = false) {
      count(digestReport({ findings: run, accepted: acceptedRun }));
      return {
        requirements: results.list(isPart),
        manual: toQuestions(brand, settings),
        summary: { ...sum, ...(unread > 0 && { unread }), ...(accepted > 0 && { accepted }), colors },
      };
    },
  };

  function count(digest: ReportDigest): void {
    sum.errors += digest.errors;
    sum.warnings += digest.warnings;
    sum.notes += digest.notes;
    sum.unjudged += digest.unjudged;
    sum.unreadable += digest.unreadable;
    for (const verdict of verdicts) colors[verdict] += digest.colors[verdict] ?? 0;
    for (const requirement of digest.requirements) {
      const [, , reviews, some] = requirement;
      sum.reviews += reviews;
      accepted += some;
      results.count(requirement);
    }
  }
}
