import type { PictureHeader } from './header/picture-header.ts';
import type { PictureFault } from './picture-fault.ts';

/** Pixels of four bytes each, row by row from the top: red, green, blue, alpha in sRGB, or the four inks, 255 the most. */
export type Pixels = {
  space: 'rgba' | 'cmyk';
  width: number;
  height: number;
  data: Uint8Array | Uint8ClampedArray;
};

/** A picture as it is shown, turned the right way up. */
export type DecodedPicture = {
  /** Its own size, in px. */
  width: number;
  height: number;
  /** Of the whole picture, thinned out. */
  pixels: Pixels;
  /** The name of the colour profile that its numbers were converted from; `null` where they stand as written. */
  convertedFrom: string | null;
};

/**
 * Decodes a picture and thins it out to at most two million pixels, by leaving pixels out. The port behind which sharp
 * stands in Node.js and the platform in a browser; what cannot be decoded is a fault.
 */
export type DecodePicture = (
  bytes: Uint8Array,
  header: PictureHeader,
) => Promise<DecodedPicture | PictureFault>;
