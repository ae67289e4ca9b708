import type { ScreenColor } from '../model/use.ts';
import { type Rgb, toRgbChannels } from './to-lab.ts';

/**
 * The contrast ratio of WCAG 2.2, 1 to 21, never rounded.
 * Source: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
 */
export function contrastRatio(one: Rgb, other: Rgb): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** A colour with alpha laid over an opaque one, channel by channel in gamma-encoded sRGB, as browsers do. */
export function flatten(color: ScreenColor, backdrop: Rgb): Rgb {
  const alpha = color.alpha ?? 0;
  const [r, g, b] = toRgbChannels(color);
  const lay = (top: number, below: number) => clamp(top) * alpha + below * (1 - alpha);
  return [lay(r, backdrop[0]), lay(g, backdrop[1]), lay(b, backdrop[2])];
}

/** Relative luminance, 0–1. Source: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance([r, g, b]: Rgb): number {
  return 0.2126 * toLinear(r) + 0.7152 * toLinear(g) + 0.0722 * toLinear(b);
}

function toLinear(channel: number): number {
  const value = clamp(channel);
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

function clamp(channel: number): number {
  return Math.min(1, Math.max(0, channel));
}
