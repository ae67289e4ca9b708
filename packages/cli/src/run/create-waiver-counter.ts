import {
  digestReport,
  type AcceptedRunFinding,
  type ReportDigest,
  type RunFinding,
  type Settings,
  type WaiverResult,
} from '@brandlint/core';

/** Counts what comes of the waivers of a configuration. */
export type WaiverCounter = {
  add: (digest: ReportDigest) => void;
  /** What came of each waiver, with what is said of the whole run. */
  finish: (run: readonly RunFinding[], acceptedRun: readonly AcceptedRunFinding[]) => WaiverResult[];
};

/** Makes what counts what comes of the waivers of a configuration. */
export function createWaiverCounter({ waivers = [] }: Settings): WaiverCounter {
  const counts = new Map<string | undefined, number>();
  const add = (digest: ReportDigest) => {
    for (const [place, findings] of digest.waivers) counts.set(place, (counts.get(place) ?? 0) + findings);
  };
  return {
    add,
    finish(run, accepted) {
      add(digestReport({ findings: run, accepted }));
      return waivers.map(({ reason, owner, until, state, place }) => ({
        ...{ reason, owner, until, state, place },
        findings: counts.get(place) ?? 0,
      }));
    },
  };
}
