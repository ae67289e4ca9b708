import type { Artwork } from '../model/artwork.ts';

type Size = Pick<Artwork, 'width' | 'height' | 'isOfPixels'>;

/** Pixels on the longer side from which on the edges of a picture are as sharp as a drawing's, as measured on stand-ins. */
export const pixelsToCompare = 200;

/** With fewer pixels on the longer side, soft edges fill areas of their own. */
const pixelsOfFlatColors = 64;

/** Of a picture with so few pixels only a colour of a part this large, 0–1, is surely no mixture at an edge. */
const surestShare = 0.3;

/** Whether a picture has too few pixels to be held against an outline: what remains may be its edges. */
export function isCoarse(artwork: Size): boolean {
  return isSmaller(artwork, pixelsToCompare);
}

/** From which share on, 0–1, a colour of a picture counts. */
export function leastShareOf(artwork: Size, minimumShare: number): number {
  return isSmaller(artwork, pixelsOfFlatColors) ? Math.max(minimumShare, surestShare) : minimumShare;
}

function isSmaller({ width, height, isOfPixels }: Size, pixels: number): boolean {
  return isOfPixels === true && Math.max(width, height) < pixels;
}
