import type { Finding, RunReport, SourceReport, UnshownFindings } from '@brandlint/core';
import { createLazyList } from '../run/lazy-list.ts';

/** A report that lists errors alone, counts all as before, and says how much it does not list. */
export function toErrorsOnly(report: RunReport): RunReport {
  const { warnings, notes, reviews } = report.summary;
  const isAll = warnings + notes + reviews === 0;
  if (isAll) return report;
  const files = createLazyList(report.files.length, (at) => {
    const file = report.files[at];
    if (!file) throw new RangeError(`there is no report ${at}`);
    return { ...file, findings: file.findings.filter(isError) };
  });
  const unshown: UnshownFindings = { warnings, notes, reviews, files: countHidden(report.files) };
  return { ...report, files, run: report.run.filter(isError), unshown };
}

/** How many files have findings, none of which is listed, and none that is accepted; what lies inside a file is part of it. */
function countHidden(files: readonly SourceReport[]): number {
  const states = new Map<string, boolean>();
  for (const { source, findings, accepted = [] } of files) {
    const [name = ''] = source.split('!/', 1);
    const isTold = accepted.length > 0 || findings.some(isError);
    if (isTold) states.set(name, false);
    else if (findings.length > 0 && !states.has(name)) states.set(name, true);
  }
  return [...states.values()].filter((isHidden) => isHidden).length;
}

function isError({ severity, outcome }: Finding): boolean {
  return severity === 'error' && outcome === 'fail';
}
