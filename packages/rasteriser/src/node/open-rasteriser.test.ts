import { afterAll, expect, test } from 'vitest';
import { gifCodes, makeGif, makeJpeg, makePng } from '../../test/picture-files.ts';
import { openRasteriser } from './open-rasteriser.ts';

const rasteriser = openRasteriser();
afterAll(() => rasteriser.close());

const svg = (attributes: string, content: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${content}</svg>`;

async function draw(content: string | Uint8Array, size: number) {
  const drawn = await rasteriser.rasterise(
    typeof content === 'string' ? { format: 'svg', text: content } : { format: 'image', bytes: content },
    size,
  );
  if ('fault' in drawn) throw new Error(drawn.fault);
  return drawn;
}

/** Each pixel as a mark: nothing, something, all. */
async function sketch(content: string | Uint8Array, size: number): Promise<string[]> {
  const { width, data } = (await draw(content, size)).raster;
  const marks = [...data.filter((_, at) => at % 4 === 3)].map((alpha) =>
    alpha === 0 ? '.' : alpha === 255 ? '#' : '+',
  );
  return Array.from({ length: marks.length / width }, (_, row) =>
    marks.slice(row * width, (row + 1) * width).join(''),
  );
}

test('pixels have the asked size and are not premultiplied', async () => {
  const text = svg('width="30" height="20"', '<path fill="#C41E7F" fill-opacity=".5" d="M0 0h15v20H0z"/>');
  const { width, height, raster } = await draw(text, 256);
  expect([width, height, raster.width, raster.height]).toEqual([30, 20, 256, 171]);
  const at = (85 * 256 + 64) * 4;
  expect([...raster.data.subarray(at, at + 4)]).toEqual([195, 30, 128, 128]);
});

const left = '<path d="M0 0h2v4H0z"/>';

test.each([
  ['width and height', svg('width="4" height="4"', left), 4, 4, ['##..', '##..', '##..', '##..']],
  ['a viewBox alone', svg('viewBox="0 0 4 2"', left), 4, 2, ['##..', '##..']],
  ['a viewBox and a width', svg('width="8" viewBox="0 0 4 2"', left), 8, 4, ['##..', '##..']],
  ['sides in per cent', svg('width="100%" height="100%" viewBox="0 0 4 2"', left), 4, 2, ['##..', '##..']],
  [
    'other units',
    svg('width="1in" height="72pt"', '<path d="M0 0h48v96H0z"/>'),
    96,
    96,
    ['##..', '##..', '##..', '##..'],
  ],
  ['sides of a text', svg('width="1em" height="0.5em" viewBox="0 0 4 2"', left), 16, 8, ['##..', '##..']],
  [
    'a viewBox that starts elsewhere',
    svg('viewBox="-2 0 4 4"', left),
    4,
    4,
    ['..##', '..##', '..##', '..##'],
  ],
  [
    'a narrow viewBox in a wide picture',
    svg('width="8" height="4" viewBox="0 0 4 4"', left),
    8,
    4,
    ['.#..', '.#..'],
  ],
  [
    'the same at the end',
    svg('width="8" height="4" viewBox="0 0 4 4" preserveAspectRatio="xMaxYMid"', left),
    8,
    4,
    ['..#.', '..#.'],
  ],
  [
    'the same, stretched',
    svg('width="8" height="4" viewBox="0 0 4 4" preserveAspectRatio="none"', left),
    8,
    4,
    ['##..', '##..'],
  ],
  [
    'the same, cut',
    svg(
      'width="8" height="4" viewBox="0 0 2 2" preserveAspectRatio="xMidYMin slice"',
      '<path d="M0 0h1v1H0z"/>',
    ),
    8,
    4,
    ['##..', '##..'],
  ],
  [
    'a size that a style states too',
    svg('style="width:99px;height:1px" viewBox="0 0 4 2"', left),
    4,
    2,
    ['##..', '##..'],
  ],
  [
    'what stands before it',
    `\uFEFF<?xml version="1.0"?>\n<!-- <svg> --><!DOCTYPE svg [<!ENTITY a "]>"><!-- ]> -->]>${svg('viewBox="0 0 4 2"', left)}`,
    4,
    2,
    ['##..', '##..'],
  ],
  [
    'a prefix',
    `<s:svg xmlns:s="http://www.w3.org/2000/svg" viewBox='0 0 4 2'><s:path d="M0 0h2v4H0z"/></s:svg>`,
    4,
    2,
    ['##..', '##..'],
  ],
  [
    'text, which is left out',
    svg('viewBox="0 0 4 2"', `${left}<text x="2" y="2" font-size="9">M</text>`),
    4,
    2,
    ['##..', '##..'],
  ],
  [
    'a file from elsewhere, which is left out',
    svg('viewBox="0 0 4 2"', `${left}<image width="9" height="9" href="https://example.org/a.png"/>`),
    4,
    2,
    ['##..', '##..'],
  ],
])('%s', async (_, text, width, height, marks) => {
  expect(await draw(text, 4)).toMatchObject({ width, height });
  expect(await sketch(text, 4)).toEqual(marks);
});

/** Four pixels, of which the left two are magenta: made with sharp from a rectangle. */
const webp = new Uint8Array(
  Buffer.from('UklGRiQAAABXRUJQVlA4TBcAAAAvAwAAEA8wHkM8f/Mf8FAIIAAKmoj+xwA=', 'base64'),
);

test.each([
  ['PNG', makePng(4, 2), [0, 0, 0, 255]],
  ['JPEG', makeJpeg(16, 8), [128, 128, 128, 255]],
  ['GIF', makeGif(4, 2, gifCodes(8)), [0, 0, 0, 255]],
  ['WebP', webp, [196, 30, 127, 255]],
])('a %s becomes pixels, whether its bytes are a part of more or not', async (_, bytes, color) => {
  const padded = new Uint8Array(bytes.length + 20);
  padded.set(bytes, 7);
  const part = padded.subarray(7, 7 + bytes.length);
  for (const [at, content] of [bytes, Buffer.from(bytes), part].entries()) {
    // Another size each time, so that it is drawn anew.
    const { raster } = await draw(content, 5 + at);
    expect(raster.width).toBe(5 + at);
    expect([...raster.data.subarray(0, 4)]).toEqual(color);
  }
  // Nothing of the caller's was taken away.
  expect(bytes.length).toBeGreaterThan(0);
  expect(padded).toHaveLength(bytes.length + 20);
});

test('a large picture is mixed down, a small one up', async () => {
  const big = makePng(2500, 1250);
  expect(await sketch(big, 4)).toEqual(['####', '####']);
  expect(await draw(makePng(3, 1), 64)).toMatchObject({
    width: 3,
    height: 1,
    raster: { width: 64, height: 21 },
  });
});

test('an icon is drawn in a few milliseconds after the first, and remembered', async () => {
  const icon = (at: number) =>
    svg('viewBox="0 0 24 24"', `<path stroke="red" d="M12 2a10 10 0 1 0 .01 0zM8 8l${at / 10} 8M8 16l8-8"/>`);
  for (let at = 0; at < 30; at++) await draw(icon(at), 256);
  const start = performance.now();
  for (let at = 30; at < 80; at++) await draw(icon(at), 256);
  // On a machine that does nothing else it is 2 ms.
  expect((performance.now() - start) / 50).toBeLessThan(15);
  expect((await draw(icon(7), 256)).raster.data).toBe((await draw(icon(7), 256)).raster.data);
});

test.each([0, -1, 2.5, Number.NaN, 4096])('a size of %s is refused', async (size) => {
  const text = svg('viewBox="0 0 1 1"', left);
  await expect(rasteriser.rasterise({ format: 'svg', text }, size)).rejects.toThrow(RangeError);
});

test('a worker that is not there', async () => {
  const folder = new URL('./nowhere/', import.meta.url);
  const none = openRasteriser({ folder });
  const text = svg('viewBox="0 0 1 1"', left);
  await expect(none.rasterise({ format: 'svg', text }, 8)).rejects.toThrow(/worker did not start/);
  await none.close();
});

test('closed and asked again, it starts again', async () => {
  const again = openRasteriser();
  await again.close();
  const drawn = await again.rasterise({ format: 'svg', text: svg('viewBox="0 0 1 1"', left) }, 8);
  expect(drawn).toMatchObject({ width: 1, height: 1 });
  await again.close();
});
