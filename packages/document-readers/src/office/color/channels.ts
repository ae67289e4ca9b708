/** Red, green, blue of gamma-encoded sRGB, 0–1. */
export type Channels = readonly [number, number, number];

/** Hue in degrees, saturation and lightness 0–1. */
export type HueSaturationLightness = readonly [number, number, number];

/** An RGB colour as hue, saturation and lightness. Source: CSS Color 4, section 7.2. */
export function toHsl([r, g, b]: Channels): HueSaturationLightness {
  const most = Math.max(r, g, b);
  const least = Math.min(r, g, b);
  const range = most - least;
  const lightness = (most + least) / 2;
  if (range === 0) return [0, 0, lightness];
  const saturation = range / (lightness <= 0.5 ? most + least : 2 - most - least);
  const sector =
    most === r ? ((g - b) / range + 6) % 6 : most === g ? (b - r) / range + 2 : (r - g) / range + 4;
  return [sector * 60, saturation, lightness];
}

/** Hue, saturation and lightness as an RGB colour. Source: CSS Color 4, section 7.1. */
export function fromHsl([hue, saturation, lightness]: HueSaturationLightness): Channels {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const channel = (shift: number) => {
    const at = (((shift + hue / 30) % 12) + 12) % 12;
    return lightness - reach * Math.max(-1, Math.min(at - 3, 9 - at, 1));
  };
  return [channel(0), channel(8), channel(4)];
}

/** A channel of sRGB as light. Source: IEC 61966-2-1. */
export function toLinear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

/** Light as a channel of sRGB. */
export function fromLinear(light: number): number {
  return light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055;
}

/** A number held between 0 and 1. */
export function toUnit(value: number): number {
  return Math.min(1, Math.max(0, value));
}

/** Each channel changed alike, and held between 0 and 1. */
export function mapChannels(channels: Channels, change: (channel: number) => number): Channels {
  const [r, g, b] = channels;
  return [toUnit(change(r)), toUnit(change(g)), toUnit(change(b))];
}
