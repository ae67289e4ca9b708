import type { Use } from '@brandlint/core';
import type { DrawnRange } from './mark-drawn.ts';

/** Where an icon stands that shows what lies in an address: pictures that are inside that address are its drawing. */
export function toDrawnRanges(use: Use): DrawnRange[] {
  const [place] = use.places;
  if (use.kind !== 'icon' || place.kind !== 'text') return [];
  return [{ icon: use.anchor, start: place.start.offset, end: place.end.offset, holds: 'picture' }];
}
