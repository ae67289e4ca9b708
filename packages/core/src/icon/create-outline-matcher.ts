import { toMotion } from './affine.ts';
import { toComparison } from './compare-outlines.ts';
import { fitOutlines, greatestStretch, hopelessError, prepareOutline } from './fit-outlines.ts';
import type { Outline } from './outline.ts';
import { boundAgreement, findTurns } from './polar.ts';

/** What remains between two outlines after the best fit, and what the fit does to the first. */
export type OutlineComparison = {
  /** What differs, in per cent of the first outline's area. */
  residualPercent: number;
  /** Where most of it lies: `top left`, `middle`, `all over`; empty where nothing differs. */
  where: string;
  /** The greater scale over the smaller one; 1 where the proportions are kept. */
  stretch: number;
  /** The direction that became longer, in degrees from the horizontal, clockwise, 0 up to 180. */
  stretchAxisDeg: number;
  /** Clockwise, more than -180, at most 180; the smallest one where several fit. */
  rotationDeg: number;
  /** Whether only a reflection fits. */
  mirrored: boolean;
  /** Whether another turn or a reflection fits as well, so that the rotation is only the smallest possible one. */
  isSymmetric: boolean;
};

/** Which known outline a candidate is, and whether as it is or with changes. */
export type OutlineMatch = OutlineComparison & { index: number; verdict: 'same' | 'altered' };

/** Up to which residual an outline is the same, and up to which it is an altered one, in per cent of the icon's area. */
export type OutlineLimits = { samePercent: number; alteredPercent: number };

/**
 * Makes what tells which of some known outlines a candidate is, wherever it stands, whatever its size, proportions and
 * turn; the nearest where several fit, `null` where none does.
 */
export function createOutlineMatcher(
  known: readonly Outline[],
  { samePercent, alteredPercent }: OutlineLimits,
): (candidate: Outline) => OutlineMatch | null {
  const prepared = known.map(prepareOutline);
  return (outline) => {
    const candidate = prepareOutline(outline);
    const close = prepared
      .map((each, index) => ({ index, each }))
      .filter(({ each }) => boundAgreement(each.rings, candidate.rings) >= leastAgreement)
      .map(({ index, each }) => ({ index, each, turns: findTurns(each.rings, candidate.rings) }))
      .map((each) => ({ ...each, agreement: each.turns[0]?.agreement ?? 0 }))
      .filter(({ agreement }) => agreement >= leastAgreement)
      .sort((one, other) => other.agreement - one.agreement)
      .slice(0, closestCount);
    const fits = close
      .filter(({ agreement }) => agreement >= (close[0]?.agreement ?? 0) - comparableAgreement)
      .map(({ index, each, turns }) => ({ index, each, fit: fitOutlines(each, candidate, turns) }))
      .filter(({ fit }) => fit.error <= hopelessError && toMotion(fit.map).stretch <= greatestStretch);
    const least = Math.min(...fits.map(({ fit }) => fit.error));
    const nearest = fits
      .filter(({ fit }) => fit.error <= least * comparableError + faintError)
      .map(({ index, each, fit }) => ({ index, ...toComparison(each, candidate, fit) }))
      .sort((one, other) => one.residualPercent - other.residualPercent)[0];
    if (!nearest || nearest.residualPercent > alteredPercent) return null;
    return { ...nearest, verdict: nearest.residualPercent <= samePercent ? 'same' : 'altered' };
  };
}

/** As many of the known outlines whose rings agree best are laid on the candidate, if they agree nearly as well. */
const closestCount = 3;
const comparableAgreement = 0.08;

/** Of their fits those are measured whose edges disagree hardly more than those of the best one. */
const comparableError = 2;
const faintError = 0.02;

/** Outlines whose rings agree less are nothing alike: altered ones agreed to 0.76 and more where they were recognised. */
const leastAgreement = 0.75;
