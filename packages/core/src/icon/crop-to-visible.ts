import type { Raster } from '../model/artwork.ts';
import { shrink } from './shrink.ts';
import type { Plate, Tone } from './tone.ts';

/**
 * What differs from the ground, as a plate whose longer side is at most `size`: larger pictures are averaged down.
 * `null` where nothing differs.
 */
export function cropToVisible(raster: Raster, ground: Tone, size: number): Plate | null {
  const box = findVisible(raster, ground);
  if (!box) return null;
  const data = new Uint8ClampedArray(box.width * box.height * 4);
  for (let y = 0, to = 0; y < box.height; y += 1) {
    let from = ((box.top + y) * raster.width + box.left) * 4;
    for (let x = 0; x < box.width; x += 1, from += 4, to += 4) {
      const alpha = raster.data[from + 3] ?? 0;
      if (alpha === 0) continue;
      const weight = alpha / 255;
      data[to] = (raster.data[from] ?? 0) * weight;
      data[to + 1] = (raster.data[from + 1] ?? 0) * weight;
      data[to + 2] = (raster.data[from + 2] ?? 0) * weight;
      data[to + 3] = alpha;
    }
  }
  const scale = size / Math.max(box.width, box.height);
  if (scale >= 1) return { width: box.width, height: box.height, data };
  const small = shrink({ width: box.width, height: box.height, channels: 4, data }, scale);
  const means = Uint8ClampedArray.from(small.data, (sum, i) => sum / (small.filled[i >> 2] ?? 1));
  return { width: small.width, height: small.height, data: means };
}

type Box = { left: number; top: number; width: number; height: number };

/** How far from the ground, added up over the channels, a pixel counts as seen; above the noise of lossy pictures. */
const seenFromGround = 48;

/** An alpha from which on a pixel is seen. */
const faintAlpha = 16;

function findVisible({ width, height, data }: Raster, ground: Tone): Box | null {
  let left = width;
  let right = -1;
  let top = height;
  let bottom = -1;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0, at = y * width * 4; x < width; x += 1, at += 4) {
      if (!isSeen(data, at, ground)) continue;
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      bottom = y;
    }
  }
  return right < 0 ? null : { left, top, width: right - left + 1, height: bottom - top + 1 };
}

function isSeen(data: Raster['data'], at: number, ground: Tone): boolean {
  const alpha = data[at + 3] ?? 0;
  if (ground[3] === 0) return alpha >= faintAlpha;
  const distance =
    Math.abs((data[at] ?? 0) - ground[0]) +
    Math.abs((data[at + 1] ?? 0) - ground[1]) +
    Math.abs((data[at + 2] ?? 0) - ground[2]);
  return distance * (alpha / 255) >= seenFromGround;
}
