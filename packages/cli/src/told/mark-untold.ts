import {
  leavesUnread,
  matchesFile,
  mayHide,
  speaksOf,
  type RunReport,
  type Settings,
  type SourceReport,
  type Waiver,
} from '@brandlint/core';

/** A report that says of which waivers it cannot tell whether they are of use: those of no use in what was checked. */
export function markUntold(
  report: RunReport,
  configurations: Iterable<{ settings: Settings }>,
  covered: ReadonlySet<string>,
): RunReport {
  const { waivers, files, since } = report;
  if (!waivers?.some(({ findings }) => findings === 0)) return report;
  const known = new Map<string, Waiver>();
  for (const { settings } of configurations)
    for (const waiver of settings.waivers ?? []) known.set(waiver.place, waiver);
  return {
    ...report,
    waivers: waivers.map((result) => {
      const { findings, place = '' } = result;
      const waiver = known.get(place);
      const isTold =
        !since && covered.has(place) && waiver && !files.some((file) => mayHoldMore(file, waiver));
      return findings > 0 || isTold ? result : { ...result, untold: true };
    }),
  };
}

/** Whether a file may have something that a waiver accepts, though it was not found. */
function mayHoldMore({ source, gaps }: SourceReport, { where, rule, written }: Waiver): boolean {
  if (gaps.length === 0 || (where.files && !matchesFile(where, source))) return false;
  return gaps.some((gap) => {
    if (rule !== undefined && !mayHide(gap, rule)) return false;
    return leavesUnread(gap) || gap.places.length === 0 || (written !== undefined && speaksOf(gap, written));
  });
}
