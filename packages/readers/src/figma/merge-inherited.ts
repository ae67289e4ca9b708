import type { ColorUse, Location, Use } from '@brandlint/core';

/** So many places of a merged use are kept; the count goes on. */
const mostPlaces = 100;

type Merged = ColorUse & { places: [Location, ...Location[]] };

/** Folds colours that many instances have from one layer of a component elsewhere into one use with many places. */
export function mergeInherited(uses: readonly Use[]): Use[] {
  const merged = new Map<string, Merged[]>();
  const kept: Use[] = [];
  for (const use of uses) {
    if (use.kind !== 'color' || !use.anchor.startsWith('component ')) {
      kept.push(use);
      continue;
    }
    const alike = merged.get(use.anchor);
    const same = alike?.find((one) => isSame(one, use));
    if (same) {
      same.count += use.count;
      for (const place of use.places) if (same.places.length < mostPlaces) same.places.push(place);
      continue;
    }
    const [first, ...rest] = use.places;
    const own: Merged = Object.assign({ ...use }, { places: [first, ...rest] as [Location, ...Location[]] });
    kept.push(own);
    // Layers that stand on many grounds are few; the rest stay as they are rather than being compared with each other.
    if (!alike) merged.set(use.anchor, [own]);
    else if (alike.length < mostAlike) alike.push(own);
  }
  return kept;
}

const mostAlike = 8;

/** Whether two uses of one layer say the same: colours are one object for each, and so are the names of a component. */
function isSame(one: ColorUse, other: ColorUse): boolean {
  if (one.color !== other.color || one.role !== other.role || one.reference !== other.reference) return false;
  if (one.role !== 'text' || other.role !== 'text') return true;
  const [a, b] = [one.backdrop, other.backdrop];
  if (a.kind === 'unknown' || b.kind === 'unknown') return a.kind === b.kind;
  return a.colors.length === b.colors.length && a.colors.every((color, at) => color === b.colors[at]);
}
