import { createClassifier, type ColorUse, type Gap, type Reading } from '@brandlint/core';
import { gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { sampleSettings } from '../../../core/test/sample-brand.ts';
import { loadCcin } from '../../test/load-ccin.ts';
import {
  makeFlyer,
  makeInkJpeg,
  makeInkTiff,
  makePhotograph,
  makePoster,
  officialColors,
} from '../../test/make-pictures.ts';
import { readImage } from './image.ts';

const poster = await makePoster();
const brand = loadCcin();
const classify = createClassifier(brand, { ...sampleSettings, limits: brand.limits })('poster');

function read(bytes: Uint8Array, path = 'poster.png'): Promise<Reading> {
  return readImage.readDocument({ path, format: 'image', bytes }, { definitions: new Map() });
}

function colorsOf({ uses }: Reading): ColorUse[] {
  return uses.filter((use) => use.kind === 'color');
}

function verdictsOf(reading: Reading): string[] {
  return colorsOf(reading).map(({ color, within }) => {
    const verdict = classify(color, within);
    return 'token' in verdict ? `${verdict.name} ${verdict.token.name}` : verdict.name;
  });
}

const allOfficial = brand.palette.map(({ name }) => `official ${name}`).sort();

describe('a flat poster', () => {
  test.each<[string, string, () => Promise<Buffer>]>([
    ['PNG', 'poster.png', () => Promise.resolve(poster)],
    ['PNG with a palette', 'poster.png', () => sharp(poster).png({ palette: true }).toBuffer()],
    ['PNG of 16 bits', 'poster.png', () => sharp(poster).toColourspace('rgb16').png().toBuffer()],
    ['PNG, interlaced', 'poster.png', () => sharp(poster).png({ progressive: true }).toBuffer()],
    ['PNG tagged as sRGB', 'poster.png', () => sharp(poster).withIccProfile('srgb').png().toBuffer()],
    ['PNG in P3', 'poster.png', () => sharp(poster).withIccProfile('p3').png().toBuffer()],
    ['GIF', 'poster.gif', () => sharp(poster).gif().toBuffer()],
    ['TIFF', 'poster.tif', () => sharp(poster).tiff({ compression: 'lzw' }).toBuffer()],
    ['TIFF with JPEG inside', 'poster.tiff', () => sharp(poster).tiff({ compression: 'jpeg' }).toBuffer()],
    ['JPEG at 95', 'poster.jpg', () => jpeg(95)],
    ['JPEG at 80', 'poster.jpg', () => jpeg(80)],
    ['JPEG at 60', 'poster.jpg', () => jpeg(60)],
    ['JPEG at 40', 'poster.jpg', () => jpeg(40)],
    [
      'JPEG saved again',
      'poster.jpg',
      async () =>
        sharp(await jpeg(80))
          .jpeg({ quality: 75 })
          .toBuffer(),
    ],
    ['JPEG, progressive', 'poster.jpg', () => sharp(poster).jpeg({ progressive: true }).toBuffer()],
    ['JPEG of half the size', 'poster.jpg', () => sharp(poster).resize(500).jpeg().toBuffer()],
    ['JPEG in P3', 'poster.jpg', () => sharp(poster).withIccProfile('p3').jpeg({ quality: 95 }).toBuffer()],
    ['WebP', 'poster.webp', () => sharp(poster).webp({ quality: 80 }).toBuffer()],
    ['WebP without loss', 'poster.webp', () => sharp(poster).webp({ lossless: true }).toBuffer()],
    ['AVIF', 'poster.avif', () => sharp(poster).avif({ quality: 50 }).toBuffer()],
    ['a larger PNG, thinned out', 'poster.png', enlarge],
  ])('as %s: ten official colours, white, and nothing else', async (_, path, make) => {
    const reading = await read(await make(), path);
    expect(verdictsOf(reading).sort()).toEqual(['neutral', ...allOfficial]);
    expect(reading.gaps).toEqual([]);
    expect(reading.assumptions).toBeUndefined();
  });

  test('has its areas in px of the picture, however it was thinned out and turned', async () => {
    const large = await enlarge();
    const turned = await sharp(large).rotate(90).withMetadata({ orientation: 8 }).png().toBuffer();
    for (const bytes of [large, turned]) {
      const green = colorsOf(await read(bytes)).find(({ written }) => written === '#74B8CA');
      const [place] = green?.places ?? [];
      if (place?.kind !== 'area') throw new Error('no area');
      expect(place.page).toBe(1);
      for (const [is, should] of [
        [place.x, 880],
        [place.y, 160],
        [place.width, 640],
        [place.height, 960],
      ] as const)
        expect(Math.abs(is - should)).toBeLessThan(20);
    }
  });

  test('areas of one colour are one use, the largest first', async () => {
    const two = await makePoster(['#C41E7F', '#74B8CA', '#C41E7F']);
    const use = colorsOf(await read(two)).find(({ written }) => written === '#C41E7F');
    expect(use).toMatchObject({ count: 2, role: 'fill', anchor: 'flat #C41E7F', color: { alpha: 1 } });
    expect(use?.places).toHaveLength(2);
  });
});

describe('near misses', () => {
  const near = ['#C6207F', '#76B8CA'];
  test('are told where pixels are kept to the letter, beside the colour that they miss', async () => {
    const verdicts = verdictsOf(await read(await makePoster([...near, '#C41E7F'])));
    expect(verdicts.sort()).toEqual(['near Magenta', 'near Teal', 'neutral', 'official Magenta']);
  });

  test('are told from what compression does', async () => {
    // ΔE 1.7 and 1.9 from Magenta and Teal.
    const bytes = await sharp(await makePoster(['#C42885', '#74B4C8']))
      .jpeg({ quality: 80 })
      .toBuffer();
    expect(verdictsOf(await read(bytes, 'poster.jpg')).sort()).toEqual([
      'near Magenta',
      'near Teal',
      'neutral',
    ]);
  });

  test('strangers stay strangers', async () => {
    const bytes = await sharp(await makePoster(['#FF0000']))
      .jpeg({ quality: 60 })
      .toBuffer();
    expect(verdictsOf(await read(bytes, 'poster.jpg'))).toEqual(['neutral', 'stranger']);
  });
});

describe('thin areas', () => {
  const ruleOf = (height: number) =>
    sharp({ create: { width: 600, height: 400, channels: 3, background: '#FFF' } }).composite([
      { input: { create: { width: 600, height, channels: 3, background: '#C41E7F' } }, left: 0, top: 203 },
    ]);
  const names = async (bytes: Buffer) => verdictsOf(await read(bytes)).filter((name) => name !== 'neutral');

  test('rules are judged where pixels are kept to the letter, however thin', async () => {
    expect(await names(await ruleOf(3).png().toBuffer())).toEqual(['official Magenta']);
    expect(await names(await ruleOf(3).webp({ lossless: true }).toBuffer())).toEqual(['official Magenta']);
  });

  test('and those that are as thick as a block of JPEG and its ripples where they are not', async () => {
    expect(await names(await ruleOf(3).jpeg({ quality: 90 }).toBuffer())).toEqual([]);
    expect(await names(await ruleOf(24).jpeg({ quality: 90 }).toBuffer())).toEqual(['official Magenta']);
    const large = ruleOf(24).png().toBuffer();
    const enlarged = sharp(await large).resize(4800, 3200, { kernel: 'nearest' });
    expect(await names(await enlarged.jpeg({ quality: 90 }).toBuffer())).toEqual(['official Magenta']);
  });

  test.each([2, 7])('the ripples of flyer %i are no colour of it', async (seed) => {
    const flyer = await makeFlyer(seed);
    for (const width of [210, 292]) {
      for (const quality of [90, 75, 60, 40]) {
        const bytes = await sharp(flyer).resize(width).jpeg({ quality }).toBuffer();
        const strange = (await names(bytes)).filter((name) => !name.startsWith('official'));
        expect(strange, `${width} px at ${quality}`).toEqual([]);
      }
    }
  });
});

describe('ink', () => {
  const inks = officialColors.map(([, ...ink]) => ink);
  const tiff = makeInkTiff(inks);
  test.each<[string, string, () => Promise<Buffer>]>([
    ['TIFF', 'proof.tif', () => Promise.resolve(tiff)],
    ['JPEG at 90', 'proof.jpg', () => makeInkJpeg(tiff, 90)],
    ['JPEG at 40', 'proof.jpg', () => makeInkJpeg(tiff, 40)],
  ])('%s: its numbers are held against published inks, and that is said', async (_, path, make) => {
    const reading = await read(await make(), path);
    expect(verdictsOf(reading).sort()).toEqual(allOfficial);
    expect(reading.assumptions).toEqual([
      'its numbers of ink are held against published inks as they stand, without a profile',
    ]);
  });

  test('two points off is a near miss', async () => {
    expect(verdictsOf(await read(makeInkTiff([[0, 91, 2, 0]]), 'proof.tif'))).toEqual(['near Magenta']);
  });
});

describe('what is not flat', () => {
  test('of a photograph nothing is judged, and the share is told', async () => {
    const photograph = await makePhotograph(900, 600);
    for (const bytes of [photograph, await sharp(photograph).jpeg({ quality: 80 }).toBuffer()]) {
      const reading = await read(bytes, 'photograph');
      expect(reading.uses).toEqual([]);
      expect(reading.gaps).toEqual([
        expect.objectContaining({ kind: 'unjudged', code: 'not-flat', share: 1 }),
      ]);
    }
  });

  test('a photograph on a poster is its share', async () => {
    const photograph = await makePhotograph(500, 700);
    const bytes = await sharp(await makePoster(['#C41E7F']))
      .composite([{ input: photograph, left: 500, top: 0 }])
      .png()
      .toBuffer();
    const reading = await read(bytes);
    expect(verdictsOf(reading).sort()).toEqual(['neutral', 'official Magenta']);
    expect(shareOf(reading.gaps)).toBeCloseTo(0.5, 1);
  });

  test('a gradient is no flat colour, from end to end', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="300"><linearGradient id="g"><stop stop-color="#C41E7F"/><stop offset="1" stop-color="#815B8E"/></linearGradient><rect width="900" height="300" fill="url(#g)"/></svg>';
    const reading = await read(await sharp(Buffer.from(svg)).png().toBuffer());
    expect(colorsOf(reading)).toEqual([]);
    expect(shareOf(reading.gaps)).toBe(1);
  });

  test('what is seen through is not judged, and what is not seen is no part of the picture', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="200"><rect width="100" height="200" fill="#C41E7F"/><rect x="100" width="100" height="200" fill="#C41E7F" opacity=".5"/></svg>';
    const reading = await read(await sharp(Buffer.from(svg)).png().toBuffer());
    expect(verdictsOf(reading)).toEqual(['official Magenta']);
    expect(shareOf(reading.gaps)).toBeCloseTo(0.5, 1);
  });

  test('of a picture compressed beyond recognition nothing is said', async () => {
    const reading = await read(await jpeg(8), 'poster.jpg');
    expect(reading).toMatchObject({ uses: [], gaps: [{ kind: 'unjudged', code: 'compressed-too-far' }] });
  });
});

describe('as an icon', () => {
  test('a flat picture may be one, with its file and its bytes', async () => {
    const { uses, pictures } = await read(poster, 'icons/learning.png');
    const icon = uses.find((use) => use.kind === 'icon');
    expect(icon).toMatchObject({ carrier: 'picture', names: [{ from: 'file', text: 'icons/learning.png' }] });
    const [picture] = pictures;
    expect(picture).toMatchObject({ kind: 'inside', key: icon?.artwork });
    const data = picture?.kind === 'inside' && picture.content.kind === 'base64' ? picture.content.data : '';
    expect(Buffer.from(data, 'base64').equals(poster)).toBe(true);
  });

  test('one inside another file is told of by the reader of that file', async () => {
    const { uses, pictures } = await read(poster, 'deck.pptx!/ppt/media/1.png');
    expect(uses.filter((use) => use.kind === 'icon')).toEqual([]);
    expect(pictures).toEqual([]);
  });
});

test('a packed drawing is handed on as a drawing', async () => {
  const text = '<svg xmlns="http://www.w3.org/2000/svg"/>';
  expect((await read(gzipSync(text), 'icons/heart.svgz')).embedded).toEqual([
    expect.objectContaining({ name: 'heart.svg', format: 'svg', content: { kind: 'text', text } }),
  ]);
});

test('a name that lies is said, and the content read', async () => {
  const reading = await read(await jpeg(80), 'poster.png');
  expect(reading.assumptions).toEqual(['it is read as JPEG, which it is by its content']);
  expect(verdictsOf(reading)).toHaveLength(11);
});

test.each(['gif', 'webp'] as const)('of a moving picture the first one is read: %s', async (format) => {
  const reading = await read(await animate(format), `a.${format}`);
  expect(reading.gaps).toContainEqual(expect.objectContaining({ kind: 'unjudged', code: 'animation' }));
  expect(verdictsOf(reading)).toEqual(['official Magenta']);
});

function enlarge(): Promise<Buffer> {
  return sharp(poster).resize(4000, 2800, { kernel: 'nearest' }).png().toBuffer();
}

function jpeg(quality: number): Promise<Buffer> {
  return sharp(poster).jpeg({ quality }).toBuffer();
}

/** Two pictures of 100 × 100 px, one after the other. */
async function animate(format: 'gif' | 'webp'): Promise<Buffer> {
  const [first, second] = await Promise.all(
    ['#C41E7F', '#FF0000'].map((background) =>
      sharp({ create: { width: 100, height: 100, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  );
  const strip = sharp([first ?? poster, second ?? poster], { join: { animated: true } });
  return format === 'gif' ? strip.gif().toBuffer() : strip.webp({ lossless: true }).toBuffer();
}

function shareOf(gaps: readonly Gap[]): number | undefined {
  return gaps.find(({ code }) => code === 'not-flat')?.share;
}
