import { limits } from '../limits.ts';
import { isGif, readGif } from './read-gif.ts';
import { isJpeg, readJpeg } from './read-jpeg.ts';
import { isPng, readPng } from './read-png.ts';
import { isWebp, readWebp } from './read-webp.ts';

/** What a picture file says of itself before it is decoded. */
export type ImageHeader = {
  format: 'png' | 'jpeg' | 'gif' | 'webp';
  width: number;
  height: number;
  /** Whether the file goes on to its own end. */
  isWhole: boolean;
};

const readers = [
  { name: 'PNG', is: isPng, read: readPng },
  { name: 'JPEG', is: isJpeg, read: readJpeg },
  { name: 'GIF', is: isGif, read: readGif },
  { name: 'WebP', is: isWebp, read: readWebp },
];

/** Reads the header of a PNG, JPEG, GIF or WebP; `fault` where it is none, is cut off, or is beyond the limits. */
export function readImageHeader(bytes: Uint8Array): ImageHeader | { fault: string } {
  if (bytes.length === 0) return { fault: 'the file is empty' };
  if (bytes.length > limits.fileBytes) return { fault: `the file is longer than ${limits.fileBytes} bytes` };
  const reader = readers.find(({ is }) => is(bytes));
  if (reader === undefined) return { fault: 'it is no SVG, PNG, JPEG, GIF or WebP' };
  const header = reader.read(bytes);
  if (header === undefined) return { fault: `the header of the ${reader.name} cannot be read` };
  if ('fault' in header) return header;
  const { width, height, isWhole } = header;
  if (width === 0 || height === 0)
    return { fault: `the ${reader.name} states a size of ${width} × ${height} px` };
  if (width * height > limits.filePixels) {
    return {
      fault: `the ${reader.name} states ${width} × ${height} px, more than ${limits.filePixels} px in all`,
    };
  }
  return isWhole ? header : { fault: `the ${reader.name} is cut off before its end` };
}
