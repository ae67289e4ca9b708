import type { DraftNode } from './draft-node.ts';
import { readGuarded } from './read-guarded.ts';
import { isNumber } from './to-color.ts';

/** Where a layer is on the canvas. */
export function addBox(node: DraftNode, live: Pick<DimensionAndPositionMixin, 'absoluteBoundingBox'>): void {
  const box = readGuarded(live, 'absoluteBoundingBox', node.faults);
  if (!box) return;
  const { x, y, width, height } = box;
  if (isNumber(x) && isNumber(y) && isNumber(width) && isNumber(height)) node.box = { x, y, width, height };
}

/** How a layer is turned and mirrored on the canvas, where it is not upright. */
export function addMatrix(node: DraftNode, live: Pick<DimensionAndPositionMixin, 'absoluteTransform'>): void {
  const transform: unknown = readGuarded(live, 'absoluteTransform', node.faults);
  if (!Array.isArray(transform)) return;
  const [[a, c] = [], [b, d] = []] = transform as readonly (readonly unknown[] | undefined)[];
  if (!isNumber(a) || !isNumber(b) || !isNumber(c) || !isNumber(d)) return;
  if (isUpright(a, b, c, d)) return;
  node.matrix = [a, b, c, d];
}

function isUpright(a: number, b: number, c: number, d: number): boolean {
  return a > 0 && d > 0 && Math.abs(b) < turned && Math.abs(c) < turned;
}

/** A sine below which nobody sees that something is turned: less than a thousandth of a degree. */
const turned = 1e-5;
