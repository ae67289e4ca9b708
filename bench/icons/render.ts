import { readFileSync } from 'node:fs';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { decode, encode } from 'jpeg-js';

export type Raster = { width: number; height: number; data: Uint8Array };

await initWasm(readFileSync(new URL('../node_modules/@resvg/resvg-wasm/index_bg.wasm', import.meta.url)));

/** Draws an SVG document so that its longer side has `size` pixels. */
export function render(svg: string, size = 256): Raster {
  const drawing = new Resvg(svg, { fitTo: { mode: 'width', value: size }, font: { loadSystemFonts: false } });
  const image = drawing.render();
  const raster = { width: image.width, height: image.height, data: straight(image.pixels) };
  image.free();
  drawing.free();
  return raster;
}

/** resvg multiplies colours by alpha; a raster of the model does not. */
function straight(pixels: Uint8Array): Uint8Array {
  const data = Uint8Array.from(pixels);
  for (let at = 0; at < data.length; at += 4) {
    const alpha = data[at + 3] ?? 0;
    if (alpha === 0 || alpha === 255) continue;
    for (let i = at; i < at + 3; i += 1) data[i] = Math.min(255, Math.round(((data[i] ?? 0) * 255) / alpha));
  }
  return data;
}

/** A raster on an opaque ground. */
export function onGround(raster: Raster, ground: readonly [number, number, number]): Raster {
  const data = Uint8Array.from(raster.data);
  for (let at = 0; at < data.length; at += 4) {
    const alpha = (data[at + 3] ?? 0) / 255;
    for (let i = 0; i < 3; i += 1) {
      data[at + i] = Math.round((data[at + i] ?? 0) * alpha + (ground[i] ?? 0) * (1 - alpha));
    }
    data[at + 3] = 255;
  }
  return { ...raster, data };
}

/** An opaque raster as a JPEG file brings it back. */
export function throughJpeg(raster: Raster, quality: number): Raster {
  const { width, height, data } = decode(encode({ ...raster, data: raster.data }, quality).data, {
    useTArray: true,
  });
  return { width, height, data };
}

/** Another colour for each pixel. */
export function mapPixels(raster: Raster, change: (pixel: readonly number[]) => readonly number[]): Raster {
  const data = Uint8Array.from(raster.data);
  for (let at = 0; at < data.length; at += 4) data.set(change([...data.subarray(at, at + 4)]), at);
  return { ...raster, data };
}

/** Moves pixels: each is read from where `from` says, between its four neighbours, with alpha multiplied in. */
export function warp(raster: Raster, from: (x: number, y: number) => readonly [number, number]): Raster {
  const { width, height, data } = raster;
  const result = new Uint8Array(data.length);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [sourceX, sourceY] = from(x, y);
      const [left, top] = [Math.floor(sourceX), Math.floor(sourceY)];
      const sum = [0, 0, 0, 0];
      for (const [dx, dy] of [
        [0, 0],
        [1, 0],
        [0, 1],
        [1, 1],
      ] as const) {
        const [column, row] = [left + dx, top + dy];
        if (column < 0 || row < 0 || column >= width || row >= height) continue;
        const at = (row * width + column) * 4;
        const weight = (1 - Math.abs(sourceX - column)) * (1 - Math.abs(sourceY - row));
        const alpha = (data[at + 3] ?? 0) * weight;
        for (let i = 0; i < 3; i += 1) sum[i] = (sum[i] ?? 0) + (data[at + i] ?? 0) * alpha;
        sum[3] = (sum[3] ?? 0) + alpha;
      }
      const to = (y * width + x) * 4;
      const alpha = sum[3] ?? 0;
      for (let i = 0; i < 3; i += 1) result[to + i] = alpha > 0 ? Math.round((sum[i] ?? 0) / alpha) : 0;
      result[to + 3] = Math.round(alpha);
    }
  }
  return { ...raster, data: result };
}
