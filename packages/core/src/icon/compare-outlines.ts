import { toComparison, type OutlineComparison } from './create-outline-matcher.ts';
import { fitOutlines, type OutlineFit, prepareOutline } from './fit-outlines.ts';
import type { Outline } from './outline.ts';
import { findTurns } from './polar.ts';

/** Lays one outline on another as well as it can, and measures what remains, however much that is. */
export function compareOutlines(one: Outline, other: Outline): OutlineComparison {
  return toComparison(fitPair(one, other));
}

/** The best fit of two outlines. */
export function fitPair(one: Outline, other: Outline): OutlineFit {
  const [known, candidate] = [prepareOutline(one), prepareOutline(other)];
  return fitOutlines(known, candidate, findTurns(known.rings, candidate.rings));
}
