import type { PdfBox } from '../../objects/pdf-file.ts';

/** x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** Edges in points on the page as shown: y grows downwards. */
export type Edges = { x0: number; y0: number; x1: number; y1: number };

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** What a matrix does first, then another. */
export function multiply(first: Matrix, then: Matrix): Matrix {
  // By index: taking apart by a pattern goes through an iterator until the engine has compiled it.
  const ta = then[0];
  const tb = then[1];
  const tc = then[2];
  const td = then[3];
  return [
    first[0] * ta + first[1] * tc,
    first[0] * tb + first[1] * td,
    first[2] * ta + first[3] * tc,
    first[2] * tb + first[3] * td,
    first[4] * ta + first[5] * tc + then[4],
    first[4] * tb + first[5] * td + then[5],
  ];
}

/** Six numbers as a matrix; one that is none leaves everything where it is. */
export function toMatrix(numbers: readonly number[] | undefined): Matrix {
  const [a, b, c, d, e, f] = numbers ?? [];
  if (a === undefined || b === undefined || c === undefined || d === undefined) return identity;
  return [a, b, c, d, e ?? 0, f ?? 0];
}

/** How much a matrix enlarges, on average of all directions. */
export function scaleOf(matrix: Matrix): number {
  return Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]));
}

/** Whether the sides of a rectangle stay level and upright. */
export function keepsLevel([a, b, c, d]: Matrix): boolean {
  return (b === 0 && c === 0) || (a === 0 && d === 0);
}

/** The edges around a rectangle once a matrix is applied. */
export function edgesOf({ left, bottom, right, top }: PdfBox, matrix: Matrix): Edges {
  const a = matrix[0];
  const b = matrix[1];
  const c = matrix[2];
  const d = matrix[3];
  const e = matrix[4];
  const f = matrix[5];
  const x0 = a * left + c * bottom;
  const x1 = a * right + c * bottom;
  const x2 = a * left + c * top;
  const x3 = a * right + c * top;
  const y0 = b * left + d * bottom;
  const y1 = b * right + d * bottom;
  const y2 = b * left + d * top;
  const y3 = b * right + d * top;
  return {
    x0: Math.min(x0, x1, x2, x3) + e,
    y0: Math.min(y0, y1, y2, y3) + f,
    x1: Math.max(x0, x1, x2, x3) + e,
    y1: Math.max(y0, y1, y2, y3) + f,
  };
}

/** What two rectangles share; its edges are turned round where that is nothing. */
export function intersect(one: Edges, other: Edges): Edges {
  return {
    x0: Math.max(one.x0, other.x0),
    y0: Math.max(one.y0, other.y0),
    x1: Math.min(one.x1, other.x1),
    y1: Math.min(one.y1, other.y1),
  };
}

/** All there is. */
export const everywhere: Edges = { x0: -Infinity, y0: -Infinity, x1: Infinity, y1: Infinity };
