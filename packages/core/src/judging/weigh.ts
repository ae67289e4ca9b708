import type { Severity } from '../model/finding.ts';
import type { AnyObservation } from '../model/rule.ts';
import type { Use } from '../model/use.ts';

/**
 * How much a finding weighs: as its requirement does, and no more than a note where a person has to look, where it is one,
 * or where what it is about is shown nowhere.
 */
export function weigh({ outcome, atMost }: AnyObservation, severity: Severity, use?: Use): Severity {
  const isUnseen = use?.kind === 'color' && use.isUnused === true;
  return outcome === 'review' || isUnseen ? 'note' : (atMost ?? severity);
}
