import type { Location, Raster, Rasterise } from '@brandlint/core';
import type { PlacePicture } from '../reporters/report-context.ts';
import { writeCount } from '../reporters/text/write-count.ts';
import type { Area } from './choose-view.ts';
import { encodePicture } from './encode-picture.ts';
import { findDifferences } from './find-differences.ts';
import { markDrawing } from './mark-drawing.ts';
import type { Pixels } from './write-png.ts';

/** The longer side of a picture of a drawing, in pixels: drawings are mostly icons and logos. */
const longest = 320;

/** A drawing is drawn once more for each of so many places. */
const mostPlaces = 3;

/**
 * A drawing as a whole, on white; `undefined` where it cannot be drawn. A place in its text has boxes where the drawing
 * is another when that place is: there its colour shows, whatever passes it on.
 */
export async function showDrawing(
  rasterise: Rasterise,
  text: string,
  { source, places }: { source: string; places: readonly Location[] },
): Promise<PlacePicture | undefined> {
  const drawn = await rasterise({ format: 'svg', text }, longest);
  if ('fault' in drawn) return undefined;
  const boxes: Area[] = [];
  for (const marked of markPlaces(text, places)) {
    const other = await rasterise({ format: 'svg', text: marked }, longest);
    if (!('fault' in other)) boxes.push(...findDifferences(drawn.raster, other.raster));
  }
  const count = boxes.length === 0 ? '' : `, with ${writeCount(boxes.length, 'box', 'boxes')}`;
  return {
    ...(await encodePicture(putOnWhite(drawn.raster))),
    alternative: `the drawing ${source}${count}`,
    boxes,
  };
}

function markPlaces(text: string, places: readonly Location[]): string[] {
  const marked = new Set<string>();
  for (const place of places) {
    const other = markDrawing(text, place);
    if (other !== undefined) marked.add(other);
    if (marked.size === mostPlaces) break;
  }
  return [...marked];
}

function putOnWhite({ width, height, data }: Raster): Pixels {
  const onWhite = new Uint8Array(width * height * 3);
  for (let from = 0, to = 0; from < data.length; from += 4, to += 3) {
    const alpha = (data[from + 3] ?? 0) / 255;
    for (let channel = 0; channel < 3; channel++)
      onWhite[to + channel] = Math.round((data[from + channel] ?? 0) * alpha + 255 * (1 - alpha));
  }
  return { width, height, data: onWhite };
}
