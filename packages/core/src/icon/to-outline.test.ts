import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { box, disc, type Figure, key, paint, ring, star, without } from '../../test/draw-shapes.ts';
import type { Raster } from '../model/artwork.ts';
import { compareOutlines } from './compare-outlines.ts';
import { maskSize, type Outline } from './outline.ts';
import { toOutline } from './to-outline.ts';

const magenta = [196, 30, 127] as const;
const teal = [116, 184, 202] as const;
const white = [255, 255, 255] as const;

function outlineOf(raster: Raster): Outline {
  const outline = toOutline(raster);
  if (!outline) throw new Error('nothing is seen');
  return outline;
}

function residual(one: Raster, other: Raster): number {
  return compareOutlines(outlineOf(one), outlineOf(other)).residualPercent;
}

const drawn = (figure: Figure, rgb: readonly [number, number, number] = magenta): Raster =>
  paint([{ figure, rgb }]);

describe('toOutline', () => {
  test('keeps what is seen, cropped, in its proportions', () => {
    const { width, height, coverage } = outlineOf(drawn(box(0.1, 0.3, 0.6, 0.3)));
    expect([width, height]).toEqual([maskSize, maskSize / 2]);
    expect(Math.min(...coverage)).toBe(15);
  });

  test.each<[string, Raster]>([
    ['in another colour', drawn(key, [10, 60, 20])],
    ['in white', drawn(key, white)],
    ['half seen through', paint([{ figure: key, rgb: magenta, alpha: 0.5 }])],
    ['on white', paint([{ figure: key, rgb: magenta }], { ground: white })],
    ['on a colour', paint([{ figure: key, rgb: magenta }], { ground: teal })],
    ['in white on black', paint([{ figure: key, rgb: white }], { ground: [0, 0, 0] })],
    ['smaller', paint([{ figure: key, rgb: magenta }], { size: 120 })],
    ['much larger', paint([{ figure: key, rgb: magenta }], { size: 700 })],
  ])('a drawing is the same %s', (_, raster) => {
    expect(residual(drawn(key), raster)).toBeLessThan(0.2);
  });

  test('white inside a colour counts as cut out, on whatever ground', () => {
    const inner = box(0.4, 0.3, 0.2, 0.35);
    const cutOut = drawn(without(disc(0.5, 0.5, 0.4), inner));
    const paints = [
      { figure: disc(0.5, 0.5, 0.4), rgb: magenta },
      { figure: inner, rgb: white },
    ];
    expect(residual(cutOut, paint(paints))).toBeLessThan(0.2);
    expect(residual(cutOut, paint(paints, { ground: white }))).toBeLessThan(0.2);
    expect(residual(cutOut, paint(paints, { ground: [30, 30, 60] }))).toBeLessThan(0.2);
    expect(residual(cutOut, drawn(disc(0.5, 0.5, 0.4)))).toBeGreaterThan(5);
  });

  test('what is drawn in a second colour counts, in whatever two colours', () => {
    const badge = (
      figure: Figure,
      one: typeof magenta | typeof teal,
      other: typeof magenta | typeof teal,
    ): Raster =>
      paint([
        { figure: disc(0.5, 0.5, 0.45), rgb: one },
        { figure, rgb: other },
      ]);
    const inner = box(0.4, 0.3, 0.15, 0.4);
    expect(residual(badge(inner, magenta, teal), badge(inner, teal, magenta))).toBeLessThan(0.2);
    expect(
      residual(badge(inner, magenta, teal), badge(box(0.3, 0.3, 0.4, 0.4), magenta, teal)),
    ).toBeGreaterThan(5);
    expect(residual(badge(inner, magenta, teal), drawn(disc(0.5, 0.5, 0.45)))).toBeGreaterThan(5);
  });

  test('two tones of one colour keep their edges soft', () => {
    const tones = (size: number): Raster =>
      paint(
        [
          { figure: disc(0.5, 0.5, 0.4), rgb: magenta, alpha: 0.2 },
          { figure: ring(0.5, 0.5, 0.4, 0.06), rgb: magenta },
          { figure: box(0.45, 0.25, 0.06, 0.3), rgb: magenta },
        ],
        { size },
      );
    expect(residual(tones(200), tones(157))).toBeLessThan(0.3);
  });

  test.each<[string, Raster]>([
    ['nothing', { width: 0, height: 0, data: new Uint8Array(0) }],
    ['one empty pixel', { width: 1, height: 1, data: new Uint8Array(4) }],
    ['fewer bytes than pixels', { width: 10, height: 10, data: new Uint8Array(12) }],
    ['an empty sheet', paint([])],
    ['one flat colour', paint([], { ground: teal })],
  ])('%s has no outline', (_, raster) => {
    expect(toOutline(raster)).toBeNull();
  });

  test.each<[string, number, number]>([
    ['one pixel', 1, 1],
    ['a line of pixels', 3000, 1],
    ['a pole of pixels', 1, 3000],
    ['noise', 300, 200],
  ])('%s does no harm', (_, width, height) => {
    let state = 7;
    const data = Uint8Array.from(
      { length: width * height * 4 },
      () => (state = (state * 48271) % 2147483647) & 255,
    );
    const outline = toOutline({ width, height, data });
    expect(Math.max(outline?.width ?? 1, outline?.height ?? 1)).toBeLessThanOrEqual(maskSize);
    if (outline) expect(compareOutlines(outline, outline).residualPercent).toBeLessThan(0.5);
  });

  test('any pixels give a mask within its bounds, or none', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 24 }),
        fc.integer({ min: 1, max: 24 }),
        fc.infiniteStream(fc.integer({ min: 0, max: 255 })),
        (width, height, bytes) => {
          const data = Uint8Array.from({ length: width * height * 4 }, () => Number(bytes.next().value));
          const outline = toOutline({ width, height, data });
          if (!outline) return;
          expect(outline.coverage).toHaveLength(outline.width * outline.height);
          expect(Math.max(...outline.coverage)).toBeLessThanOrEqual(15);
          expect(
            Number.isFinite(compareOutlines(outline, outlineOf(drawn(star(5, 0.4)))).residualPercent),
          ).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });
});
