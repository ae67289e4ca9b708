import type { Gap, Location } from './use.ts';

/** How many places a gap or a use keeps; the count goes on. */
const maximumPlaces = 100;

/** Collects gaps and folds those that say the same, so that a variable used a thousand times is one gap. */
export class GapList {
  private readonly gaps = new Map<
    string,
    { gap: Omit<Gap, 'places' | 'count'>; places: Location[]; count: number }
  >();

  /** Notes something that cannot be judged, at a place, or in the whole source where none is given. */
  add(gap: Pick<Gap, 'kind' | 'code' | 'reason'>, place?: Location): void {
    const key = `${gap.kind} ${gap.code} ${gap.reason}`;
    let entry = this.gaps.get(key);
    if (!entry) this.gaps.set(key, (entry = { gap, places: [], count: 0 }));
    entry.count++;
    if (place && entry.places.length < maximumPlaces) entry.places.push(place);
  }

  /** The gaps in the order in which each was first noted. */
  toArray(): Gap[] {
    return [...this.gaps.values()].map(({ gap, places, count }) => ({ ...gap, places, count }));
  }
}
