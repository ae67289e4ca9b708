import { type Affine, compose, invert } from './affine.ts';
import { coverageAt, type Shape } from './shape.ts';
import { factorise, solve } from './solve.ts';

/** The edges of a known shape with what a small move of the map does to each, made ready for `refineFit`. */
export type Edges = {
  points: Float64Array;
  slopes: Float64Array;
  factors: Float64Array;
  /** Half of the longer side: points are counted from the centre in this unit. */
  unit: number;
};

/**
 * Finds the edges of a shape.
 * Source of the method: Baker and Matthews, "Lucas-Kanade 20 Years On", International Journal of Computer Vision 56
 * (2004), the inverse compositional algorithm.
 */
export function toEdges({ relief, outline, centre }: Shape): Edges {
  const unit = Math.max(outline.width, outline.height) / 2;
  const points: number[] = [];
  const slopes: number[] = [];
  const matrix = new Float64Array(36);
  for (let y = -1; y <= outline.height; y += 1) {
    for (let x = -1; x <= outline.width; x += 1) {
      const slopeX = (coverageAt(relief, x + 1, y) - coverageAt(relief, x - 1, y)) / 2;
      const slopeY = (coverageAt(relief, x, y + 1) - coverageAt(relief, x, y - 1)) / 2;
      if (Math.abs(slopeX) + Math.abs(slopeY) < faintSlope) continue;
      const [dx, dy] = [(x - centre.x) / unit, (y - centre.y) / unit];
      const row = [slopeX * dx, slopeX * dy, slopeY * dx, slopeY * dy, slopeX, slopeY];
      points.push(x, y, coverageAt(relief, x, y));
      slopes.push(...row);
      for (let i = 0; i < 6; i += 1) {
        for (let j = 0; j < 6; j += 1)
          matrix[i * 6 + j] = (matrix[i * 6 + j] ?? 0) + (row[i] ?? 0) * (row[j] ?? 0);
      }
    }
  }
  const trace = [0, 7, 14, 21, 28, 35].reduce((sum, at) => sum + (matrix[at] ?? 0), 0);
  for (let i = 0; i < 6; i += 1) matrix[i * 7] = (matrix[i * 7] ?? 0) + trace * damping + 1e-9;
  const factors = factorise(matrix, 6) ?? Float64Array.from({ length: 36 }, (_, i) => (i % 7 === 0 ? 1 : 0));
  return { points: Float64Array.from(points), slopes: Float64Array.from(slopes), factors, unit };
}

/** A slope, in coverage per cell, below which a cell has no edge. */
const faintSlope = 0.05;

/** Keeps a round shape from turning: what no edge decides stays as it is. */
const damping = 0.002;

/** A map from a known shape to a candidate, and the mean square of what disagrees on the edges after it. */
export type Fit = { map: Affine; error: number };

/**
 * Moves a map, in at most `steps` small steps, to where the edges of the known shape agree best with the candidate. Looks at
 * every `stride`th cell of the edges.
 */
export function refineFit(
  known: { shape: Shape; edges: Edges },
  candidate: Shape,
  start: Affine,
  { steps, stride }: { steps: number; stride: number },
): Fit {
  let best: Fit = { map: start, error: Number.POSITIVE_INFINITY };
  let map = start;
  for (let step = 0; step <= steps; step += 1) {
    const { error, pull } = measureEdges(known.edges, candidate, map, stride);
    if (!(error < best.error)) break;
    const isSettled = best.error - error < best.error * settled;
    best = { map, error };
    if (isSettled || step === steps) break;
    const next = invert(toStep(known.shape, known.edges, solve(known.edges.factors, pull, 6)));
    if (!next) break;
    map = compose(map, next);
  }
  return best;
}

/** A step that improves by less than this part is the last. */
const settled = 0.002;

function measureEdges(
  { points, slopes }: Edges,
  { relief }: Shape,
  map: Affine,
  stride: number,
): { error: number; pull: Float64Array } {
  let [squares, count] = [0, 0];
  let [a, b, c, d, e, f] = [0, 0, 0, 0, 0, 0];
  for (let at = 0, to = 0; at < points.length; at += 3 * stride, to += 6 * stride) {
    const x = points[at] ?? 0;
    const y = points[at + 1] ?? 0;
    const there = coverageAt(relief, map.a * x + map.b * y + map.e, map.c * x + map.d * y + map.f);
    const difference = there - (points[at + 2] ?? 0);
    squares += difference * difference;
    count += 1;
    a += difference * (slopes[to] ?? 0);
    b += difference * (slopes[to + 1] ?? 0);
    c += difference * (slopes[to + 2] ?? 0);
    d += difference * (slopes[to + 3] ?? 0);
    e += difference * (slopes[to + 4] ?? 0);
    f += difference * (slopes[to + 5] ?? 0);
  }
  const pull = Float64Array.of(a, b, c, d, e, f).map((each) => each * stride);
  return { error: squares / Math.max(1, count), pull };
}

function toStep({ centre }: Shape, { unit }: Edges, step: Float64Array): Affine {
  const [a, b, c, d, e, f] = step;
  const map = { a: 1 + (a ?? 0) / unit, b: (b ?? 0) / unit, c: (c ?? 0) / unit, d: 1 + (d ?? 0) / unit };
  return {
    ...map,
    e: (e ?? 0) + centre.x - map.a * centre.x - map.b * centre.y,
    f: (f ?? 0) + centre.y - map.c * centre.x - map.d * centre.y,
  };
}
