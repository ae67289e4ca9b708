import { segment, type PaintedPath } from '../model/page-sink.ts';

/** A rectangle by its edges, in points. */
export type Edges = { left: number; top: number; right: number; bottom: number };

/** How something lies to a rectangle: over all of it, over a part of it, or beside it. */
export type Cover = 'whole' | 'part' | 'none';

/** The straight lines that a path comes down to, four numbers each. */
export type Shape = { lines: Float64Array; evenOdd: boolean };

/** A curve is taken as so many lines. */
const linesOfCurve = 8;
const mostLines = 4_000;

/** A shape of a path; `null` where it has more lines than are looked at. */
export function toShape({ steps, stepCount, points, isCut, evenOdd }: PaintedPath): Shape | null {
  if (isCut || stepCount > mostLines) return null;
  const lines: number[] = [];
  let [x, y, startX, startY, at] = [0, 0, 0, 0, 0];
  const lineTo = (toX: number, toY: number): void => {
    if (x !== toX || y !== toY) lines.push(x, y, toX, toY);
    [x, y] = [toX, toY];
  };
  const next = (): number => points[at++] ?? 0;
  for (let step = 0; step < stepCount; step++) {
    switch (steps[step]) {
      case segment.move:
        // What is filled is closed, whether it says so or not.
        lineTo(startX, startY);
        [x, y] = [next(), next()];
        [startX, startY] = [x, y];
        break;
      case segment.line:
        lineTo(next(), next());
        break;
      case segment.curve: {
        const curve = [x, y, next(), next(), next(), next(), next(), next()];
        for (let part = 1; part <= linesOfCurve; part++) {
          const t = part / linesOfCurve;
          lineTo(bezier(curve, 0, t), bezier(curve, 1, t));
        }
        break;
      }
      default:
        lineTo(startX, startY);
    }
    if (lines.length > 4 * mostLines) return null;
  }
  lineTo(startX, startY);
  return { lines: Float64Array.from(lines), evenOdd };
}

/** How much of a rectangle a shape covers. */
export function coverOf({ lines, evenOdd }: Shape, edges: Edges): Cover {
  const x = (edges.left + edges.right) / 2;
  const y = (edges.top + edges.bottom) / 2;
  let turns = 0;
  for (let at = 0; at < lines.length; at += 4) {
    const x1 = lines[at] ?? 0;
    const y1 = lines[at + 1] ?? 0;
    const x2 = lines[at + 2] ?? 0;
    const y2 = lines[at + 3] ?? 0;
    if (crosses(x1, y1, x2, y2, edges)) return 'part';
    if (y1 > y === y2 > y) continue;
    if (x1 + ((y - y1) / (y2 - y1)) * (x2 - x1) > x) turns += y2 > y1 ? 1 : -1;
  }
  const isInside = evenOdd ? turns % 2 !== 0 : turns !== 0;
  return isInside ? 'whole' : 'none';
}

function bezier(curve: readonly number[], axis: 0 | 1, t: number): number {
  const a = curve[axis] ?? 0;
  const b = curve[axis + 2] ?? 0;
  const c = curve[axis + 4] ?? 0;
  const d = curve[axis + 6] ?? 0;
  const u = 1 - t;
  return u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d;
}

/** Whether a line has a point within a rectangle. Source: Liang and Barsky, 1984. */
function crosses(x1: number, y1: number, x2: number, y2: number, edges: Edges): boolean {
  let [from, to] = [0, 1];
  const [dx, dy] = [x2 - x1, y2 - y1];
  for (const [step, room] of [
    [-dx, x1 - edges.left],
    [dx, edges.right - x1],
    [-dy, y1 - edges.top],
    [dy, edges.bottom - y1],
  ] as const) {
    if (step === 0) {
      if (room < 0) return false;
    } else if (step < 0) from = Math.max(from, room / step);
    else to = Math.min(to, room / step);
  }
  return from <= to;
}
