import type { DeviceColor } from '@brandlint/core';
import type { ColorSpace } from '../model/color-space.ts';
import { labToXyz, toD50Lab } from './to-d50-lab.ts';

type Calibrated = Extract<ColorSpace, { kind: 'calibrated' | 'lab' }>;
type Three = readonly [number, number, number];

// sRGB as files of the 1990s write it: D65, the primaries of BT.709, and 2.2 for its curve.
const srgbWhite = [0.9505, 1, 1.089];
const srgbMatrix = [0.4124, 0.2126, 0.0193, 0.3576, 0.7151, 0.1192, 0.1805, 0.0722, 0.9505];

/**
 * A colour of CalGray, CalRGB or Lab (ISO 32000-2, 8.6.5). CalRGB that describes sRGB is taken as the sRGB that it stands
 * for; any other is computed. The gamma of CalGray is left aside: it says how a grey looks, not how much ink it is.
 */
export function toCalibratedColor(space: Calibrated, components: readonly number[]): DeviceColor {
  const [x = 0, y = 0, z = 0] = components;
  const white = toThree(space.whitePoint);
  if (space.kind === 'lab') return toD50Lab(labToXyz([x, y, z], white), white);
  if (space.space === 'gray') return { space: 'gray', components: [x], alpha: 1 };
  if (isSrgb(space)) return { space: 'srgb', components: [x, y, z], alpha: 1 };
  const [gx, gy, gz] = toThree(space.gamma);
  const [a, b, c] = [x ** gx, y ** gy, z ** gz];
  const row = (at: number): number =>
    a * (space.matrix[at] ?? 0) + b * (space.matrix[at + 3] ?? 0) + c * (space.matrix[at + 6] ?? 0);
  return toD50Lab([row(0), row(1), row(2)], white);
}

function isSrgb({ whitePoint, gamma, matrix }: Extract<Calibrated, { kind: 'calibrated' }>): boolean {
  return (
    gamma.every((value) => Math.abs(value - 2.2) <= 0.05) &&
    srgbWhite.every((value, at) => Math.abs(value - (whitePoint[at] ?? 0)) < 0.01) &&
    srgbMatrix.every((value, at) => Math.abs(value - (matrix[at] ?? 0)) < 0.01)
  );
}

function toThree([x = 1, y = 1, z = 1]: readonly number[]): Three {
  return [x, y, z];
}
