import type { Use } from '../model/use.ts';
import { readSpotTint } from './read-spot-tint.ts';

/** Gives the function that says how strong the strongest tint of a spot ink in a source is, 0–1; 0 where there is none. */
export function createStrongestTint(uses: readonly Use[]): (spot: string) => number {
  let known: ReadonlyMap<string, number> | undefined;
  return (spot) => (known ??= collect(uses)).get(spot) ?? 0;
}

function collect(uses: readonly Use[]): Map<string, number> {
  const strongest = new Map<string, number>();
  for (const use of uses) {
    const found = use.kind === 'color' ? readSpotTint(use.color) : undefined;
    if (found) strongest.set(found.spot, Math.max(strongest.get(found.spot) ?? 0, found.tint));
  }
  return strongest;
}
