import type { Location } from '@brandlint/core';

/** The place of a whole text, so that parts of it can be told: a box shows them anyway. */
export function toTextPlace(place: Location, text: string): Location {
  return place.kind === 'node' ? { ...place, range: [0, text.length] } : place;
}
