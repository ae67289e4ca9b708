import type { FigmaBox } from './model/figma-node.ts';

/** What two rectangles have in common; `null` where they have nothing. A side of a line may be 0. */
function intersect(one: FigmaBox, other: FigmaBox): FigmaBox | null {
  const x = Math.max(one.x, other.x);
  const y = Math.max(one.y, other.y);
  const width = Math.min(one.x + one.width, other.x + other.width) - x;
  const height = Math.min(one.y + one.height, other.y + other.height) - y;
  return width >= 0 && height >= 0 ? { x, y, width, height } : null;
}

/** What of a rectangle lies in another; itself where all of it does, as of nearly every layer. */
export function cut(box: FigmaBox, clip: FigmaBox | null): FigmaBox | null {
  if (clip === null) return box;
  const { x, y } = box;
  const isInside =
    x >= clip.x &&
    y >= clip.y &&
    x + box.width <= clip.x + clip.width &&
    y + box.height <= clip.y + clip.height;
  return isInside ? box : intersect(box, clip);
}

/** The share of a rectangle that another covers, 0–1. */
export function coverage(of: FigmaBox, by: FigmaBox): number {
  const width = Math.min(of.x + of.width, by.x + by.width) - Math.max(of.x, by.x);
  const height = Math.min(of.y + of.height, by.y + by.height) - Math.max(of.y, by.y);
  return width > 0 && height > 0 ? (width / of.width) * (height / of.height) : 0;
}

/** Whether a rectangle has an area that can be measured. */
export function hasArea({ x, y, width, height }: FigmaBox): boolean {
  return width > 0 && height > 0 && Number.isFinite(x + width) && Number.isFinite(y + height);
}

/** Whether a layer is turned by other than right angles or slanted, so that it does not fill its box. */
export function isTilted(matrix: readonly [number, number, number, number] | undefined): boolean {
  if (!matrix) return false;
  const [a, b, c, d] = matrix;
  const upright = Math.abs(b) + Math.abs(c);
  const lying = Math.abs(a) + Math.abs(d);
  return Math.min(upright, lying) > 0.001 * Math.max(upright, lying);
}

/** Larger than any canvas. */
export const everywhere: FigmaBox = { x: -1e9, y: -1e9, width: 2e9, height: 2e9 };
