/** Pixels as the renderer gives them: as in a `Raster`, but premultiplied. */
export type PremultipliedRaster = {
  width: number;
  height: number;
  data: Uint8Array<ArrayBuffer> | Uint8ClampedArray<ArrayBuffer>;
};

/** One side's part of a resampling: which pixels of the source make each pixel of the target, and how much. */
type Taps = { starts: Int32Array; weights: Float32Array; perPixel: number };

/**
 * Resamples pixels to another size: the mean over the area of each new pixel where they become fewer, linear between
 * their centres where they become more.
 */
export function resample(source: PremultipliedRaster, width: number, height: number): PremultipliedRaster {
  if (source.width === width && source.height === height) return source;
  const across = toTaps(source.width, width);
  const down = toTaps(source.height, height);
  const rows = new Float32Array(width * source.height * 4);
  for (let y = 0; y < source.height; y++) {
    for (let x = 0; x < width; x++) {
      for (let channel = 0; channel < 4; channel++) {
        let sum = 0;
        for (let tap = 0; tap < across.perPixel; tap++) {
          const from = (across.starts[x] ?? 0) + tap;
          const weight = across.weights[x * across.perPixel + tap] ?? 0;
          sum += weight * (source.data[(y * source.width + from) * 4 + channel] ?? 0);
        }
        rows[(y * width + x) * 4 + channel] = sum;
      }
    }
  }
  const data = new Uint8ClampedArray(width * height * 4);
  const stride = width * 4;
  for (let y = 0; y < height; y++) {
    for (let at = 0; at < stride; at++) {
      let sum = 0;
      for (let tap = 0; tap < down.perPixel; tap++) {
        const weight = down.weights[y * down.perPixel + tap] ?? 0;
        sum += weight * (rows[((down.starts[y] ?? 0) + tap) * stride + at] ?? 0);
      }
      data[y * stride + at] = sum;
    }
  }
  return { width, height, data };
}

function toTaps(from: number, to: number): Taps {
  const step = from / to;
  const perPixel = step > 1 ? Math.ceil(step) + 1 : 2;
  const starts = new Int32Array(to);
  const weights = new Float32Array(to * perPixel);
  for (let index = 0; index < to; index++) {
    const low = step > 1 ? index * step : Math.min(Math.max((index + 0.5) * step - 0.5, 0), from - 1);
    const start = Math.floor(low);
    starts[index] = start;
    for (let tap = 0; tap < perPixel; tap++) {
      const weight =
        step > 1
          ? Math.max(0, Math.min(low + step, start + tap + 1, from) - Math.max(low, start + tap)) / step
          : tap === 0
            ? 1 - (low - start)
            : low - start;
      weights[index * perPixel + tap] = start + tap < from ? weight : 0;
    }
  }
  return { starts, weights, perPixel };
}
