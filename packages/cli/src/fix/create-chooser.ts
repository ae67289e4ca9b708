import type { SourceFinding, SourceReport, Suggestion } from '@brandlint/core';

/** `safe`: only what may be applied without being looked at; `all`: what may need a look as well. */
export type FixMode = 'safe' | 'all';

/** What of a finding is applied, where anything is. */
export type Choose = (finding: SourceFinding) => Suggestion | undefined;

/**
 * Makes what chooses for the findings of one source. Reviews are never touched. Two colours that look different stay so:
 * where one official colour is nearest to both, neither is replaced. `keepsColors`: nothing becomes another colour.
 */
export function createChooser(
  findings: readonly SourceFinding[],
  mode: FixMode,
  keepsColors: boolean,
): Choose {
  const replaced = new Map<string, Set<unknown>>();
  for (const { suggestions, data } of findings) {
    const token = toOtherColor(suggestions[0]);
    if (token === undefined) continue;
    const values = replaced.get(token);
    if (values) values.add(data['value']);
    else replaced.set(token, new Set([data['value']]));
  }
  return ({ outcome, suggestions }) => {
    if (outcome !== 'fail') return undefined;
    if (mode === 'safe') return suggestions.find(({ safe }) => safe);
    const [first] = suggestions;
    const token = toOtherColor(first);
    if (token === undefined) return first;
    return keepsColors || (replaced.get(token)?.size ?? 0) > 1 ? undefined : first;
  };
}

/** Whether something fails in a source that did not fail before, or in more places. A note stands in nobody's way. */
export function hasNewFailures(before: SourceReport, after: SourceReport): boolean {
  const known = countFailures(before);
  for (const [rule, count] of countFailures(after)) if (count > (known.get(rule) ?? 0)) return true;
  return false;
}

function countFailures({ findings }: SourceReport): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { rule, outcome, severity, count } of findings) {
    if (outcome === 'fail' && severity !== 'note') counts.set(rule, (counts.get(rule) ?? 0) + count);
  }
  return counts;
}

function toOtherColor(suggestion: Suggestion | undefined): string | undefined {
  if (suggestion?.isOtherColor !== true || suggestion.replace.kind !== 'token') return undefined;
  return suggestion.replace.token;
}
