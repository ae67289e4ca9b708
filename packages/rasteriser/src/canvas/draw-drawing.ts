import { prepareDrawing } from '../drawing/prepare-drawing.ts';
import type { RasteriseResult } from '../rasteriser.ts';
import { findCost } from './find-cost.ts';
import { openContext } from './open-context.ts';

/** Draws a drawing on a canvas. As an image it loads nothing from elsewhere and runs no script. */
export async function drawDrawing(text: string, size: number): Promise<RasteriseResult> {
  const prepared = prepareDrawing(text, size);
  if ('fault' in prepared) return prepared;
  const cost = findCost(text);
  if (cost !== undefined) return { fault: cost };
  const { width, height, target } = prepared;
  const address = URL.createObjectURL(new Blob([prepared.text], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = address;
    await image.decode();
    const context = openContext(target.width, target.height);
    context.drawImage(image, 0, 0, target.width, target.height);
    const { data } = context.getImageData(0, 0, target.width, target.height);
    return { raster: { width: target.width, height: target.height, data }, width, height };
  } catch (error) {
    // What a browser cannot read, or will not give away the pixels of.
    if (error instanceof DOMException) return { fault: `it cannot be drawn (${error.message})` };
    throw error;
  } finally {
    URL.revokeObjectURL(address);
  }
}
