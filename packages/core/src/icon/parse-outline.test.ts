import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { disc, key, paint, star } from '../../test/draw-shapes.ts';
import { maskSize, type Outline } from './outline.ts';
import { parseOutline } from './parse-outline.ts';
import { toOutline } from './to-outline.ts';
import { writeOutline } from './write-outline.ts';

const drawings = {
  key: paint([{ figure: key, rgb: [0, 0, 0] }]),
  star: paint([{ figure: star(7, 0.45), rgb: [0, 0, 0] }]),
  'a disc of two colours': paint([
    { figure: disc(0.5, 0.5, 0.4), rgb: [196, 30, 127] },
    { figure: disc(0.4, 0.5, 0.2), rgb: [30, 30, 127] },
  ]),
};

const outlines = fc
  .tuple(fc.integer({ min: 1, max: maskSize }), fc.integer({ min: 1, max: maskSize }))
  .chain(([width, height]) =>
    fc
      .record({
        width: fc.constant(width),
        height: fc.constant(height),
        coverage: fc.uint8Array({ minLength: width * height, maxLength: width * height, max: 15 }),
        inks: fc.uint8Array({ minLength: width * height, maxLength: width * height, max: 7 }),
      })
      .map((outline): Outline => ({
        ...outline,
        inks: outline.inks.map((ink, cell) => (outline.coverage[cell] === 0 ? 0 : ink)),
      }))
      .filter(({ coverage }) => coverage.some((level) => level > 0)),
  );

describe('parseOutline', () => {
  test.each(Object.entries(drawings))('a written %s comes back, and is short', (_, raster) => {
    const outline = toOutline(raster);
    const text = outline ? writeOutline(outline) : '';
    expect(parseOutline(text)).toEqual(outline);
    expect(text).toMatch(/^1:\d+x\d+:[\w-]+$/);
    expect(text.length).toBeLessThan(1500);
  });

  test('every outline comes back', () => {
    fc.assert(
      fc.property(outlines, (outline) => {
        expect(parseOutline(writeOutline(outline))).toEqual(outline);
      }),
      { numRuns: 100 },
    );
  });

  test.each([
    ['nothing', ''],
    ['another version', '2:1x1:8Q'],
    ['no cells', '1:1x1:'],
    ['an empty mask', '1:1x1:AQ'],
    ['too few cells', '1:2x1:8Q'],
    ['too many cells', '1:1x1:8g'],
    ['a run of no end', '1:9x9:_____w'],
    ['an unknown ink', '1:1x1:AA8fEA'],
    ['no size', '1:x:8Q'],
    ['a size of nothing', '1:0x1:8Q'],
    ['a size beyond the bounds', `1:${maskSize + 1}x1:8Q`],
    ['a size in exponents', '1:1e1x1:8Q'],
    ['signs that are no base64', '1:1x1:8Q=='],
    ['a part too many', '1:1x1:8Q:8Q'],
    ['a text of a million characters', `1:${maskSize}x${maskSize}:${'A'.repeat(1_000_000)}`],
  ])('%s is no outline', (_, text) => {
    expect(parseOutline(text)).toBeUndefined();
  });

  test('any text is an outline within its bounds, or none', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^1:[1-9]x[1-9]:[\w-]{0,40}$/), (text) => {
        const outline = parseOutline(text);
        if (outline) expect(outline.coverage).toHaveLength(outline.width * outline.height);
      }),
    );
  });
});
