import { asciiAt } from './ascii-at.ts';
import type { PictureHeader } from './picture-header.ts';

/** Tags of TIFF 6.0, section 8. */
const [imageWidth, imageLength, compression, photometric, colorProfile] = [256, 257, 259, 262, 34_675];

/** Further tags of sections 8 and 15. */
const [rowsPerStrip, tileWidth] = [278, 322];

/** A part of a picture that is decoded at once may have so many pixels. */
const largestStrip = 8_000_000;

/** Compressions that are JPEG or WebP inside. */
const lossy: ReadonlySet<number> = new Set([6, 7, 34_892, 50_001]);

/** Separated colours: CMYK. */
const separated = 5;

/** Reads the first directory of a TIFF, of four-byte offsets. */
export function readTiff(view: DataView): PictureHeader | undefined {
  if (view.byteLength < 16) return undefined;
  const isLittle = asciiAt(view, 0, 2) === 'II';
  const start = view.getUint32(4, isLittle);
  if (start + 2 > view.byteLength) return undefined;
  const count = view.getUint16(start, isLittle);
  const end = start + 2 + count * 12;
  if (end > view.byteLength) return undefined;
  const values = new Map<number, number>();
  for (let at = start + 2; at < end; at += 12) {
    const isShort = view.getUint16(at + 2, isLittle) === 3;
    const value = isShort ? view.getUint16(at + 8, isLittle) : view.getUint32(at + 8, isLittle);
    values.set(view.getUint16(at, isLittle), value);
  }
  const [width, height] = [values.get(imageWidth) ?? 0, values.get(imageLength) ?? 0];
  const hasMore = end + 4 <= view.byteLength && view.getUint32(end, isLittle) !== 0;
  return {
    format: 'tiff',
    width,
    height,
    loss: lossy.has(values.get(compression) ?? 1) ? 1 : null,
    hasProfile: values.has(colorProfile),
    isStreamed: values.has(tileWidth) || width * (values.get(rowsPerStrip) ?? height) <= largestStrip,
    isInk: values.get(photometric) === separated,
    more: hasMore ? 'pages' : null,
  };
}
