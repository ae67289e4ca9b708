import { toMotion } from './affine.ts';
import type { OutlineComparison } from './create-outline-matcher.ts';
import { describePlace } from './describe-place.ts';
import { fitOutlines, type OutlineFit, prepareOutline, type Prepared } from './fit-outlines.ts';
import { measureDifference } from './measure-difference.ts';
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
  const difference = measureDifference(known.shape, candidate.shape, fit.map);
  return {
    residualPercent: difference.percent,
    where: describePlace(difference),
    ...motion,
    mirrored: isMirrored,
    isSymmetric: fit.isSymmetric,
  };
}
