import type { Affine } from './affine.ts';
import { blur } from './blur.ts';
import { measureInnerEdges } from './measure-inner-edges.ts';
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
  const scale = Math.abs(map.a * map.d - map.b * map.c);
  let there = new Float32Array(width * height);
  let here = new Float32Array(width * height);
  let covered = 0;
  for (let y = -margin, cell = 0; y < height - margin; y += 1) {
    for (let x = -margin; x < width - margin; x += 1, cell += 1) {
      here[cell] = coverageAt(known.grid, x, y);
      const each = coverageAt(candidate.grid, map.a * x + map.b * y + map.e, map.c * x + map.d * y + map.f);
      there[cell] = each;
      covered += each;
    }
  }
  const coarseness = 1 / Math.sqrt(Math.max(1e-9, scale));
  if (coarseness > evenCoarseness)
    here = blur(blur(here, width, height, coarseness), width, height, coarseness);
  here = blur(here, width, height, softness);
  there = blur(there, width, height, softness);
  const area = candidate.area / Math.max(1e-9, scale);
  const outside = Math.max(0, area - covered);
  const excess = measureExcess(here, there, width, height);
  measureInnerEdges(known, candidate, map, (x, y) => {
    excess[(y + margin) * width + x + margin] = 1;
  });
  let sum = outside > known.area * outsideNoise ? outside : 0;
  for (const each of excess) sum += each;
  return {
    percent: (100 * sum) / known.area,
    width,
    height,
    margin,
    known: here,
    candidate: there,
    excess,
  };
}

/** How far around the known shape's mask a candidate is looked at, as a part of its longer side. */
const marginShare = 0.15;

/** A part of the area that may seem to lie outside by rounding. */
const outsideNoise = 0.02;

/** A difference of coverage that rounding and soft edges leave. */
const faintExcess = 0.1;

/** A candidate whose cells are up to this much wider than the known shape's is as fine. */
const evenCoarseness = 1.1;

/** How wide the mean is that evens out where the edges happen to fall between the cells, in cells. */
const softness = 2;

/** How far an edge may be off, in cells. */
const edgeSlack = 0.2;

/** By how much each layer leaves the range that the other one has around each cell. */
function measureExcess(one: Float32Array, other: Float32Array, width: number, height: number): Float32Array {
  const oneRange = toRange(one, width, height);
  const otherRange = toRange(other, width, height);
  return one.map((here, cell) => {
    const there = other[cell] ?? 0;
    const each = Math.max(
      here - toSlack(there, otherRange.high[cell] ?? 0),
      toSlack(there, otherRange.low[cell] ?? 0) - here,
      there - toSlack(here, oneRange.high[cell] ?? 0),
      toSlack(here, oneRange.low[cell] ?? 0) - there,
    );
    return each > faintExcess ? each : 0;
  });
}

function toSlack(here: number, beside: number): number {
  return here + (beside - here) * edgeSlack;
}

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
