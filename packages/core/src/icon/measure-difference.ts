import type { Affine } from './affine.ts';
import { coverageAt, type Shape } from './shape.ts';

/** Where two shapes differ after one was laid on the other: cells of the known shape's mask with a margin around. */
export type Difference = {
  /** What differs by more than the soft edges allow, in per cent of the known shape's area. */
  percent: number;
  width: number;
  height: number;
  /** The margin around the known shape's mask, in cells. */
  margin: number;
  known: Float32Array;
  candidate: Float32Array;
  /** What differs in each cell, 0–1. */
  excess: Float32Array;
};

/** Lays a candidate on a known shape by `map`, which leads from the known shape to the candidate. */
export function measureDifference(known: Shape, candidate: Shape, map: Affine): Difference {
  const { outline } = known;
  const margin = Math.ceil(Math.max(outline.width, outline.height) * marginShare);
  const width = outline.width + 2 * margin;
  const height = outline.height + 2 * margin;
  const layers = {
    known: new Float32Array(width * height),
    candidate: new Float32Array(width * height),
    excess: new Float32Array(width * height),
  };
  let covered = 0;
  for (let y = 0, cell = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, cell += 1) {
      const [column, row] = [x - margin, y - margin];
      layers.known[cell] = coverageAt(known.grid, column, row);
      const there = coverageAt(
        candidate.grid,
        map.a * column + map.b * row + map.e,
        map.c * column + map.d * row + map.f,
      );
      layers.candidate[cell] = there;
      covered += there;
    }
  }
  const scale = Math.abs(map.a * map.d - map.b * map.c);
  const outside = Math.max(0, candidate.area / Math.max(1e-9, scale) - covered);
  const knownRange = toRange(layers.known, width, height);
  const candidateRange = toRange(layers.candidate, width, height);
  let sum = outside > known.area * outsideNoise ? outside : 0;
  for (let cell = 0; cell < layers.excess.length; cell += 1) {
    const each = Math.max(
      0,
      (layers.known[cell] ?? 0) - (candidateRange.high[cell] ?? 0),
      (candidateRange.low[cell] ?? 0) - (layers.known[cell] ?? 0),
      (layers.candidate[cell] ?? 0) - (knownRange.high[cell] ?? 0),
      (knownRange.low[cell] ?? 0) - (layers.candidate[cell] ?? 0),
    );
    const over = each > faintExcess ? each : 0;
    layers.excess[cell] = over;
    sum += over;
  }
  return { percent: (100 * sum) / known.area, width, height, margin, ...layers };
}

/** How far around the known shape's mask a candidate is looked at, as a part of its longer side. */
const marginShare = 0.15;

/** A part of the area that may seem to lie outside by rounding. */
const outsideNoise = 0.02;

/** A difference of coverage that rounding and soft edges leave. */
const faintExcess = 0.1;

/** The least and the greatest value within one cell of each. */
function toRange(
  layer: Float32Array,
  width: number,
  height: number,
): { low: Float32Array; high: Float32Array } {
  const rows = { low: new Float32Array(layer.length), high: new Float32Array(layer.length) };
  for (let y = 0, cell = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, cell += 1) {
      const here = layer[cell] ?? 0;
      const before = x > 0 ? (layer[cell - 1] ?? 0) : here;
      const after = x < width - 1 ? (layer[cell + 1] ?? 0) : here;
      rows.low[cell] = Math.min(before, here, after);
      rows.high[cell] = Math.max(before, here, after);
    }
  }
  const low = new Float32Array(layer.length);
  const high = new Float32Array(layer.length);
  for (let cell = 0; cell < layer.length; cell += 1) {
    const above = cell >= width ? cell - width : cell;
    const below = cell + width < layer.length ? cell + width : cell;
    low[cell] = Math.min(rows.low[above] ?? 0, rows.low[cell] ?? 0, rows.low[below] ?? 0);
    high[cell] = Math.max(rows.high[above] ?? 0, rows.high[cell] ?? 0, rows.high[below] ?? 0);
  }
  return { low, high };
}
