import type { Token } from '@brandlint/core';

/** Red, green and blue of a colour's published value, each 0–255. */
export function toRgbBytes({ screen }: Token): number[] {
  return screen.map((channel) => Math.round(channel * 255));
}
