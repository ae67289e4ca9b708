import type { DecodePicture } from './decode-picture.ts';
import { formatNames } from './header/picture-header.ts';
import { toFault } from './picture-fault.ts';
import { thinOut } from './thin-out.ts';

/**
 * Decodes pictures with what a browser has. It turns them the right way up and converts their colours to sRGB by itself,
 * and does not say from which profile; the numbers of inks are not to be had from it.
 */
export const decodeWithCanvas: DecodePicture = async (bytes, { format, isInk, hasProfile }) => {
  const name = formatNames[format];
  if (isInk) {
    const reason = `the inks of a CMYK ${name} are not to be had in a browser`;
    return { fault: { kind: 'unjudged', code: 'ink-in-browser', reason } };
  }
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: `image/${format}` }));
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
    return toFault('broken', `the ${name} is damaged or cut off, or this browser does not decode it`);
  }
  const { width, height } = bitmap;
  const size = thinOut(width, height);
  const context = new OffscreenCanvas(size.width, size.height).getContext('2d', { willReadFrequently: true });
  if (!context) return toFault('no-canvas', 'the browser has no memory left for the picture');
  context.imageSmoothingEnabled = false;
  context.drawImage(bitmap, 0, 0, size.width, size.height);
  bitmap.close();
  const { data } = context.getImageData(0, 0, size.width, size.height);
  return {
    width,
    height,
    pixels: { space: 'rgba', ...size, data },
    convertedFrom: hasProfile ? 'its own' : null,
  };
};
