import type { Rasterise } from '@brandlint/core';
import type { PlacePicture } from '../reporters/report-context.ts';
import { encodePicture } from './encode-picture.ts';

/** The longer side of a picture of a drawing, in pixels: drawings are mostly icons and logos. */
const longest = 320;

/** A drawing as a whole, on white; `undefined` where it cannot be drawn. It has no boxes: a place in its text is no place in it. */
export async function showDrawing(
  rasterise: Rasterise,
  text: string,
  source: string,
): Promise<PlacePicture | undefined> {
  const drawn = await rasterise({ format: 'svg', text }, longest);
  if ('fault' in drawn) return undefined;
  const { width, height, data } = drawn.raster;
  const onWhite = new Uint8Array(width * height * 3);
  for (let from = 0, to = 0; from < data.length; from += 4, to += 3) {
    const alpha = (data[from + 3] ?? 0) / 255;
    for (let channel = 0; channel < 3; channel++)
      onWhite[to + channel] = Math.round((data[from + channel] ?? 0) * alpha + 255 * (1 - alpha));
  }
  return {
    ...(await encodePicture({ width, height, data: onWhite })),
    alternative: `the drawing ${source}`,
    boxes: [],
  };
}
