import { type DeviceColor, type PartnerColor, toRgbChannels } from '@brandlint/core';
import { parseColor } from '@brandlint/core/parse-color';

/** A value that is one colour of CSS as a partner's colour, or `undefined`: also for what is fully transparent. */
export function parsePartnerColor(name: string, value: string): PartnerColor | undefined {
  const color = parseColor(value);
  return color && color.alpha !== 0 ? toPartnerColor(name, color) : undefined;
}

/** A colour under a name, on screen or in ink as it is. */
export function toPartnerColor(name: string, color: DeviceColor): PartnerColor {
  switch (color.space) {
    case 'gray':
      return { name, ink: [0, 0, 0, 1 - (color.components[0] ?? 0)] };
    case 'cmyk': {
      const [c = 0, m = 0, y = 0, k = 0] = color.components;
      return { name, ink: [c, m, y, k] };
    }
    default:
      return { name, screen: toRgbChannels(color) };
  }
}
