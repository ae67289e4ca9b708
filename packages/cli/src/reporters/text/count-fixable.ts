import type { Brand, SourceFinding } from '@brandlint/core';
import { createReplacementWriter } from '../../fix/create-replacement-writer.ts';

/** How many findings a safe fix would mend. */
export function countFixable(findings: readonly SourceFinding[], brand: Brand): number {
  const write = createReplacementWriter(brand);
  return findings.filter(({ outcome, suggestions, written, places }) => {
    const safe = outcome === 'fail' ? suggestions.find((suggestion) => suggestion.safe) : undefined;
    const isExact = places.some((place) => place.kind === 'text' && place.exact);
    return safe !== undefined && isExact && write(safe, written) !== undefined;
  }).length;
}
