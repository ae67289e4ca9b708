import type { AcceptedRunFinding, RunFinding } from '../model/finding.ts';
import type { Settings } from '../model/settings.ts';
import { findRunWaiver, toAcceptance } from './create-waiving.ts';

/** The findings over a whole run, sorted into those that count and those that a waiver accepts. */
export function acceptRun(
  findings: readonly RunFinding[],
  settings: Settings,
): { run: readonly RunFinding[]; acceptedRun: readonly AcceptedRunFinding[] } {
  const run: RunFinding[] = [];
  const acceptedRun: AcceptedRunFinding[] = [];
  for (const finding of findings) {
    const waiver = findRunWaiver(settings, finding);
    if (!waiver) run.push(finding);
    else if (waiver.state === 'holds') acceptedRun.push({ ...finding, acceptance: toAcceptance(waiver) });
    else run.push({ ...finding, expired: toAcceptance(waiver) });
  }
  return { run, acceptedRun };
}
