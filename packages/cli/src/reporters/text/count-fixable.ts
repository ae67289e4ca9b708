import { createReplacementWriter, type Brand, type SourceFinding } from '@brandlint/core';
import { isStranger } from './write-strangers.ts';

/** How many findings could be mended: without being looked at, or after a look. */
export type Fixable = { safe: number; afterALook: number };

/**
 * Counts the findings that have a change to offer which can be written where they are. The nearest colour to a stranger is
 * told and not advised, so strangers count only where that change is safe.
 */
export function countFixable(findings: readonly SourceFinding[], brand: Brand): Fixable {
  const write = createReplacementWriter(brand);
  const count: Fixable = { safe: 0, afterALook: 0 };
  for (const finding of findings) {
    const { outcome, suggestions, written, places } = finding;
    const suggestion = suggestions.find(({ safe }) => safe) ?? suggestions[0];
    const isExact = places.some((place) => place.kind === 'text' && place.exact);
    if (outcome !== 'fail' || !suggestion || !isExact || write(suggestion, written) === undefined) continue;
    if (suggestion.safe) count.safe++;
    else if (!isStranger(finding)) count.afterALook++;
  }
  return count;
}
