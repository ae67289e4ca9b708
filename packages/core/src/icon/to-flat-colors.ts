import { deltaE } from '../color/delta-e.ts';
import { writeHex } from '../color/hex.ts';
import { rgbToLab } from '../color/rgb-to-lab.ts';
import type { Lab, Rgb } from '../color/to-lab.ts';
import type { FlatColor, Raster } from '../model/artwork.ts';

/**
 * The colours that fill areas of a picture, the largest first, at most sixteen: of pixels that are like their four
 * neighbours, so that the soft edges between two colours do not count. Near-white, as lossy pictures have it around their
 * shapes, is white. A colour that is seen through is given as it is painted.
 */
export function toFlatColors(raster: Raster): FlatColor[] {
  const flat = gatherBins(raster, (at, x, y) => isFlat(raster, at, x, y));
  const bins = flat.size > 0 ? flat : gatherBins(raster, (at) => (raster.data[at + 3] ?? 0) >= nearlyOpaque);
  const merged: { rgb: Rgb; lab: Lab; weight: number }[] = [];
  let total = 0;
  for (const bin of [...bins.values()].sort((one, other) => other.weight - one.weight)) {
    total += bin.weight;
    if (merged.length >= maxColors * 4) continue;
    const rgb: Rgb = [bin.red / bin.weight / 255, bin.green / bin.weight / 255, bin.blue / bin.weight / 255];
    const seen = rgbToLab(rgb);
    const isWhite = seen.l > whiteLightness && Math.hypot(seen.a, seen.b) < whiteChroma;
    const lab = isWhite ? white : seen;
    const same = merged.find((each) => deltaE(each.lab, lab) < sameDeltaE);
    if (same) same.weight += bin.weight;
    else merged.push({ rgb: isWhite ? [1, 1, 1] : rgb, lab, weight: bin.weight });
  }
  return merged
    .map(({ rgb, weight }) => ({ hex: writeHex(rgb), share: weight / total }))
    .filter(({ share }) => share >= leastShare)
    .sort((one, other) => other.share - one.share)
    .slice(0, maxColors);
}

type Bin = { weight: number; red: number; green: number; blue: number };

/** Channels of neighbours in a flat area differ by no more than this, in pictures compressed with loss too. */
const flatScatter = 8;

/** Colours nearer to each other than this are one. Measured on lossy pictures; the closest official pair is 13.9 apart. */
const sameDeltaE = 3;

/** Lighter and duller than this is white. */
const whiteLightness = 96;
const whiteChroma = 8;
const white = rgbToLab([1, 1, 1]);

/** A smaller part of what is seen is no area. */
const leastShare = 0.005;

const maxColors = 16;

/** An alpha from which on a pixel is seen, and from which on its own colour is certain. */
const faintAlpha = 16;
const nearlyOpaque = 200;

function gatherBins(
  { width, height, data }: Raster,
  counts: (at: number, x: number, y: number) => boolean,
): Map<number, Bin> {
  const bins = new Map<number, Bin>();
  if (data.length < width * height * 4) return bins;
  let key = -1;
  let bin: Bin | undefined;
  for (let y = 0, at = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, at += 4) {
      if ((data[at + 3] ?? 0) < faintAlpha || !counts(at, x, y)) continue;
      const red = data[at] ?? 0;
      const green = data[at + 1] ?? 0;
      const blue = data[at + 2] ?? 0;
      const wanted = ((red >> 3) << 10) | ((green >> 3) << 5) | (blue >> 3);
      // Most pixels of a flat area have the bin of the one before.
      if (!bin || wanted !== key) {
        key = wanted;
        bin = bins.get(key);
        if (!bin) bins.set(key, (bin = { weight: 0, red: 0, green: 0, blue: 0 }));
      }
      bin.weight += 1;
      bin.red += red;
      bin.green += green;
      bin.blue += blue;
    }
  }
  return bins;
}

function isFlat({ width, height, data }: Raster, at: number, x: number, y: number): boolean {
  if (x === 0 || y === 0 || x === width - 1 || y === height - 1) return false;
  const row = width * 4;
  return (
    isLike(data, at, at - 4) &&
    isLike(data, at, at + 4) &&
    isLike(data, at, at - row) &&
    isLike(data, at, at + row)
  );
}

function isLike(data: Raster['data'], one: number, other: number): boolean {
  for (let channel = 0; channel < 4; channel += 1) {
    const difference = (data[one + channel] ?? 0) - (data[other + channel] ?? 0);
    if (difference > flatScatter || difference < -flatScatter) return false;
  }
  return true;
}
