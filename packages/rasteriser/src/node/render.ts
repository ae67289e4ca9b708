import { Resvg } from '@resvg/resvg-wasm';
import type { PremultipliedRaster } from '../pixels/resample.ts';

/** Stands for the picture file in a drawing around it. Nothing is fetched: resvg is given what it stands for. */
const address = 'https://picture.invalid/';

/** Renders a drawing at the size that it states. Throws what resvg throws. */
export function renderDrawing(text: string): PremultipliedRaster {
  return render(text, undefined);
}

/** Renders a PNG, JPEG or GIF at a size, without mixing its pixels; nothing is visible where it cannot be decoded. */
export function renderImage(
  bytes: Uint8Array,
  { width, height }: { width: number; height: number },
): PremultipliedRaster {
  const size = `width="${width}" height="${height}"`;
  const text = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${size}><image image-rendering="optimizeSpeed" preserveAspectRatio="none" ${size} xlink:href="${address}"/></svg>`;
  return render(text, bytes);
}

function render(text: string, image: Uint8Array | undefined): PremultipliedRaster {
  const drawing = new Resvg(text, { font: { loadSystemFonts: false } });
  if (image !== undefined) drawing.resolveImage(address, image);
  const rendered = drawing.render();
  const { width, height, pixels } = rendered;
  // Not in a `finally`: after a trap nothing can be given back, and trying would hide what happened.
  rendered.free();
  drawing.free();
  return {
    width,
    height,
    data: new Uint8Array(pixels.buffer as ArrayBuffer, pixels.byteOffset, pixels.length),
  };
}
