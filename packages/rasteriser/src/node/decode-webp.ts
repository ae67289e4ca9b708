import { premultiply } from '../pixels/premultiply.ts';
import type { PremultipliedRaster } from '../pixels/resample.ts';

/** Decodes a WebP, which resvg cannot. Throws what the decoder throws. */
export async function decodeWebp(
  bytes: Uint8Array,
  decoder: WebAssembly.Module,
): Promise<PremultipliedRaster> {
  const { default: decode, init } = await import('@jsquash/webp/decode.js');
  // Anew each time, so that what one picture took is given back before the next.
  await init(decoder);
  const { width, height, data } = await decode(new Uint8Array(bytes).buffer);
  premultiply(data);
  return { width, height, data };
}
