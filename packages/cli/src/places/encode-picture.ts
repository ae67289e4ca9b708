import { hasDecoder } from '../sources/has-decoder.ts';
import { writePng, type Pixels } from './write-png.ts';

/** A picture as its `data:` address, with its size. */
export type EncodedPicture = { address: string; width: number; height: number };

/** More of one picture than this is not worth it, in bytes. */
export const largestPicture = 160 * 1024;

/**
 * Pixels as a picture that a page can show: without loss where that is small, else, where sharp is there, as a JPEG of
 * good quality, else smaller.
 */
export async function encodePicture(pixels: Pixels): Promise<EncodedPicture> {
  let shown = pixels;
  let png = writePng(shown);
  if (png.length > largestPicture && hasDecoder()) {
    const { default: sharp } = await import('sharp');
    const { width, height, data } = pixels;
    const jpeg = await sharp(data, { raw: { width, height, channels: 3 } })
      .jpeg({ quality: 85, chromaSubsampling: '4:4:4' })
      .toBuffer();
    return { address: toAddress('jpeg', jpeg), width, height };
  }
  while (png.length > largestPicture && shown.width > 1 && shown.height > 1) {
    shown = halve(shown);
    png = writePng(shown);
  }
  return { address: toAddress('png', png), width: shown.width, height: shown.height };
}

/** The bytes of a file of pixels as an address that a page can show. */
export function toAddress(kind: 'png' | 'jpeg', bytes: Buffer): string {
  return `data:image/${kind};base64,${bytes.toString('base64')}`;
}

/** Each four pixels as one. */
function halve({ width, height, data }: Pixels): Pixels {
  const [across, down] = [Math.floor(width / 2), Math.floor(height / 2)];
  const small = new Uint8Array(across * down * 3);
  for (let y = 0; y < down; y++) {
    for (let at = 0; at < across * 3; at++) {
      const start = (2 * y * width + 2 * Math.floor(at / 3)) * 3 + (at % 3);
      const below = start + width * 3;
      const sum = (data[start] ?? 0) + (data[start + 3] ?? 0) + (data[below] ?? 0) + (data[below + 3] ?? 0);
      small[y * across * 3 + at] = Math.round(sum / 4);
    }
  }
  return { width: across, height: down, data: small };
}
