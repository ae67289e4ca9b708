import { BrowserUnavailable, findChromium } from '@brandlint/readers/open-browser';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openCanvasPage, type CanvasPage } from '../../test/open-canvas-page.ts';
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
    // Measured with Chromium 156: no alpha differs by half, and at most 0.4 % of the pixels lie across one half.
    expect(Math.max(...differences.map(({ most }) => most))).toBeLessThan(128);
    expect(Math.max(...differences.map(({ crossed }) => crossed))).toBeLessThan(0.006);
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
