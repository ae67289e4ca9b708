import {
  converter,
  modeA98,
  modeHsl,
  modeHwb,
  modeLab,
  modeLab65,
  modeLch,
  modeLrgb,
  modeOklab,
  modeOklch,
  modeP3,
  modeProphoto,
  modeRec2020,
  modeRgb,
  modeXyz50,
  modeXyz65,
  useMode,
  type Color as CuloriColor,
} from 'culori/fn';
import type { ScreenColor } from '../model/use.ts';

for (const mode of [modeRgb, modeLrgb, modeP3, modeA98, modeProphoto, modeRec2020, modeHsl, modeHwb])
  useMode(mode);
for (const mode of [modeLab, modeLch, modeOklab, modeOklch, modeXyz50, modeXyz65, modeLab65]) useMode(mode);

const toLab65 = converter('lab65');
const toRgb = converter('rgb');

/** CIE Lab under D65: `l` 0–100, `a` and `b` about ±125. */
export type Lab = { l: number; a: number; b: number };

/** Gamma-encoded sRGB, each channel 0–1 inside the gamut and beyond it outside. */
export type Rgb = readonly [number, number, number];

/** A screen colour in Lab D65, unclipped; `none` counts as 0 and alpha is left aside. */
export function toLab(color: ScreenColor): Lab {
  const { l, a, b } = toLab65(toCulori(color));
  return { l, a, b };
}

/** A screen colour in sRGB, unclipped; `none` counts as 0 and alpha is left aside. */
export function toRgbChannels(color: ScreenColor): Rgb {
  const { r, g, b } = toRgb(toCulori(color));
  return [r, g, b];
}

/** An sRGB triple as a colour of the model. */
export function fromRgb(rgb: Rgb, alpha = 1): ScreenColor {
  return { space: 'srgb', components: rgb, alpha };
}

/** Our spaces and units in culori's: percentages become fractions, the rest are the same. */
function toCulori(color: ScreenColor): CuloriColor {
  const [first, second, third] = color.components;
  const [x, y, z] = [first ?? 0, second ?? 0, third ?? 0];
  switch (color.space) {
    case 'srgb':
      return { mode: 'rgb', r: x, g: y, b: z };
    case 'srgb-linear':
      return { mode: 'lrgb', r: x, g: y, b: z };
    case 'display-p3':
      return { mode: 'p3', r: x, g: y, b: z };
    case 'a98-rgb':
      return { mode: 'a98', r: x, g: y, b: z };
    case 'prophoto-rgb':
      return { mode: 'prophoto', r: x, g: y, b: z };
    case 'rec2020':
      return { mode: 'rec2020', r: x, g: y, b: z };
    case 'hsl':
      return { mode: 'hsl', h: x, s: y / 100, l: z / 100 };
    case 'hwb':
      return { mode: 'hwb', h: x, w: y / 100, b: z / 100 };
    case 'lab':
      return { mode: 'lab', l: x, a: y, b: z };
    case 'lch':
      return { mode: 'lch', l: x, c: y, h: z };
    case 'oklab':
      return { mode: 'oklab', l: x, a: y, b: z };
    case 'oklch':
      return { mode: 'oklch', l: x, c: y, h: z };
    case 'xyz-d50':
      return { mode: 'xyz50', x, y, z };
    case 'xyz-d65':
      return { mode: 'xyz65', x, y, z };
    default:
      return unreachable(color.space);
  }
}

function unreachable(space: never): never {
  throw new TypeError(`unknown colour space ${String(space)}`);
}
