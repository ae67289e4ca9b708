import { fullCoverage, maxInks, type Outline } from './outline.ts';

/** The areas of one ink, each in one piece: for each cell of a mask the number of its area, from 0; -1 where it is empty. */
export type Regions = { numbers: Int32Array; count: number };

/** Finds the areas of one ink. */
export function findRegions({ width, height, coverage, inks }: Outline): Regions {
  const numbers = new Int32Array(width * height).fill(-1);
  const open: number[] = [];
  let count = 0;
  for (let start = 0; start < numbers.length; start += 1) {
    if (numbers[start] !== -1 || (coverage[start] ?? 0) < halfCovered) continue;
    const ink = inks[start];
    numbers[start] = count;
    open.push(start);
    for (let cell = open.pop(); cell !== undefined; cell = open.pop()) {
      const x = cell % width;
      for (const next of [cell - width, cell + width, x > 0 ? cell - 1 : -1, x < width - 1 ? cell + 1 : -1]) {
        if (numbers[next] !== -1 || (coverage[next] ?? 0) < halfCovered || inks[next] !== ink) continue;
        numbers[next] = count;
        open.push(next);
      }
    }
    count += 1;
  }
  return { numbers, count };
}

/** From here on a cell counts as covered. */
const halfCovered = Math.ceil(fullCoverage / 2);

/** Which ink of another outline lies most on each area, given how often each pair was met. */
export function mainInks(met: Int32Array, count: number): Uint8Array {
  const main = new Uint8Array(count);
  for (let region = 0; region < count; region += 1) {
    let most = 0;
    for (let ink = 0; ink < maxInks; ink += 1) {
      const each = met[region * maxInks + ink] ?? 0;
      if (each > most) [most, main[region]] = [each, ink];
    }
  }
  return main;
}
