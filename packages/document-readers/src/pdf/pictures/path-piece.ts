import type { Color } from '@brandlint/core';
import type { PageBox } from '../model/mark.ts';
import { segment, type PaintedPath, type Structure } from '../model/page-sink.ts';
import { toDisplayHex } from './to-display-hex.ts';

/** A painted path that may be part of a sign, copied. */
export type PathPiece = {
  box: PageBox;
  steps: Uint8Array;
  points: Float32Array;
  paint: string;
  colors: readonly Color[];
  within: readonly string[];
  structure: Structure | null;
  /** Whether it has more than the corners of a rectangle. */
  isShaped: boolean;
};

/** What is larger is no sign but a picture, in points. */
export const largestSign = 200;
const mostSteps = 5_000;

/** Copies a path that may be part of a sign; `undefined` for any other. */
export function toPathPiece(path: PaintedPath): PathPiece | undefined {
  const { box, fill, stroke, strokeWidth, evenOdd, stepCount, within, structure } = path;
  if (path.unseen !== null || path.isCut || stepCount > mostSteps) return undefined;
  if (box.width > largestSign || box.height > largestSign || box.width <= 0 || box.height <= 0)
    return undefined;
  const steps = path.steps.slice(0, stepCount);
  const pairs = steps.reduce(
    (sum, step) => sum + (step === segment.close ? 0 : step === segment.curve ? 3 : 1),
    0,
  );
  const opacity = (alpha: number, name: string): string =>
    alpha < 1 ? ` ${name}="${alpha.toFixed(2)}"` : '';
  const paint =
    `fill="${fill ? toDisplayHex(fill.color) : 'none'}"` +
    opacity(fill?.alpha ?? 1, 'fill-opacity') +
    (fill && evenOdd ? ' fill-rule="evenodd"' : '') +
    (stroke
      ? ` stroke="${toDisplayHex(stroke.color)}" stroke-width="${strokeWidth.toFixed(2)}"` +
        opacity(stroke.alpha, 'stroke-opacity')
      : '');
  return {
    box,
    steps,
    points: Float32Array.from(path.points.subarray(0, 2 * pairs)),
    paint,
    colors: [fill, stroke].flatMap((kind) => (kind ? [{ ...kind.color, alpha: kind.alpha }] : [])),
    within,
    structure,
    isShaped: isShaped(steps, path.points.subarray(0, 2 * pairs), box),
  };
}

/** Whether it is more than a rectangle, a rounded one, an ellipse or a line: what has all of its corners on its own box. */
function isShaped(steps: Uint8Array, points: Float64Array, { x, y, width, height }: PageBox): boolean {
  if (steps.length > 24) return true;
  let at = 0;
  for (const step of steps) {
    if (step === segment.close) continue;
    at += step === segment.curve ? 6 : 2;
    const [endX = 0, endY = 0] = [points[at - 2], points[at - 1]];
    // What is stroked has a box that is wider than its path.
    const room = 0.02 * Math.max(width, height) + 0.05;
    const isOnSide = [endX - x, x + width - endX].some((distance) => Math.abs(distance) <= room);
    const isOnEdge = [endY - y, y + height - endY].some((distance) => Math.abs(distance) <= room);
    if (!isOnSide && !isOnEdge) return true;
  }
  return false;
}

/** A path as an element of SVG, moved so that `left` and `top` are 0. */
export function writePathPiece({ steps, points, paint }: PathPiece, left: number, top: number): string {
  let [data, at] = ['', 0];
  const pair = (): string => {
    const [x, y] = [(points[at] ?? 0) - left, (points[at + 1] ?? 0) - top];
    at += 2;
    return `${write(x)} ${write(y)}`;
  };
  for (const step of steps) {
    if (step === segment.move) data += `M${pair()}`;
    else if (step === segment.line) data += `L${pair()}`;
    else if (step === segment.curve) data += `C${pair()} ${pair()} ${pair()}`;
    else data += 'Z';
  }
  return `<path ${paint} d="${data}"/>`;
}

function write(points: number): string {
  return String(Math.round(points * 100) / 100 || 0);
}
