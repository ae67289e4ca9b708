import { readImageHeader } from '../image/read-image-header.ts';
import { thinOut } from '../image/thin-out.ts';
import { premultiply } from '../pixels/premultiply.ts';
import { resample } from '../pixels/resample.ts';
import { toTargetSize } from '../pixels/target-size.ts';
import { unpremultiply } from '../pixels/unpremultiply.ts';
import type { RasteriseResult } from '../rasteriser.ts';
import { openContext } from './open-context.ts';

/** Decodes a picture file and mixes its pixels for a picture of `size` px, as is done in Node.js. */
export async function drawImage(bytes: Uint8Array, size: number): Promise<RasteriseResult> {
  const header = readImageHeader(bytes);
  if ('fault' in header) return header;
  const { format, width, height } = header;
  const target = toTargetSize(width, height, size);
  const taken = thinOut(header, target);
  try {
    const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: `image/${format}` }), {
      colorSpaceConversion: 'none',
      imageOrientation: 'none',
    });
    const context = openContext(taken.width, taken.height);
    context.imageSmoothingEnabled = false;
    context.drawImage(bitmap, 0, 0, taken.width, taken.height);
    bitmap.close();
    const { data } = context.getImageData(0, 0, taken.width, taken.height);
    if (data.every((byte) => byte === 0))
      return { fault: 'it cannot be decoded, or nothing of it can be seen' };
    premultiply(data);
    const raster = resample({ ...taken, data }, target.width, target.height);
    unpremultiply(raster.data);
    return { raster, width, height };
  } catch (error) {
    if (error instanceof DOMException) return { fault: `it cannot be decoded (${error.message})` };
    throw error;
  }
}
