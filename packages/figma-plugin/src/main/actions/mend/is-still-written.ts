import { parseWritten } from '../../panel/parse-written.ts';
import type { ColorPlace } from './find-color.ts';

/** Half a step of 8 bits, and what four decimals may hide. */
const tolerance = 0.5 / 255 + 0.0001;

/** Whether a colour is the one that was written down when it was checked, as 8-bit values in the document's own profile. */
export function isStillWritten(
  { color, alpha }: Pick<ColorPlace, 'color' | 'alpha'>,
  written: string,
): boolean {
  const wanted = parseWritten(written);
  if (!wanted) return false;
  const found = [color.r, color.g, color.b, alpha];
  return [...wanted.components, wanted.alpha].every(
    (channel, i) => Math.abs((channel ?? 0) - (found[i] ?? Number.NaN)) <= tolerance,
  );
}
