import type { Pixels } from '../decode-picture.ts';
import { findAreas, type FlatArea } from './find-areas.ts';
import { halve } from './halve.ts';
import { measureRest } from './measure-rest.ts';

/** A smaller part of a picture is no area. Ringing makes areas of up to 0.1 % at quality 20. */
const leastShare = { lossy: 0.0015, lossless: 0.0005 } as const;

/**
 * Where pictures are compressed with loss, an area holds a square of one block of JPEG, in px of the picture: what ripples at
 * an edge makes rows of a colour that was never drawn, and a thin rule takes on what lies beside it. Source: 24 flyers as
 * JPEG, WebP and AVIF at 40 to 95 (`test/measure-thin-areas.ts`, sharp 0.35): of 3466 colours that any thickness gives, 15
 * were never drawn and miss by up to ΔE 3.4; of 3250 from 8 px on, 4 by up to 1.5, which is near what compression does.
 */
const leastLossySide = 8;

/** How wide the edge of a flat area is, in pixels looked at: a block of JPEG, or what smooths an outline. */
const edge = { lossy: 8, lossless: 3 } as const;

/** Of a picture of more pixels a quarter is looked at first: most photographs have no flat area, and take the most time. */
const manyPixels = 200_000;

/**
 * Finds the flat areas of a picture, and the share of it that lies neither in one nor at its edge, 0–1. `scale` is how large
 * the pixels are that are looked at, as a share of the picture's own.
 */
export function lookForAreas(
  pixels: Pixels,
  isLossy: boolean,
  scale: number,
): { areas: readonly FlatArea[]; rest: number } {
  const share = isLossy ? leastShare.lossy : leastShare.lossless;
  const sideAt = (size: number): number => (isLossy ? Math.max(1, Math.ceil(leastLossySide * size)) : 1);
  if (pixels.width * pixels.height > manyPixels) {
    const quarter = halve(pixels);
    const { areas, marks } = findAreas(quarter, { share, side: sideAt(scale / 2) });
    if (areas.length === 0) return { areas, rest: measureRest(quarter, marks, 0) };
  }
  const { areas, marks } = findAreas(pixels, { share, side: sideAt(scale) });
  return { areas, rest: measureRest(pixels, marks, isLossy ? edge.lossy : edge.lossless) };
}
