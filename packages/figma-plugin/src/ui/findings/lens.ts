import type { Outcome, RecognisedEntry, Severity } from '@brandlint/core';
import type { PanelFinding } from '../../messages.ts';

/** How findings are put in order. */
export type Tab = 'color' | 'layer' | 'principle';

/** What is listed; an empty string is all. */
export type Filter = { rule: string; severity: Severity | ''; outcome: Outcome | 'waived' | '' };

/** What the list is made with, besides the findings. */
export type Lens = {
  tab: Tab;
  filter: Filter;
  /** Nobody has said whose colours are whose, so that strangers are folded. */
  foldsStrangers: boolean;
  principles: readonly string[];
  recognised: readonly RecognisedEntry[];
};

/** Everything that is not waived. */
export const wholeFilter: Filter = { rule: '', severity: '', outcome: '' };

/** How a finding is filtered by what came of it. */
export function outcomeOf({ waiver, outcome }: PanelFinding): Outcome | 'waived' {
  return waiver ? 'waived' : outcome;
}

/** Whether a finding is listed; waived ones are where they are asked for. */
export function passes(finding: PanelFinding, { rule, severity, outcome }: Filter): boolean {
  if (rule !== '' && finding.rule !== rule) return false;
  if (severity !== '' && finding.severity !== severity) return false;
  const own = outcomeOf(finding);
  return outcome === '' ? own !== 'waived' : own === outcome;
}

/** How many of the conditions are set. */
export function countFilters({ rule, severity, outcome }: Filter): number {
  return [rule, severity, outcome].filter((part) => part !== '').length;
}
