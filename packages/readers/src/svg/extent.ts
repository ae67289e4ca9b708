import { unmoved, type Affine } from './affine.ts';

/** A rectangle that grows: nothing lies outside it. Empty while `left` is above `right`. */
export type Extent = { left: number; top: number; right: number; bottom: number };

/** An extent without anything in it. */
export function createExtent(): Extent {
  return { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
}

/** Lets an extent hold a point. */
export function include(extent: Extent, x: number, y: number): void {
  if (!Number.isFinite(x) || !Number.isFinite(y)) return;
  if (x < extent.left) extent.left = x;
  if (x > extent.right) extent.right = x;
  if (y < extent.top) extent.top = y;
  if (y > extent.bottom) extent.bottom = y;
}

/** Lets an extent hold another one that is transformed. */
export function includeTransformed(extent: Extent, inner: Extent, affine: Affine): void {
  const { left, top, right, bottom } = inner;
  if (left > right) return;
  if (affine === unmoved) {
    include(extent, left, top);
    include(extent, right, bottom);
    return;
  }
  const [a, b, c, d, e, f] = affine;
  for (const x of [left, right])
    for (const y of [top, bottom]) include(extent, a * x + c * y + e, b * x + d * y + f);
}
