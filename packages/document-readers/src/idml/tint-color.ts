import type { Color, DeviceColor } from '@brandlint/core';

/**
 * A colour as a tint of it is painted; `tint` 0–1. Inks become less, light comes nearer to white. Source: IDML File Format
 * Specification, “Tint”.
 */
export function tintColor(color: Color, tint: number): Color {
  if (tint >= 1) return color;
  if (color.space === 'spot') {
    // What stands in for a spot ink stands in for all of it.
    return { ...color, tints: color.tints.map((part) => part * tint) };
  }
  return tintDevice(color, tint);
}

function tintDevice(color: DeviceColor, tint: number): DeviceColor {
  switch (color.space) {
    case 'cmyk':
      return { ...color, components: color.components.map((ink) => ink * tint) };
    case 'gray':
      return { ...color, components: color.components.map((light) => light * tint + 1 - tint) };
    case 'lab': {
      const [l, a, b] = color.components;
      return {
        ...color,
        components: [(l ?? 0) * tint + (1 - tint) * 100, (a ?? 0) * tint, (b ?? 0) * tint],
      };
    }
    default: {
      const [r, g, b] = color.components;
      const lighten = (channel: number | null) => (channel ?? 0) * tint + 1 - tint;
      return { ...color, components: [lighten(r), lighten(g), lighten(b)] };
    }
  }
}
