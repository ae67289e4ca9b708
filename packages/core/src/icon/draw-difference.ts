import { fitOutlines, prepareOutline } from './fit-outlines.ts';
import { measureDifference } from './measure-difference.ts';
import type { Outline } from './outline.ts';
import { findTurns } from './polar.ts';

/**
 * A drawing (SVG) of where two outlines differ after the best fit: grey is in both, magenta only in the first, cyan only in
 * the second. The drawing has a title in words.
 */
export function drawDifference(one: Outline, other: Outline): string {
  const [first, second] = [prepareOutline(one), prepareOutline(other)];
  const { map } = fitOutlines(first, second, findTurns(first.rings, second.rings));
  const { known, candidate, width, height } = measureDifference(first.shape, second.shape, map);
  const layers = { both: '', first: '', second: '' };
  for (let y = 0; y < height; y += 1) {
    let start = 0;
    let kind: Part | null = null;
    for (let x = 0; x <= width; x += 1) {
      const cell = y * width + x;
      const next = x < width ? toPart((known[cell] ?? 0) >= 0.5, (candidate[cell] ?? 0) >= 0.5) : null;
      if (next === kind) continue;
      if (kind) layers[kind] += `M${start} ${y}h${x - start}v1h${start - x}z`;
      [kind, start] = [next, x];
    }
  }
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width * enlargement}" height="${height * enlargement}" role="img">`,
    '<title>Grey is in both outlines, magenta only in the first, cyan only in the second</title>',
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    `<path fill="#bbb" d="${layers.both}"/>`,
    `<path fill="#d0006f" d="${layers.first}"/>`,
    `<path fill="#00a0c8" d="${layers.second}"/>`,
    '</svg>',
  ].join('\n');
}

type Part = 'both' | 'first' | 'second';

/** Pixels of the drawing for each cell. */
const enlargement = 4;

function toPart(isInFirst: boolean, isInSecond: boolean): Part | null {
  if (isInFirst) return isInSecond ? 'both' : 'first';
  return isInSecond ? 'second' : null;
}
