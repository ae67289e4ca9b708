import type { Finding } from '@brandlint/core';

/** How much a finding weighs; a review weighs nothing and asks. */
export type Weight = Finding['severity'] | 'review';

export function toWeight({ outcome, severity }: Pick<Finding, 'outcome' | 'severity'>): Weight {
  return outcome === 'review' ? 'review' : severity;
}
