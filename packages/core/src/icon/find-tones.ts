import { type Plate, type Tone, toneAt, toneDistanceSquared } from './tone.ts';

/** A tone that fills an area, and how many flat pixels have it. */
export type FlatTone = { tone: Tone; count: number };

/**
 * The tones that fill areas of a picture, the most frequent first, at most `limit`: of pixels that are like their four
 * neighbours, so that the soft edges between two colours do not count.
 */
export function findTones(plate: Plate, limit: number): FlatTone[] {
  const { width, height, data } = plate;
  const counts = new Int32Array(1 << 16);
  let flat = 0;
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1, at = (y * width + 1) * 4; x < width - 1; x += 1, at += 4) {
      if (!isFlat(data, at, width * 4)) continue;
      const bin = toBin(data, at);
      counts[bin] = (counts[bin] ?? 0) + 1;
      flat += 1;
    }
  }
  const bins = fullestBins(counts, Math.max(4, flat / 400));
  const sums = new Map(bins.map((bin) => [bin, [0, 0, 0, 0, 0] as [number, number, number, number, number]]));
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1, at = (y * width + 1) * 4; x < width - 1; x += 1, at += 4) {
      if (!isFlat(data, at, width * 4)) continue;
      const sum = sums.get(toBin(data, at));
      if (!sum) continue;
      for (let channel = 0; channel < 4; channel += 1)
        sum[channel] = (sum[channel] ?? 0) + (data[at + channel] ?? 0);
      sum[4] += 1;
    }
  }
  return mergeTones(
    [...sums.values()].map(([red, green, blue, alpha, count]) => ({
      tone: [red / count, green / count, blue / count, alpha / count],
      count,
    })),
  ).slice(0, limit);
}

/** How much the channels of neighbours in a flat area differ, in pictures compressed with loss too. */
const flatScatter = 10;

/** Tones nearer to each other than this are one, with the scatter of lossy pictures. */
const sameTone = 30;

/** So many bins of the histogram are looked at. */
const maxBins = 64;

function isFlat(data: Uint8ClampedArray, at: number, stride: number): boolean {
  for (const neighbour of [at - 4, at + 4, at - stride, at + stride]) {
    for (let channel = 0; channel < 4; channel += 1) {
      if (Math.abs((data[at + channel] ?? 0) - (data[neighbour + channel] ?? 0)) > flatScatter) return false;
    }
  }
  return true;
}

function toBin(data: Uint8ClampedArray, at: number): number {
  const [red, green, blue, alpha] = toneAt(data, at);
  return ((red >> 4) << 12) | ((green >> 4) << 8) | ((blue >> 4) << 4) | (alpha >> 4);
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
