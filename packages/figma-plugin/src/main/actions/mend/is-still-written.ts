import { parseHex } from '@brandlint/core';
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
  return wanted.every((channel, i) => Math.abs(channel - (found[i] ?? Number.NaN)) <= tolerance);
}

/** Red, green, blue and alpha of `#RRGGBB`, `#RRGGBBAA` or `color(display-p3 r g b / a)`. */
function parseWritten(written: string): readonly number[] | undefined {
  const hex = /^#([0-9a-f]{6})([0-9a-f]{2})?$/i.exec(written);
  if (hex) {
    const rgb = parseHex(hex[1] ?? '');
    return rgb && [...rgb, hex[2] === undefined ? 1 : Number.parseInt(hex[2], 16) / 255];
  }
  const inner = /^color\((?:display-p3|srgb) ([^()]{1,200})\)$/.exec(written)?.[1];
  if (inner === undefined) return undefined;
  const [channels = '', alpha = '1'] = inner.split('/');
  const numbers = [...channels.trim().split(/ +/), alpha.trim()].map(Number);
  return numbers.length === 4 && numbers.every(Number.isFinite) ? numbers : undefined;
}
