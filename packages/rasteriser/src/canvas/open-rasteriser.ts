import type { PictureContent } from '@brandlint/core';
import { checkSize } from '../check-size.ts';
import { limits } from '../limits.ts';
import type { Rasteriser, RasteriseResult } from '../rasteriser.ts';
import { createResultCache } from '../result-cache.ts';
import { drawDrawing } from './draw-drawing.ts';
import { drawImage } from './draw-image.ts';

export type { Rasteriser } from '../rasteriser.ts';

/**
 * Opens a rasteriser for a window of a browser, or of Figma. It has the limits of the one for Node.js but that of time:
 * a browser cannot be stopped while it draws. `rasterise` rejects with a `RangeError` for a size that is no whole number
 * from 1 to 2048.
 */
export function openRasteriser(): Rasteriser {
  const cache = createResultCache<RasteriseResult>(limits.keptBytes);
  return {
    rasterise: async (content, size) => {
      checkSize(size);
      const key = await toKey(content);
      if (key === undefined) return draw(content, size);
      return cache.get(`${size} ${key}`, size * size * 4 + key.length * 2, () => draw(content, size));
    },
    close: () => Promise.resolve(),
  };
}

function draw(content: PictureContent, size: number): Promise<RasteriseResult> {
  return content.format === 'svg' ? drawDrawing(content.text, size) : drawImage(content.bytes, size);
}

/** What a picture is kept under; `undefined` where it is too long, or where the window has nothing to hash bytes with. */
async function toKey(content: PictureContent): Promise<string | undefined> {
  if (content.format === 'svg') return content.text.length > limits.textLength ? undefined : content.text;
  // Windows that were not loaded over https or from this machine are without it.
  const { subtle } = crypto as { subtle?: SubtleCrypto };
  if (subtle === undefined || content.bytes.length > limits.fileBytes) return undefined;
  const hash = new Uint8Array(await subtle.digest('SHA-256', new Uint8Array(content.bytes)));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
