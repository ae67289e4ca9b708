import { type Raster, warp } from './render.ts';

/**
 * Draws a part of the outline anew: around the point of the outline that lies farthest to the upper left, what is drawn is
 * moved outwards by a part of the picture's size, less and less with the distance.
 */
export function pushOutline(raster: Raster, part: number): Raster {
  const { width, height, data } = raster;
  let point = { x: 0, y: 0 };
  let least = Number.POSITIVE_INFINITY;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if ((data[(y * width + x) * 4 + 3] ?? 0) < 128 || x + y * 1.3 >= least) continue;
      least = x + y * 1.3;
      point = { x, y };
    }
  }
  const reach = width / 10;
  return warp(raster, (x, y) => {
    const near =
      Math.exp(-((x - point.x) ** 2 + (y - point.y) ** 2) / (2 * reach * reach)) *
      part *
      width *
      Math.SQRT1_2;
    return [x + near, y + near];
  });
}

/** Leaves out the smallest part of a drawing that stands by itself and is no mere speck; `null` where there is only one. */
export function dropPart(raster: Raster): Raster | null {
  const { width, height, data } = raster;
  const labels = new Int32Array(width * height);
  const sizes: number[] = [0];
  for (let start = 0; start < labels.length; start += 1) {
    if (labels[start] !== 0 || (data[start * 4 + 3] ?? 0) === 0) continue;
    const label = sizes.length;
    const open = [start];
    labels[start] = label;
    let size = 0;
    for (let pixel = open.pop(); pixel !== undefined; pixel = open.pop()) {
      size += 1;
      const x = pixel % width;
      for (const next of [
        pixel - width,
        pixel + width,
        x > 0 ? pixel - 1 : -1,
        x < width - 1 ? pixel + 1 : -1,
      ]) {
        if (next < 0 || next >= labels.length || labels[next] !== 0 || (data[next * 4 + 3] ?? 0) === 0)
          continue;
        labels[next] = label;
        open.push(next);
      }
    }
    sizes.push(size);
  }
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const parts = sizes.map((size, label) => ({ size, label })).filter(({ size }) => size > total * 0.01);
  if (parts.length < 2) return null;
  const smallest = parts.reduce((least, each) => (each.size < least.size ? each : least));
  const result = Uint8Array.from(data);
  for (let pixel = 0; pixel < labels.length; pixel += 1) {
    if (labels[pixel] === smallest.label) result.fill(0, pixel * 4, pixel * 4 + 4);
  }
  return { width, height, data: result };
}
