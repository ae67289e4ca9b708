import type { Raster } from '../model/artwork.ts';
import type { Tone } from './tone.ts';

/** The tone of nothing. */
const transparent: Tone = [0, 0, 0, 0];

/**
 * The flat ground on which a picture stands: transparent, or the colour of its corners, or else the one that most of its
 * border has. A picture without a flat border stands on nothing: all of it is seen.
 */
export function estimateGround(raster: Raster): Tone {
  const { width, height } = raster;
  const right = width - 1;
  const bottom = height - 1;
  const corners = [
    pixelAt(raster, 0, 0),
    pixelAt(raster, right, 0),
    pixelAt(raster, 0, bottom),
    pixelAt(raster, right, bottom),
  ];
  if (corners.some((corner) => corner[3] < opaque)) return transparent;
  const border = readBorder(raster);
  if (border.filter((pixel) => pixel[3] < opaque).length * 50 > border.length) return transparent;
  for (const corner of corners) {
    if (corners.filter((other) => isNear(corner, other)).length >= 3) return meanNear(border, corner);
  }
  const common = mostCommon(border);
  return border.filter((pixel) => isNear(pixel, common)).length * 2 > border.length
    ? meanNear(border, common)
    : transparent;
}

/** An alpha from which on a pixel hides what is behind it. */
const opaque = 250;

/** How far a channel of a flat ground may scatter where a picture was compressed with loss. */
const groundScatter = 16;

/** As many pixels of each side are looked at, evenly spread. */
const samplesPerSide = 256;

function readBorder(raster: Raster): Tone[] {
  const { width, height } = raster;
  const pixels: Tone[] = [];
  const stepX = Math.max(1, Math.floor(width / samplesPerSide));
  const stepY = Math.max(1, Math.floor(height / samplesPerSide));
  for (let x = 0; x < width; x += stepX) pixels.push(pixelAt(raster, x, 0), pixelAt(raster, x, height - 1));
  for (let y = 0; y < height; y += stepY) pixels.push(pixelAt(raster, 0, y), pixelAt(raster, width - 1, y));
  return pixels;
}

function pixelAt({ width, data }: Raster, x: number, y: number): Tone {
  const at = (y * width + x) * 4;
  return [data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0, data[at + 3] ?? 0];
}

function mostCommon(pixels: readonly Tone[]): Tone {
  const counts = new Map<number, { count: number; tone: Tone }>();
  let most: { count: number; tone: Tone } = { count: 0, tone: transparent };
  for (const tone of pixels) {
    const key = ((tone[0] >> 4) << 8) | ((tone[1] >> 4) << 4) | (tone[2] >> 4);
    const entry = counts.get(key) ?? { count: 0, tone };
    counts.set(key, entry);
    entry.count += 1;
    if (entry.count > most.count) most = entry;
  }
  return most.tone;
}

function meanNear(pixels: readonly Tone[], centre: Tone): Tone {
  const near = pixels.filter((pixel) => isNear(pixel, centre));
  const mean = (channel: 0 | 1 | 2): number =>
    near.reduce((sum, pixel) => sum + pixel[channel], 0) / Math.max(1, near.length);
  return [mean(0), mean(1), mean(2), 255];
}

function isNear(one: Tone, other: Tone): boolean {
  return [0, 1, 2].every((i) => Math.abs((one[i] ?? 0) - (other[i] ?? 0)) <= groundScatter);
}
