import { type Affine, invert, toMotion } from './affine.ts';
import type { OutlineComparison } from './create-outline-matcher.ts';
import { describePlace } from './describe-place.ts';
import { fitOutlines, type OutlineFit, prepareOutline, type Prepared } from './fit-outlines.ts';
import { type Difference, measureDifference } from './measure-difference.ts';
import type { Outline } from './outline.ts';
import { findTurns } from './polar.ts';

/** Lays one outline on another as well as it can, and measures what remains, however much that is. */
export function compareOutlines(one: Outline, other: Outline): OutlineComparison {
  const [known, candidate] = [prepareOutline(one), prepareOutline(other)];
  return toComparison(
    known,
    candidate,
    fitOutlines(known, candidate, findTurns(known.rings, candidate.rings)),
  );
}

/** The numbers of a fit. */
export function toComparison(known: Prepared, candidate: Prepared, fit: OutlineFit): OutlineComparison {
  const { isMirrored, ...motion } = toMotion(fit.map);
  const difference = measureFiner(known, candidate, fit.map);
  return {
    residualPercent: difference.percent,
    where: describePlace(difference),
    ...motion,
    mirrored: isMirrored,
    isSymmetric: fit.isSymmetric,
  };
}

/** The coarser of two outlines is laid on the finer one, whose detail is then evened out. */
function measureFiner(known: Prepared, candidate: Prepared, map: Affine): Difference {
  const isCandidateFiner = Math.abs(map.a * map.d - map.b * map.c) > finerScale ** 2;
  const inverse = isCandidateFiner ? invert(map) : null;
  return inverse
    ? measureDifference(candidate.shape, known.shape, inverse)
    : measureDifference(known.shape, candidate.shape, map);
}

/** From here on a candidate has clearly more cells than the known outline for the same drawing. */
const finerScale = 1.25;
