import type { AcceptedRunFinding, RunFinding, Settings, SourceReport, WaiverResult } from '@brandlint/core';

/** What came of each waiver of a configuration. */
export function toWaiverResults(
  { waivers = [] }: Settings,
  files: readonly SourceReport[],
  run: readonly RunFinding[],
  acceptedRun: readonly AcceptedRunFinding[],
): WaiverResult[] {
  const counts = new Map<string, number>();
  for (const list of [...files.map(({ accepted = [] }) => accepted), acceptedRun]) {
    for (const { acceptance, expired } of list) {
      if (acceptance.by === 'waiver') add(acceptance.place);
      else add(expired?.place);
    }
  }
  for (const list of [...files.map(({ findings }) => findings), run]) {
    for (const { expired } of list) add(expired?.place);
  }
  return waivers.map(({ reason, owner, until, state, place }) => ({
    ...{ reason, owner, until, state, place },
    findings: counts.get(place) ?? 0,
  }));

  function add(place: string | undefined): void {
    if (place !== undefined) counts.set(place, (counts.get(place) ?? 0) + 1);
  }
}
