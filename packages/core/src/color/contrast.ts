import type { ScreenColor } from '../model/use.ts';
import { type Rgb, toRgbChannels } from './to-lab.ts';

/**
 * The contrast ratio of WCAG 2.2, 1 to 21, never rounded.
 * Source: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio
 */
export function contrastRatio(one: Rgb, other: Rgb): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

/** A colour with alpha laid over an opaque one, channel by channel in gamma-encoded sRGB, as browsers do. */
export function flatten(color: ScreenColor, backdrop: Rgb): Rgb {
  const alpha = color.alpha ?? 0;
  const top = toRgbChannels(color).map(clamp);
  return [0, 1, 2].map((i) => (top[i] ?? 0) * alpha + (backdrop[i] ?? 0) * (1 - alpha)) as unknown as Rgb;
}

/** Relative luminance, 0–1. Source: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(rgb: Rgb): number {
  const [r, g, b] = rgb.map((channel) => {
    const value = clamp(channel);
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function clamp(channel: number): number {
  return Math.min(1, Math.max(0, channel));
}
