import { type Affine, compose, toMotion } from './affine.ts';
import { measureDifference } from './measure-difference.ts';
import type { Outline } from './outline.ts';
import { findTurns, isRound, type Rings, toRings, type Turn } from './polar.ts';
import { type Edges, type Fit, refineFit, toEdges } from './refine-fit.ts';
import { type Shape, toShape } from './shape.ts';

/** An outline with what comparisons need of it, each computed when it is first asked for. */
export type Prepared = {
  shape: Shape;
  rings: Rings;
  edges: () => Edges;
  symmetries: () => readonly Affine[];
};

/** Makes an outline ready to be compared many times. */
export function prepareOutline(outline: Outline): Prepared {
  const shape = toShape(outline);
  const rings = toRings(shape);
  let edges: Edges | undefined;
  let symmetries: readonly Affine[] | undefined;
  const prepared: Prepared = {
    shape,
    rings,
    edges: () => (edges ??= toEdges(shape)),
    symmetries: () => (symmetries ??= findSymmetries(prepared)),
  };
  return prepared;
}

/** The best way to lay a known outline on a candidate. */
export type OutlineFit = Fit & {
  /** Whether another turn or a reflection fits as well; the one is given that does least to the drawing. */
  isSymmetric: boolean;
};

/** Lays a known outline on a candidate: moved, scaled, stretched, turned or reflected. */
export function fitOutlines(known: Prepared, candidate: Prepared, turns: readonly Turn[]): OutlineFit {
  const best = findBest(known, candidate, turns);
  if (isRound(known.rings)) return { ...best, map: turnLeast(known.shape, best.map), isSymmetric: true };
  const symmetries = known.symmetries();
  const maps = [best.map, ...symmetries.map((symmetry) => compose(best.map, symmetry))];
  const [map = best.map] = maps.sort((one, other) => toEffort(one) - toEffort(other));
  return { map, error: best.error, isSymmetric: symmetries.length > 0 };
}

function findBest(known: Prepared, candidate: Prepared, turns: readonly Turn[]): Fit {
  const shapes = { shape: known.shape, edges: known.edges() };
  const best = turns[0]?.agreement ?? 0;
  const starts = turns
    .filter(({ agreement }) => agreement >= best - closeAgreement)
    .slice(0, maxStarts)
    .map((turn) => toMap(known.shape, candidate.shape, turn))
    .filter((map) => toMotion(map).stretch <= greatestStretch);
  starts.push(toCropMap(known.shape, candidate.shape));
  let rough: Fit | undefined;
  for (const start of starts) {
    const fit = refineFit(shapes, candidate.shape, start, { steps: 4, stride: 4 });
    if (!rough || fit.error < rough.error) rough = fit;
    if (rough.error < goodError) break;
  }
  const { map, error } = rough ?? { map: toCropMap(known.shape, candidate.shape), error: 0 };
  const steps = error > hopelessError ? 0 : 8;
  return refineFit(shapes, candidate.shape, map, { steps, stride: 1 });
}

/** A drawing that had to be stretched more than this, one direction over the other, is another drawing. */
export const greatestStretch = 1.5;

/** Turns whose rings agree nearly as well as the best ones are tried as well. */
const closeAgreement = 0.05;
const maxStarts = 4;

/** A mean square of what disagrees on the edges that cannot be mistaken: no other start is tried. */
const goodError = 0.008;

/**
 * A mean square of what disagrees on the edges with which outlines are nothing alike: none of the measured ones had a
 * residual below 12 % then.
 */
export const hopelessError = 0.3;

/** The turns and reflections other than none that lay a shape on itself. */
function findSymmetries(prepared: Prepared): Affine[] {
  const { shape, rings } = prepared;
  const shapes = { shape, edges: prepared.edges() };
  return findTurns(rings, rings)
    .slice(0, maxSymmetries)
    .filter(({ agreement }) => agreement >= 1 - closeAgreement)
    .map((turn) => refineFit(shapes, shape, toMap(shape, shape, turn), { steps: 8, stride: 1 }).map)
    .filter((map) => isMoved(map) && measureDifference(shape, shape, map).percent <= symmetryPercent);
}

/** For a disc or an ellipse, which many turns lay on itself: after the one with which a map does least to the drawing. */
function turnLeast(shape: Shape, map: Affine): Affine {
  const turned = (degrees: number): Affine =>
    compose(map, toMap(shape, shape, { radians: (degrees * Math.PI) / 180, isMirrored: false }));
  const isReflected = toMotion(map).isMirrored;
  if (isReflected)
    return turnLeast(shape, compose(map, toMap(shape, shape, { radians: 0, isMirrored: true })));
  let least = 0;
  for (const step of [4, 0.2, 0.01]) {
    const around = Array.from({ length: 91 }, (_, i) => least + (i - 45) * step);
    const efforts = around.map((degrees) => toEffort(turned(degrees)));
    least = around[efforts.indexOf(Math.min(...efforts))] ?? least;
  }
  return turned(least);
}

/** A shape that differs from its own reflection by no more than this, in per cent of its area, is taken for symmetric. */
const symmetryPercent = 0.3;
const maxSymmetries = 32;

function isMoved(map: Affine): boolean {
  const { rotationDeg, isMirrored, stretch } = toMotion(map);
  return isMirrored || Math.abs(rotationDeg) > 1 || stretch > 1.05;
}

/** How much a map does to a drawing. */
function toEffort(map: Affine): number {
  const { stretch, rotationDeg, isMirrored } = toMotion(map);
  const tooFar = stretch > greatestStretch ? 1000 : 0;
  return tooFar + (stretch - 1) * 100 + Math.abs(rotationDeg) + (isMirrored ? 0.5 : 0);
}

function toMap(
  known: Shape,
  candidate: Shape,
  { radians, isMirrored }: Pick<Turn, 'radians' | 'isMirrored'>,
): Affine {
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
