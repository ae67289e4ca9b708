import type { Painted } from '@brandlint/readers/figma-nodes';

/** So many things are compared; more lie beneath hardly any text. */
const mostCompared = 200;

/** Whether the same was painted, from the top down to where both go on alike. */
export function isSamePainted(one: Painted, other: Painted): boolean {
  let a = one;
  let b = other;
  for (let i = 0; i < mostCompared; i++) {
    if (a === b) return true;
    if (a === null || b === null) return false;
    if (a.isOpaque !== b.isOpaque || JSON.stringify([a.box, a.look]) !== JSON.stringify([b.box, b.look])) {
      return false;
    }
    a = a.below;
    b = b.below;
  }
  return true;
}
