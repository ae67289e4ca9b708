import {
  fromHsl,
  fromLinear,
  mapChannels,
  toHsl,
  toLinear,
  toUnit,
  type Channels,
  type HueSaturationLightness,
} from './channels.ts';

/** A colour on its way through its transforms. */
export type Painted = { channels: Channels; alpha: number };

/** Values of transforms are thousandths of a percent; hues 60,000ths of a degree. */
const whole = 100_000;
const degree = 60_000;

/**
 * One transform of a DrawingML colour; the colour as it was where the name is none. Source: ECMA-376-1, section 20.1.2.3.
 * What is left open there is as PowerPoint does it: `lumMod` and `lumOff` in HSL of gamma-encoded sRGB, `shade`, `tint`
 * and the channels in linear light.
 */
export function applyTransform({ channels, alpha }: Painted, name: string, value: number): Painted {
  const part = value / whole;
  const property = /^(hue|sat|lum|alpha|red|green|blue)(Mod|Off)?$/.exec(name);
  if (property) {
    const [, which = '', how] = property;
    const amount = which === 'hue' && how !== 'Mod' ? value / degree : part;
    const change = (before: number) =>
      how === 'Mod' ? before * amount : how === 'Off' ? before + amount : amount;
    if (which === 'alpha') return { channels, alpha: toUnit(change(alpha)) };
    return { channels: changeProperty(channels, which, change), alpha };
  }
  return { channels: changeWhole(channels, name, part), alpha };
}

function changeWhole(channels: Channels, name: string, part: number): Channels {
  switch (name) {
    case 'shade':
      return inLight(channels, (light) => light * part);
    case 'tint':
      return inLight(channels, (light) => light * part + (1 - part));
    case 'inv':
      return inLight(channels, (light) => 1 - light);
    case 'comp': {
      const [hue, saturation, lightness] = toHsl(channels);
      return fromHsl([(hue + 180) % 360, saturation, lightness]);
    }
    case 'gray': {
      const [r, g, b] = channels;
      const gray = toUnit(0.299 * r + 0.587 * g + 0.114 * b);
      return [gray, gray, gray];
    }
    case 'gamma':
      return mapChannels(channels, fromLinear);
    case 'invGamma':
      return mapChannels(channels, toLinear);
    default:
      return channels;
  }
}

function inLight(channels: Channels, change: (light: number) => number): Channels {
  return mapChannels(channels, (channel) => fromLinear(toUnit(change(toLinear(channel)))));
}

function changeProperty(channels: Channels, which: string, change: (before: number) => number): Channels {
  const [hue, saturation, lightness] = toHsl(channels);
  const held: (hsl: HueSaturationLightness) => Channels = ([h, s, l]) => fromHsl([h, toUnit(s), toUnit(l)]);
  const light = (channel: number) => fromLinear(toUnit(change(toLinear(channel))));
  const [r, g, b] = channels;
  switch (which) {
    case 'hue':
      return held([((change(hue) % 360) + 360) % 360, saturation, lightness]);
    case 'sat':
      return held([hue, change(saturation), lightness]);
    case 'lum':
      return held([hue, saturation, change(lightness)]);
    case 'red':
      return [light(r), g, b];
    case 'green':
      return [r, light(g), b];
    default:
      return [r, g, light(b)];
  }
}
