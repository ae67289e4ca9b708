import type { Rgb } from './to-lab.ts';

/** `#RRGGBB` in upper case, clipped to the gamut: for people to read, never to compare. */
export function writeHex(rgb: Rgb): string {
  return `#${rgb
    .map((channel) => toByte(channel).toString(16).padStart(2, '0'))
    .join('')
    .toUpperCase()}`;
}

/** The channels 0–1 of `#RGB` or `#RRGGBB`, or `undefined` when the text is neither. */
export function parseHex(text: string): Rgb | undefined {
  const long = /^#?([0-9a-f]{6})$/i.exec(text)?.[1];
  const short = /^#?([0-9a-f]{3})$/i.exec(text)?.[1];
  const digits = long ?? short?.replace(/./g, '$&$&');
  if (digits === undefined) return undefined;
  const channel = (at: number) => Number.parseInt(digits.slice(at, at + 2), 16) / 255;
  return [channel(0), channel(2), channel(4)];
}

/** Whether two colours are the same after rounding each channel to 8 bits; nothing is clipped first. */
export function isSameByte(one: Rgb, other: Rgb): boolean {
  return one.every((channel, i) => roundToByte(channel) === roundToByte(other[i] ?? Number.NaN));
}

function toByte(channel: number): number {
  return roundToByte(Math.min(1, Math.max(0, channel)));
}

/** Half a step is rounded up, also where the last bit of a computation has made it a little less. */
function roundToByte(channel: number): number {
  return Math.round(channel * 255 + 1e-6);
}
