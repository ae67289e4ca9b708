import { differenceCiede2000 } from 'culori/fn';
import type { Lab } from './to-lab.ts';

const difference = differenceCiede2000();

/**
 * CIEDE2000 between two colours in Lab D65, all weights 1.
 * Source: Sharma, Wu and Dalal, "The CIEDE2000 Color-Difference Formula", Color Research and Application 30 (2005).
 */
export function deltaE(one: Lab, other: Lab): number {
  return difference({ mode: 'lab65', ...one }, { mode: 'lab65', ...other });
}

/** Where the words for how far apart two colours look change. */
export const deltaELimits: readonly number[] = [1, 2, 5];

/** How far apart two colours look, in the words that every report uses. */
export function describeDeltaE(value: number): string {
  if (value < 1) return 'not visible';
  if (value < 2) return 'visible side by side';
  if (value <= 5) return 'visible at a glance';
  return 'a different colour';
}
