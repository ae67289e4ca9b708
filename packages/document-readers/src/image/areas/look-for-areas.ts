import type { Pixels } from '../decode-picture.ts';
import { findAreas, type FlatArea } from './find-areas.ts';
import { halve } from './halve.ts';
import { measureRest } from './measure-rest.ts';

/** How wide the edge of a flat area is, in pixels looked at: a block of JPEG, or what smooths an outline. */
const edge = { lossy: 8, lossless: 3 } as const;

/** Of a picture of more pixels a quarter is looked at first: most photographs have no flat area, and take the most time. */
const manyPixels = 200_000;

/** Finds the flat areas of a picture, and the share of it that lies neither in one nor at its edge, 0–1. */
export function lookForAreas(pixels: Pixels, isLossy: boolean): { areas: readonly FlatArea[]; rest: number } {
  if (pixels.width * pixels.height > manyPixels) {
    const quarter = halve(pixels);
    const { areas, marks } = findAreas(quarter, isLossy);
    if (areas.length === 0) return { areas, rest: measureRest(quarter, marks, 0) };
  }
  const { areas, marks } = findAreas(pixels, isLossy);
  return { areas, rest: measureRest(pixels, marks, isLossy ? edge.lossy : edge.lossless) };
}
