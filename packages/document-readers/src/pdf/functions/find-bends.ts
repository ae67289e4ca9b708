import type { Interval } from './interval.ts';

const mostSamples = 256;
const mostBends = 32;
const tolerance = 0.01;

/**
 * Where a function of one input that is given by samples bends: its ends, and what a straight line between two bends would
 * miss by more than a hundredth (Douglas and Peucker 1973). So a gradient that was written out in 256 steps has the stops
 * that it was drawn with.
 */
export function findBends(
  at: (input: readonly number[]) => number[],
  { low, high }: Interval,
  size: number,
): number[] {
  const count = Math.max(2, Math.min(size, mostSamples));
  const places = Array.from({ length: count }, (_, index) => low + ((high - low) * index) / (count - 1));
  const values = places.map((place) => at([place]));
  const bends = new Set([0, count - 1]);
  const open: [number, number][] = [[0, count - 1]];
  for (let span = open.pop(); span !== undefined && bends.size < mostBends; span = open.pop()) {
    const [from, to] = span;
    const farthest = findFarthest(values, from, to);
    if (farthest === undefined) continue;
    bends.add(farthest);
    open.push([from, farthest], [farthest, to]);
  }
  return [...bends].sort((a, b) => a - b).flatMap((index) => places[index] ?? []);
}

function findFarthest(values: readonly (readonly number[])[], from: number, to: number): number | undefined {
  const first = values[from] ?? [];
  const last = values[to] ?? [];
  let worst = tolerance;
  let farthest: number | undefined;
  for (let index = from + 1; index < to; index++) {
    const share = (index - from) / (to - from);
    for (const [output, value] of (values[index] ?? []).entries()) {
      const start = first[output] ?? 0;
      const miss = Math.abs(value - (start + share * ((last[output] ?? 0) - start)));
      if (miss > worst) [worst, farthest] = [miss, index];
    }
  }
  return farthest;
}
