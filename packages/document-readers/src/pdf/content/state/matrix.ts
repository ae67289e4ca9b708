import type { PdfBox } from '../../objects/pdf-file.ts';

/** x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** Edges in points on the page as shown: y grows downwards. */
export type Edges = { x0: number; y0: number; x1: number; y1: number };

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** What a matrix does first, then another. */
export function multiply(first: Matrix, then: Matrix): Matrix {
  const [a, b, c, d, e, f] = first;
  const [ta, tb, tc, td, te, tf] = then;
  return [
    a * ta + b * tc,
    a * tb + b * td,
    c * ta + d * tc,
    c * tb + d * td,
    e * ta + f * tc + te,
    e * tb + f * td + tf,
  ];
}

/** Six numbers as a matrix; one that is none leaves everything where it is. */
export function toMatrix(numbers: readonly number[] | undefined): Matrix {
  const [a, b, c, d, e, f] = numbers ?? [];
  if (a === undefined || b === undefined || c === undefined || d === undefined) return identity;
  return [a, b, c, d, e ?? 0, f ?? 0];
}

/** How much a matrix enlarges, on average of all directions. */
export function scaleOf([a, b, c, d]: Matrix): number {
  return Math.sqrt(Math.abs(a * d - b * c));
}

/** Whether the sides of a rectangle stay level and upright. */
export function keepsLevel([a, b, c, d]: Matrix): boolean {
  return (b === 0 && c === 0) || (a === 0 && d === 0);
}

/** The edges around a rectangle once a matrix is applied. */
export function edgesOf({ left, bottom, right, top }: PdfBox, [a, b, c, d, e, f]: Matrix): Edges {
  const x = [a * left + c * bottom, a * right + c * bottom, a * left + c * top, a * right + c * top];
  const y = [b * left + d * bottom, b * right + d * bottom, b * left + d * top, b * right + d * top];
  return {
    x0: Math.min(...x) + e,
    y0: Math.min(...y) + f,
    x1: Math.max(...x) + e,
    y1: Math.max(...y) + f,
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
