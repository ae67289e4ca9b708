import type { Color, ScreenColor } from '../model/use.ts';

/** Whether a colour is made of light, so that it can be held against HEX and has a contrast ratio. */
export function isScreenColor(color: Color): color is ScreenColor {
  return color.space !== 'spot' && color.space !== 'cmyk' && color.space !== 'gray';
}
