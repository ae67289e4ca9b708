import { createMixer, type Mixture, type Tones } from './mixture.ts';
import { type Plate, type Tone, toneAt, toneDistanceSquared } from './tone.ts';

/** For each pixel how much of it is ink, 0–1, and which ink most of that is, as its place among the inks. */
export type Separation = {
  coverage: Float32Array;
  inks: Uint8Array;
  inkCount: number;
  /** The tone that is farthest from every mixture, where more than a few pixels are far from any. */
  unexplained: Tone | null;
};

/**
 * Takes each pixel for one of the flat tones or a mixture of two: of those that are near by, for a soft edge between two
 * tones may look like a third; of any where that does not explain it.
 */
export function mixPixels(plate: Plate, flat: Int32Array, tones: Tones): Separation {
  const { width, height, data } = plate;
  const mix = createMixer(tones);
  const paperCount = tones.papers.length;
  const whole = new Uint32Array(data.buffer, data.byteOffset, width * height);
  const known = findKnown(plate, flat, [...tones.papers, ...tones.inks]);
  const coverage = new Float32Array(width * height);
  const inks = new Uint8Array(width * height);
  const all = (1 << (paperCount + tones.inks.length)) - 1;
  const memory = new Map<number, Mixture>();
  let [farError, farAt, farCount] = [farOff ** 2, -1, 0];
  for (let pixel = 0; pixel < coverage.length; pixel += 1) {
    const tone = known[pixel] ?? 0;
    if (tone > 0) {
      if (tone <= paperCount) continue;
      coverage[pixel] = 1;
      inks[pixel] = tone - 1 - paperCount;
      continue;
    }
    const near = tonesAround(known, pixel, width, height);
    const key = (whole[pixel] ?? 0) * 4096 + near;
    let mixture = memory.get(key);
    if (!mixture) {
      mixture = mix(toneAt(data, pixel * 4), near);
      if (mixture.error > nearTone ** 2) mixture = mix(toneAt(data, pixel * 4), all);
      if (memory.size < memorySize) memory.set(key, mixture);
    }
    coverage[pixel] = mixture.covered;
    inks[pixel] = mixture.ink;
    if (mixture.error > farOff ** 2) farCount += 1;
    if (mixture.error > farError) [farError, farAt] = [mixture.error, pixel];
  }
  const isUnexplained = farAt >= 0 && farCount >= coverage.length * farShare;
  const unexplained = isUnexplained ? toneAt(data, farAt * 4) : null;
  return { coverage, inks, inkCount: tones.inks.length, unexplained };
}

/** A pixel nearer than this to a flat tone, or to a mixture, may have it. */
const nearTone = 24;

/** A pixel farther than this from every mixture has a tone of its own, if as many pixels are, as a part of all. */
const farOff = 60;
const farShare = 0.01;

/** So many distinct pixels are remembered. */
const memorySize = 4096;

/** How far around a pixel the tones are looked for that it may be a mixture of, in pixels. */
const reach = 2;

/** For each pixel the flat tone it certainly has, counted from 1; 0 for those on soft edges. */
function findKnown({ width, height, data }: Plate, flat: Int32Array, tones: readonly Tone[]): Uint8Array {
  const known = new Uint8Array(width * height);
  const whole = new Uint32Array(data.buffer, data.byteOffset, width * height);
  if ((tones[0]?.[3] ?? 0) === 0) {
    for (let pixel = 0; pixel < known.length; pixel += 1) if (whole[pixel] === 0) known[pixel] = 1;
  }
  let last = -1;
  let nearest = 0;
  for (let i = 0; i < flat.length; i += 1) {
    const at = flat[i] ?? 0;
    const value = whole[at >> 2] ?? 0;
    if (value !== last) {
      const tone = toneAt(data, at);
      nearest = tones.findIndex((each) => toneDistanceSquared(each, tone) <= nearTone ** 2) + 1;
    }
    last = value;
    known[at >> 2] = nearest;
  }
  return known;
}

/** Which tones there are near a pixel, bit by bit; beyond the picture is ground. */
function tonesAround(known: Uint8Array, pixel: number, width: number, height: number): number {
  const x = pixel % width;
  const y = (pixel - x) / width;
  let found = 0;
  const [left, right] = [Math.max(0, x - reach), Math.min(width - 1, x + reach)];
  const [top, bottom] = [Math.max(0, y - reach), Math.min(height - 1, y + reach)];
  if (right - left + bottom - top < 4 * reach) found = 1;
  for (let row = top; row <= bottom; row += 1) {
    for (let at = row * width + left; at <= row * width + right; at += 1)
      found |= (1 << (known[at] ?? 0)) >> 1;
  }
  return found;
}
