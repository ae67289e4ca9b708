import type { PageBox } from '../model/mark.ts';
import { segment } from '../model/page-sink.ts';
import type { Outline } from './path-pieces.ts';

/**
 * Whether a path is more than a rectangle, a rounded one, an ellipse or a line: those have all corners on their own box, and
 * no slanting side.
 */
export function isShaped({ steps, points }: Outline, { x, y, width, height }: PageBox): boolean {
  if (steps.length > 24) return true;
  // What is stroked has a box that is wider than its path.
  const room = 0.02 * Math.max(width, height) + 0.05;
  const isNear = (one: number, other: number): boolean => Math.abs(one - other) <= room;
  let at = 0;
  let [lastX, lastY] = [0, 0];
  for (const step of steps) {
    if (step === segment.close) continue;
    at += step === segment.curve ? 6 : 2;
    const [endX = 0, endY = 0] = [points[at - 2], points[at - 1]];
    const isOnSide = isNear(endX, x) || isNear(endX, x + width);
    if (!isOnSide && !isNear(endY, y) && !isNear(endY, y + height)) return true;
    if (step === segment.line && !isNear(endX, lastX) && !isNear(endY, lastY)) return true;
    [lastX, lastY] = [endX, endY];
  }
  return false;
}
