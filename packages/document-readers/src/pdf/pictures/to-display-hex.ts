import { isScreenColor, toRgbChannels, writeHex, type Color } from '@brandlint/core';

/**
 * What a drawing is drawn in to be looked at, `#RRGGBB`. Inks are shown by a rule of thumb, which is good for telling what is
 * dark from what is light, and for nothing else: nothing is judged by it.
 */
export function toDisplayHex(color: Color): string {
  if (color.space === 'spot') return toDisplayHex(color.alternate);
  if (isScreenColor(color)) return writeHex(clamp(toRgbChannels(color)));
  const { space, components } = color;
  if (space === 'gray') {
    const [light = 0] = components;
    return writeHex(clamp([light, light, light]));
  }
  const [cyan = 0, magenta = 0, yellow = 0, black = 0] = components;
  return writeHex(clamp([cyan, magenta, yellow].map((ink) => (1 - ink) * (1 - black))));
}

function clamp(channels: readonly number[]): [number, number, number] {
  const [red = 0, green = 0, blue = 0] = channels.map((channel) => Math.min(1, Math.max(0, channel)));
  return [red, green, blue];
}
