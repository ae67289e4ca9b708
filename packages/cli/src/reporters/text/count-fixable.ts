import type { Brand, SourceFinding } from '@brandlint/core';
import { writeReplacement } from '../../fix/apply-suggestions.ts';

/** How many findings a safe fix would mend. */
export function countFixable(findings: readonly SourceFinding[], brand: Brand): number {
  const known = new Map<string, boolean>();
  let count = 0;
  for (const { outcome, suggestions, written, places } of findings) {
    const safe = outcome === 'fail' ? suggestions.find((suggestion) => suggestion.safe) : undefined;
    if (!safe || !places.some((place) => place.kind === 'text' && place.exact)) continue;
    const key = `${JSON.stringify(safe.replace)} ${written}`;
    let isWritable = known.get(key);
    if (isWritable === undefined) {
      isWritable = writeReplacement(safe, written, brand) !== undefined;
      known.set(key, isWritable);
    }
    if (isWritable) count++;
  }
  return count;
}
