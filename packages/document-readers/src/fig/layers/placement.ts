import type { Placement } from '@brandlint/readers/figma';
import { fieldsOf, numberOf, type FigFields } from './fig-node.ts';

/** A transform `[a, b, c, d, e, f]` as in CSS `matrix()`; `null` where it is not known. */
export type Transform = readonly [number, number, number, number, number, number] | null;

/** What changes nothing. */
export const unmoved: Transform = [1, 0, 0, 1, 0, 0];

/** Where on the canvas the coordinates of a layer are, inside what has its own at `outer`. */
export function placeLayer(node: FigFields, outer: Transform): Transform {
  if (!outer) return null;
  const { m00, m01, m02, m10, m11, m12 } = fieldsOf(node['transform']);
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j] = [numberOf(m00, 1), numberOf(m10, 0), numberOf(m01, 0), numberOf(m11, 1)];
  const [k, l] = [numberOf(m02, 0), numberOf(m12, 0)];
  const placed = [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ] as const;
  return placed.every(Number.isFinite) ? placed : null;
}

/** The box of a layer whose own coordinates are at `transform`. */
export function toPlacement(node: FigFields, transform: Transform): Placement {
  if (!transform) return { box: null, linear: null, inner: null };
  const [a, b, c, d, e, f] = transform;
  const linear = [a, b, c, d] as const;
  const size = fieldsOf(node['size']);
  const [width, height] = [numberOf(size['x'], NaN), numberOf(size['y'], NaN)];
  if (Number.isNaN(width) || Number.isNaN(height)) return { box: null, linear, inner: linear };
  const across = [0, a * width, c * height, a * width + c * height];
  const down = [0, b * width, d * height, b * width + d * height];
  const [left, top] = [Math.min(...across), Math.min(...down)];
  const box = { x: e + left, y: f + top, width: Math.max(...across) - left, height: Math.max(...down) - top };
  return { box, linear, inner: linear };
}
