import { BrowserUnavailable, findChromium } from '@brandlint/readers/open-browser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hostilePictures } from '../../test/hostile-pictures.ts';
import { openCanvasPage, type CanvasPage } from '../../test/open-canvas-page.ts';
import { gifCodes, makeGif, makeJpeg, makePng } from '../../test/picture-files.ts';
import { sampleDrawings } from '../../test/sample-drawings.ts';
import { openRasteriser } from '../node/open-rasteriser.ts';

/** The Chromium to use, or why there is none. */
const chromium = (() => {
  try {
    return { path: findChromium(undefined, process.env) };
  } catch (error) {
    if (error instanceof BrowserUnavailable) return { missing: error.message };
    throw error;
  }
})();
// Where everything must hold, a missing browser is a failure.
const isSkipped = 'missing' in chromium && process.env['CI'] !== 'true';

describe.skipIf(isSkipped)('in a window (needs a Chromium)', () => {
  const inNode = openRasteriser();
  let page: CanvasPage;
  beforeAll(async () => {
    page = await openCanvasPage(findChromium(undefined, process.env));
  });
  afterAll(async () => {
    await page.close();
    await inNode.close();
  });

  test('thirty drawings become the same masks as in Node.js, but for their edges', async () => {
    const drawn = await page.draw(
      sampleDrawings.map((text) => ({ text })),
      256,
    );
    const differences = await Promise.all(
      sampleDrawings.map(async (text, at) => {
        const other = await inNode.rasterise({ format: 'svg', text }, 256);
        const one = drawn[at];
        if (one === undefined || 'fault' in one || 'fault' in other) throw new Error(`no picture of ${text}`);
        expect([one.width, one.height]).toEqual([other.raster.width, other.raster.height]);
        return compareAlpha(one.data, other.raster.data);
      }),
    );
    // Measured with Chromium 156: no alpha differs by half, and at most 0.19 % of the pixels lie across one half.
    expect(Math.max(...differences.map(({ most }) => most))).toBeLessThan(128);
    expect(Math.max(...differences.map(({ crossed }) => crossed))).toBeLessThan(0.004);
  });

  test('files of pixels become the same as in Node.js', async () => {
    const files = [makePng(40, 30), makePng(2000, 500), makeJpeg(16, 8), makeGif(6, 4, gifCodes(24))];
    const drawn = await page.draw(
      files.map((bytes) => ({ base64: Buffer.from(bytes).toString('base64') })),
      64,
    );
    for (const [at, bytes] of files.entries()) {
      const other = await inNode.rasterise({ format: 'image', bytes }, 64);
      const one = drawn[at];
      if (one === undefined || 'fault' in one || 'fault' in other) throw new Error('no picture');
      expect([one.width, one.height]).toEqual([other.raster.width, other.raster.height]);
      const largest = one.data.reduce(
        (most, byte, index) => Math.max(most, Math.abs(byte - (other.raster.data[index] ?? 0))),
        0,
      );
      expect(largest).toBeLessThanOrEqual(2);
    }
  });

  test.each([
    'a million uses',
    'filters within filters',
    'a dilation',
    'one long entity many times',
    'no size',
  ])('%s: a reason before the browser draws it', async (name) => {
    const content = hostilePictures[name]?.();
    if (content?.format !== 'svg') throw new Error('no drawing');
    const text = sampleDrawings[0] ?? '';
    const [hostile, good] = await page.draw([{ text: content.text }, { text }], 16);
    expect(hostile).toHaveProperty('fault');
    expect(good).toMatchObject({ width: expect.any(Number) });
  });
});

/** The largest difference of alpha, and the share of pixels that lie on different sides of one half. */
function compareAlpha(one: Uint8Array, other: Uint8Array | Uint8ClampedArray) {
  let [most, crossed] = [0, 0];
  for (let at = 3; at < one.length; at += 4) {
    const [a, b] = [one[at] ?? 0, other[at] ?? 0];
    most = Math.max(most, Math.abs(a - b));
    if (a > 127 !== b > 127) crossed++;
  }
  return { most, crossed: crossed / (one.length / 4) };
}
