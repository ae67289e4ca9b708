import { type Plate, type Tone, toneDistanceSquared } from './tone.ts';

/** A tone that fills an area, and how many flat pixels have it. */
export type FlatTone = { tone: Tone; count: number };

/**
 * The tones that fill areas of a picture, the most frequent first, at most `limit`, given its flat pixels: only these
 * count, so that the soft edges between two colours do not.
 */
export function findTones({ data }: Plate, pixels: Int32Array, limit: number): FlatTone[] {
  const counts = new Int32Array(1 << 16);
  const step = Math.max(1, Math.floor(pixels.length / maxSamples));
  for (let i = 0; i < pixels.length; i += step) {
    const at = pixels[i] ?? 0;
    const bin = toBin(data, at);
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  const bins = fullestBins(counts, Math.max(4, pixels.length / step / 400));
  // From here on a bin holds its place among the fullest ones, counted from 1.
  counts.fill(0);
  bins.forEach((bin, i) => (counts[bin] = i + 1));
  const sums = new Float64Array((bins.length + 1) * 5);
  for (let i = 0; i < pixels.length; i += step) {
    const at = pixels[i] ?? 0;
    const to = (counts[toBin(data, at)] ?? 0) * 5;
    for (let channel = 0; channel < 4; channel += 1) {
      sums[to + channel] = (sums[to + channel] ?? 0) + (data[at + channel] ?? 0);
    }
    sums[to + 4] = (sums[to + 4] ?? 0) + 1;
  }
  return mergeTones(
    bins.map((_, i) => {
      const at = (i + 1) * 5;
      const count = sums[at + 4] ?? 1;
      const mean = (channel: number): number => (sums[at + channel] ?? 0) / count;
      return { tone: [mean(0), mean(1), mean(2), mean(3)], count };
    }),
  ).slice(0, limit);
}

/** How much the channels of neighbours in a flat area differ, in pictures compressed with loss too. */
const flatScatter = 10;

/** Tones nearer to each other than this are one, with the scatter of lossy pictures. */
const sameTone = 30;

/** So many flat pixels are looked at, evenly spread. */
const maxSamples = 8192;

/** So many bins of the histogram are looked at. */
const maxBins = 64;

/** Where the bytes of each pixel begin that is like its four neighbours and not wholly transparent. */
export function findFlatPixels({ width, height, data }: Plate): Int32Array {
  const found = new Int32Array(width * height);
  const whole = new Uint32Array(data.buffer, data.byteOffset, width * height);
  let count = 0;
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1, pixel = y * width + 1; x < width - 1; x += 1, pixel += 1) {
      if (whole[pixel] === 0) continue;
      const isEqual =
        whole[pixel] === whole[pixel - 1] &&
        whole[pixel] === whole[pixel + 1] &&
        whole[pixel] === whole[pixel - width] &&
        whole[pixel] === whole[pixel + width];
      if (!isEqual && !isNearlyFlat(data, pixel * 4, width * 4)) continue;
      found[count] = pixel * 4;
      count += 1;
    }
  }
  return found.subarray(0, count);
}

function isNearlyFlat(data: Uint8ClampedArray, at: number, stride: number): boolean {
  for (let channel = at; channel < at + 4; channel += 1) {
    const here = data[channel] ?? 0;
    if (
      Math.abs(here - (data[channel - 4] ?? 0)) > flatScatter ||
      Math.abs(here - (data[channel + 4] ?? 0)) > flatScatter ||
      Math.abs(here - (data[channel - stride] ?? 0)) > flatScatter ||
      Math.abs(here - (data[channel + stride] ?? 0)) > flatScatter
    ) {
      return false;
    }
  }
  return true;
}

function toBin(data: Uint8ClampedArray, at: number): number {
  return (
    (((data[at] ?? 0) >> 4) << 12) |
    (((data[at + 1] ?? 0) >> 4) << 8) |
    (((data[at + 2] ?? 0) >> 4) << 4) |
    ((data[at + 3] ?? 0) >> 4)
  );
}

function fullestBins(counts: Int32Array, atLeast: number): number[] {
  const bins: number[] = [];
  for (let bin = 0; bin < counts.length; bin += 1) if ((counts[bin] ?? 0) >= atLeast) bins.push(bin);
  return bins.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0)).slice(0, maxBins);
}

function mergeTones(found: readonly FlatTone[]): FlatTone[] {
  const merged: FlatTone[] = [];
  for (const each of [...found].sort((a, b) => b.count - a.count)) {
    const same = merged.find(({ tone }) => toneDistanceSquared(tone, each.tone) < sameTone ** 2);
    if (same) same.count += each.count;
    else merged.push({ ...each });
  }
  return merged.sort((a, b) => b.count - a.count);
}
