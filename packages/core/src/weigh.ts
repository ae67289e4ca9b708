import type { Severity } from './model/finding.ts';
import type { AnyObservation } from './model/rule.ts';

/** How much a finding weighs: as its requirement does, and no more than a note where a person has to look or it is one. */
export function weigh({ outcome, atMost }: AnyObservation, severity: Severity): Severity {
  return outcome === 'review' ? 'note' : (atMost ?? severity);
}
