import { type Affine, toMotion } from './affine.ts';
import { type Difference, measureDifference } from './measure-difference.ts';
import { type Rings, toRings, type Turn } from './polar.ts';
import { type Edges, type Fit, refineFit, toEdges } from './refine-fit.ts';
import { type Shape, toShape } from './shape.ts';
import type { Outline } from './outline.ts';

/** An outline with what every comparison needs of it, computed once. */
export type Prepared = { shape: Shape; rings: Rings; edges: () => Edges };

/** Makes an outline ready to be compared many times. */
export function prepareOutline(outline: Outline): Prepared {
  const shape = toShape(outline);
  let edges: Edges | undefined;
  return { shape, rings: toRings(shape), edges: () => (edges ??= toEdges(shape)) };
}

/** The best way to lay a known outline on a candidate, and what disagrees then. */
export type OutlineFit = { map: Affine; difference: Difference; isSymmetric: boolean };

/**
 * Lays a known outline on a candidate: moved, scaled, stretched, turned or reflected. Where several ways fit as well, the
 * one that turns least and does not reflect is taken, and `isSymmetric` says so.
 */
export function fitOutlines(known: Prepared, candidate: Prepared, turns: readonly Turn[]): OutlineFit {
  const best = turns[0]?.agreement ?? 0;
  const starts = turns
    .filter(({ agreement }) => agreement >= best - closeAgreement)
    .map((turn) => toMap(known.shape, candidate.shape, turn))
    .sort((one, other) => toEffort(one) - toEffort(other))
    .slice(0, maxStarts);
  starts.push(toCropMap(known.shape, candidate.shape));
  const fits = starts.map((start) => refineFit(known.shape, known.edges(), candidate.shape, start, maxSteps));
  const least = Math.min(...fits.map(({ error }) => error));
  const equal = fits
    .filter(({ error }) => error <= least * equalError + faintError)
    .sort((one, other) => toEffort(one.map) - toEffort(other.map));
  const [chosen] = equal as [Fit, ...Fit[]];
  return {
    map: chosen.map,
    difference: measureDifference(known.shape, candidate.shape, chosen.map),
    isSymmetric: equal.some(({ map }) => isOtherWay(map, chosen.map)),
  };
}

/** Turns whose rings agree nearly as well as the best ones are tried as well. */
const closeAgreement = 0.03;

const maxStarts = 8;
const maxSteps = 8;

/** Fits whose errors differ by less than this fit equally well. */
const equalError = 1.5;
const faintError = 0.0005;

/** How much a map does to a drawing: least is best where several maps fit. */
function toEffort(map: Affine): number {
  const { stretch, rotationDeg, isMirrored } = toMotion(map);
  return (stretch - 1) * 1000 + Math.abs(rotationDeg) + (isMirrored ? 0.5 : 0);
}

function isOtherWay(one: Affine, other: Affine): boolean {
  const [a, b] = [toMotion(one), toMotion(other)];
  const apart = Math.abs(a.rotationDeg - b.rotationDeg);
  return a.isMirrored !== b.isMirrored || Math.min(apart, 360 - apart) > 5;
}

function toMap(known: Shape, candidate: Shape, { radians, isMirrored }: Turn): Affine {
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)];
  const turn = isMirrored ? { a: cos, b: sin, c: sin, d: -cos } : { a: cos, b: -sin, c: sin, d: cos };
  const { spread } = candidate;
  const { unspread } = known;
  const half = {
    a: turn.a * unspread.xx + turn.b * unspread.xy,
    b: turn.a * unspread.xy + turn.b * unspread.yy,
    c: turn.c * unspread.xx + turn.d * unspread.xy,
    d: turn.c * unspread.xy + turn.d * unspread.yy,
  };
  const a = spread.xx * half.a + spread.xy * half.c;
  const b = spread.xx * half.b + spread.xy * half.d;
  const c = spread.xy * half.a + spread.yy * half.c;
  const d = spread.xy * half.b + spread.yy * half.d;
  const e = candidate.centre.x - a * known.centre.x - b * known.centre.y;
  const f = candidate.centre.y - c * known.centre.x - d * known.centre.y;
  return { a, b, c, d, e, f };
}

/** Edge on edge, without a turn: where a part is missing or added, the moments mislead and this still may fit. */
function toCropMap({ outline: known }: Shape, { outline: candidate }: Shape): Affine {
  const scale = Math.max(candidate.width, candidate.height) / Math.max(known.width, known.height);
  return { a: scale, b: 0, c: 0, d: scale, e: (scale - 1) / 2, f: (scale - 1) / 2 };
}
