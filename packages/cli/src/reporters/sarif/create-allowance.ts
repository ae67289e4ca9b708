import type { Finding, RunReport } from '@brandlint/core';
import { toWeight, type Weight } from '../finding/to-weight.ts';

/** GitHub's code scanning takes so many results of a run, and shows the 5,000 that weigh most. */
const mostResults = 25_000;

const order = ['error', 'warning', 'note', 'review', 'accepted'] as const satisfies readonly (
  Weight | 'accepted'
)[];

/** Which results are written, where there are more than may be: those that weigh most, each asked for once, in order. */
export type Allowance = {
  takes: (finding: Pick<Finding, 'outcome' | 'severity'>, isAccepted?: boolean) => boolean;
  leftOut: number;
};

/** Shares out the room for results. */
export function createAllowance({ files, run, acceptedRun = [] }: RunReport, most = mostResults): Allowance {
  const counts = { error: 0, warning: 0, note: 0, review: 0, accepted: acceptedRun.length };
  for (const finding of run) counts[toWeight(finding)]++;
  for (const { findings, accepted = [] } of files) {
    for (const finding of findings) counts[toWeight(finding)]++;
    counts.accepted += accepted.length;
  }
  let room = most;
  let leftOut = 0;
  for (const weight of order) {
    const taken = Math.min(room, counts[weight]);
    leftOut += counts[weight] - taken;
    counts[weight] = taken;
    room -= taken;
  }
  return {
    takes: (finding, isAccepted = false) => counts[isAccepted ? 'accepted' : toWeight(finding)]-- > 0,
    leftOut,
  };
}
