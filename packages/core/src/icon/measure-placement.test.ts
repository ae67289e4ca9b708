import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { IconUse } from '@brandlint/core';
import { toMotion } from './affine.ts';
import { measurePlacement } from './measure-placement.ts';

const square = { width: 100, height: 100 };
const fit = { stretch: 1, stretchAxisDeg: 0, rotationDeg: 0, mirrored: false };

describe('measurePlacement', () => {
  test('a transform alone is what it says', () => {
    expect(measurePlacement({ matrix: [0, 1, -1, 0] }, undefined, null)).toMatchObject({
      rotationDeg: 90,
      stretch: 1,
    });
    expect(measurePlacement({ matrix: [1, 0, 0, -2] }, undefined, null)).toMatchObject({
      isMirrored: true,
      stretch: 2,
    });
  });

  test('what one step does another can undo', () => {
    const drawn = { ...fit, rotationDeg: 30, mirrored: true };
    const back = {
      matrix: [-Math.cos(Math.PI / 6), Math.sin(Math.PI / 6), Math.sin(Math.PI / 6), Math.cos(Math.PI / 6)],
    };
    const placement = measurePlacement(
      { matrix: back.matrix as unknown as [number, number, number, number] },
      square,
      drawn,
    );
    expect(placement?.isMirrored).toBe(false);
    expect(placement?.stretch).toBeCloseTo(1);
    const tall = { ...fit, stretch: 2, stretchAxisDeg: 90 };
    const wide: IconUse['size'] = { width: 96, height: 48, keepsProportions: false };
    expect(measurePlacement({ size: wide }, square, tall)?.stretch).toBeCloseTo(1);
  });

  test('a fit is put together as it was taken apart', () => {
    const angle = fc.double({ min: -179, max: 179, noNaN: true });
    fc.assert(
      fc.property(
        fc.double({ min: 1.01, max: 4, noNaN: true }),
        angle,
        angle,
        fc.boolean(),
        (stretch, axis, turn, mirrored) => {
          const stretchAxisDeg = (axis + 360) % 180;
          const placement = measurePlacement({}, undefined, {
            stretch,
            stretchAxisDeg,
            rotationDeg: turn,
            mirrored,
          });
          expect(placement?.stretch).toBeCloseTo(stretch, 6);
          expect(placement?.rotationDeg).toBeCloseTo(turn, 6);
          expect(placement?.isMirrored).toBe(mirrored);
          const apart = Math.abs((placement?.stretchAxisDeg ?? 0) - stretchAxisDeg);
          expect(Math.min(apart, 180 - apart)).toBeLessThan(1e-4);
        },
      ),
    );
    expect(toMotion({ a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 }).stretch).toBe(1);
  });

  test.each<[string, Pick<IconUse, 'size' | 'matrix'>]>([
    ['a flat matrix', { matrix: [1, 1, 1, 1] }],
    ['no size', { size: { width: 0, height: 0, keepsProportions: false } }],
  ])('nothing is to be seen under %s', (_, parts) =>
    expect(measurePlacement(parts, square, null)).toBeNull(),
  );

  test('odd sizes change nothing', () => {
    for (const size of [
      { keepsProportions: false },
      { width: Number.NaN, height: 3, keepsProportions: false },
      { width: -1, height: 3, keepsProportions: false },
      { width: Infinity, height: 3, keepsProportions: false },
    ]) {
      expect(measurePlacement({ size }, square, null)).toMatchObject({ stretch: 1, rounding: 1 });
    }
  });
});
