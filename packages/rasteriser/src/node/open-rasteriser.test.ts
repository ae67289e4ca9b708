import { afterAll, expect, test } from 'vitest';
import { openRasteriser } from './open-rasteriser.ts';

const rasteriser = openRasteriser();
afterAll(() => rasteriser.close());

/** The colour at a place of a picture, both given as shares of its sides. */
async function colorAt(text: string, across: number, down: number, size = 64) {
  const drawn = await rasteriser.rasterise({ format: 'svg', text }, size);
  if ('fault' in drawn) return drawn.fault;
  const { width, height, data } = drawn.raster;
  const at = (Math.floor(down * height) * width + Math.floor(across * width)) * 4;
  return [...data.subarray(at, at + 4)];
}

const svg = (attributes: string, content: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${content}</svg>`;

test('a drawing becomes pixels of the asked size that are not premultiplied', async () => {
  const text = svg('width="30" height="20"', '<path fill="#C41E7F" fill-opacity=".5" d="M0 0h15v20H0z"/>');
  const drawn = await rasteriser.rasterise({ format: 'svg', text }, 256);
  expect(drawn).toMatchObject({ width: 30, height: 20, raster: { width: 256, height: 171 } });
  expect(await colorAt(text, 0.25, 0.5)).toEqual([195, 30, 128, 128]);
  expect(await colorAt(text, 0.75, 0.5)).toEqual([0, 0, 0, 0]);
});
