import type { Reading } from '@brandlint/core';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeInkJpeg, makeInkTiff, makePhotograph, makePoster } from '../../test/make-pictures.ts';
import { findTestBrowser, isWithoutBrowser } from '../../test/find-test-browser.ts';
import { openReaderPage, type ReaderPage } from '../../test/open-reader-page.ts';
import { readImage } from './image.ts';

describe.skipIf(isWithoutBrowser())('in a window (needs a Chromium)', () => {
  let page: ReaderPage;
  beforeAll(async () => {
    const reader = { entry: 'image/image-canvas.ts', name: 'readImage', format: 'image' } as const;
    page = await openReaderPage(findTestBrowser(), reader);
  });
  afterAll(() => page.close());

  test.each<[string, (poster: Buffer) => Promise<Buffer>]>([
    ['a.png', (poster) => Promise.resolve(poster)],
    ['a.jpg', (poster) => sharp(poster).jpeg({ quality: 80 }).toBuffer()],
    ['a.webp', (poster) => sharp(poster).webp({ quality: 80 }).toBuffer()],
    ['a.avif', (poster) => sharp(poster).avif({ quality: 60 }).toBuffer()],
    ['a.gif', (poster) => sharp(poster).gif().toBuffer()],
    ['p3.png', (poster) => sharp(poster).withIccProfile('p3').png().toBuffer()],
    ['srgb.png', (poster) => sharp(poster).withIccProfile('srgb').png().toBuffer()],
    ['turned.jpg', (poster) => sharp(poster).withMetadata({ orientation: 6 }).jpeg().toBuffer()],
    ['large.png', (poster) => sharp(poster).resize(3000, 2100, { kernel: 'nearest' }).png().toBuffer()],
  ])('%s is read as in Node.js, but for a level or two', async (path, make) => {
    const bytes = await make(await makePoster());
    const [here, there] = await Promise.all([read(path, bytes), page.read(path, bytes)]);
    const [ours, theirs] = [colorsOf(here), colorsOf(there)];
    expect(theirs).toHaveLength(11);
    for (const { rgb, place } of ours) {
      const same = theirs.find((other) =>
        other.rgb.every((channel, i) => Math.abs(channel - (rgb[i] ?? 0)) <= 2),
      );
      expect(same, `${rgb.join()} in ${theirs.map((each) => each.rgb.join()).join(' ')}`).toBeDefined();
      for (const [i, side] of place.entries())
        expect(Math.abs(side - (same?.place[i] ?? 0))).toBeLessThan(30);
    }
    expect(there.gaps).toEqual([]);
  });

  test('of a photograph nothing is judged', async () => {
    const bytes = await sharp(await makePhotograph(800, 600))
      .jpeg()
      .toBuffer();
    expect((await page.read('a.jpg', bytes)).gaps).toMatchObject([
      { kind: 'unjudged', code: 'not-flat', share: 1 },
    ]);
  });

  test('what a browser cannot decode, or not in inks, is a gap', async () => {
    const tiff = makeInkTiff([[0, 93, 0, 0]]);
    const rgb = await sharp(await makePoster())
      .tiff()
      .toBuffer();
    const cut = (await makePoster()).subarray(0, 2000);
    const codes = [];
    for (const bytes of [tiff, await makeInkJpeg(tiff, 90), rgb, cut])
      codes.push((await page.read('a', bytes)).gaps.map(({ code }) => code));
    expect(codes).toEqual([['ink-in-browser'], ['ink-in-browser'], ['broken'], ['broken']]);
  });
});

function read(path: string, bytes: Uint8Array): Promise<Reading> {
  return readImage.readDocument({ path, format: 'image', bytes }, { definitions: new Map() });
}

function colorsOf({ uses }: Reading) {
  return uses.flatMap((use) => {
    if (use.kind !== 'color' || use.color.space !== 'srgb') return [];
    const [first] = use.places;
    const place = first.kind === 'area' ? [first.x, first.y, first.width, first.height] : [];
    return [{ rgb: use.color.components.map((channel) => Math.round((channel ?? 0) * 255)), place }];
  });
}
