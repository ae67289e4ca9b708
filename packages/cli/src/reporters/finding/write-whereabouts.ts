import type { Location } from '@brandlint/core';
import { writeLocation } from '../text/write-place.ts';

/**
 * Where in its file a place is, in the words that a line number does not say: the file inside it, the page, the layer.
 * Empty where the line says it all.
 */
export function writeWhereabouts(source: string, place: Location): string {
  const inner = source.indexOf('!/');
  const parts = [
    ...(inner === -1 ? [] : [source.slice(inner + 2)]),
    ...(place.kind === 'text' && inner === -1 ? [] : [writeLocation(place, 200)]),
  ];
  return parts.join(', ');
}
