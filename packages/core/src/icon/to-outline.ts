import type { Raster } from '../model/artwork.ts';
import { cropToVisible } from './crop-to-visible.ts';
import { estimateGround } from './estimate-ground.ts';
import { fullCoverage, maskSize, type Outline } from './outline.ts';
import type { Separation } from './mix-pixels.ts';
import { separateInks } from './separate-inks.ts';
import { shrink } from './shrink.ts';

/**
 * The outline of what is drawn in a picture, wherever it stands, whatever its size, its colours and its flat ground.
 * `null` where nothing is seen on the ground.
 */
export function toOutline(raster: Raster): Outline | null {
  return toOutlineOfSize(raster, maskSize);
}

/**
 * The same with a mask of another size, to measure which one is needed; such outlines cannot be written.
 *
 * @public
 */
export function toOutlineOfSize(raster: Raster, size: number): Outline | null {
  if (raster.width < 1 || raster.height < 1) return null;
  if (raster.data.length < raster.width * raster.height * 4) return null;
  const ground = estimateGround(raster);
  const plate = cropToVisible(raster, ground, workingSize);
  if (!plate) return null;
  const outline = toMask(separateInks(plate, ground), plate, size);
  return outline.coverage.some((level) => level > 1) ? outline : null;
}

/** The longer side to which a picture is averaged down before its colours are told apart, in pixels. */
const workingSize = 256;

function toMask(separation: Separation, plate: { width: number; height: number }, size: number): Outline {
  const scale = Math.min(1, size / Math.max(plate.width, plate.height));
  const count = separation.inkCount;
  const data = new Float32Array(plate.width * plate.height * count);
  for (let pixel = 0; pixel < separation.coverage.length; pixel += 1) {
    data[pixel * count + (separation.inks[pixel] ?? 0)] = separation.coverage[pixel] ?? 0;
  }
  const mask = shrink({ width: plate.width, height: plate.height, channels: count, data }, scale);
  const coverage = new Uint8Array(mask.width * mask.height);
  const inks = new Uint8Array(mask.width * mask.height);
  const full = 1 / (scale * scale);
  for (let cell = 0; cell < coverage.length; cell += 1) {
    let covered = 0;
    let most = 0;
    let main = 0;
    for (let ink = 0; ink < count; ink += 1) {
      const each = mask.data[cell * count + ink] ?? 0;
      covered += each;
      if (each > most) [most, main] = [each, ink];
    }
    const level = Math.min(fullCoverage, Math.round((covered / full) * fullCoverage));
    coverage[cell] = level;
    inks[cell] = level > 0 ? main : 0;
  }
  return { width: mask.width, height: mask.height, coverage, inks };
}
