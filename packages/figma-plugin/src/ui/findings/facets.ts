import type { Outcome, Severity } from '@brandlint/core';
import type { PanelFinding } from '../../messages.ts';
import { outcomeOf } from './lens.ts';

/** How many findings there are of each sort, whatever is listed. */
export type Facets = {
  all: number;
  /** Those that can be mended without a look. */
  safe: number;
  rules: ReadonlyMap<string, number>;
  severities: Readonly<Record<Severity, number>>;
  outcomes: Readonly<Record<Outcome | 'waived', number>>;
};

/** Keeps count while findings come and go. */
export function createFacets(): { read: () => Facets; count: (finding: PanelFinding, by: 1 | -1) => void } {
  const rules = new Map<string, number>();
  const severities: Record<Severity, number> = { error: 0, warning: 0, note: 0 };
  const outcomes: Record<Outcome | 'waived', number> = { fail: 0, review: 0, waived: 0 };
  let [all, safe] = [0, 0];
  return {
    read: () => ({ all, safe, rules, severities, outcomes }),
    count: (finding, by) => {
      outcomes[outcomeOf(finding)] += by;
      if (finding.waiver) return;
      all += by;
      if (finding.remedy?.isSafe === true) safe += by;
      severities[finding.severity] += by;
      const left = (rules.get(finding.rule) ?? 0) + by;
      if (left > 0) rules.set(finding.rule, left);
      else rules.delete(finding.rule);
    },
  };
}
