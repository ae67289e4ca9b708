import { deltaELimits, roundBeside } from '@brandlint/core';

/** `1 place`, `2 places`, `1,200 places`. */
export function writeCount(count: number, one: string, many = `${one}s`): string {
  return `${writeNumber(count)} ${count === 1 ? one : many}`;
}

/** A whole number as people read it: `1,200`. */
export function writeNumber(count: number): string {
  return count.toLocaleString('en-GB');
}

/** How far apart two colours are, as everywhere: as messages write it. */
export function writeDeltaE(deltaE: number, limit?: number): string {
  return `ΔE ${roundBeside(deltaE, limit === undefined ? deltaELimits : [...deltaELimits, limit])}`;
}

/** The largest difference of one ink. */
export function writePoints(points: number, limit?: number): string {
  return writeCount(roundBeside(points, limit === undefined ? [] : [limit]), 'point');
}
