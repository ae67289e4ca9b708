import type { Group, Weights } from './entry.ts';

/** Orders groups: the worst first, the most frequent of those first. */
export function isWorse(one: Group, other: Group): number {
  return rank(one.weights) - rank(other.weights) || other.places - one.places;
}

function rank({ error, warning, review }: Weights): number {
  if (error > 0) return 0;
  if (warning > 0) return 1;
  return review > 0 ? 2 : 3;
}
