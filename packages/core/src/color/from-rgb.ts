import {
  converter,
  modeA98,
  modeHsl,
  modeHwb,
  modeLab,
  modeLch,
  modeLrgb,
  modeOklab,
  modeOklch,
  modeP3,
} from 'culori/fn';
import { modeProphoto, modeRec2020, modeRgb, modeXyz50, modeXyz65, useMode } from 'culori/fn';
import type { ScreenSpace } from '../model/use.ts';
import type { Rgb } from './to-lab.ts';

for (const mode of [modeRgb, modeLrgb, modeP3, modeA98, modeProphoto, modeRec2020, modeHsl, modeHwb])
  useMode(mode);
for (const mode of [modeLab, modeLch, modeOklab, modeOklch, modeXyz50, modeXyz65]) useMode(mode);

/** An sRGB colour as components of another space, in the units of the model. A missing hue is 0. */
export function fromRgbTo(space: ScreenSpace, [r, g, b]: Rgb): [number, number, number] {
  const rgb = { mode: 'rgb', r, g, b } as const;
  switch (space) {
    case 'srgb':
      return [r, g, b];
    case 'srgb-linear': {
      const color = converter('lrgb')(rgb);
      return [color.r, color.g, color.b];
    }
    case 'display-p3': {
      const color = converter('p3')(rgb);
      return [color.r, color.g, color.b];
    }
    case 'a98-rgb': {
      const color = converter('a98')(rgb);
      return [color.r, color.g, color.b];
    }
    case 'prophoto-rgb': {
      const color = converter('prophoto')(rgb);
      return [color.r, color.g, color.b];
    }
    case 'rec2020': {
      const color = converter('rec2020')(rgb);
      return [color.r, color.g, color.b];
    }
    case 'hsl': {
      const color = converter('hsl')(rgb);
      return [color.h ?? 0, color.s * 100, color.l * 100];
    }
    case 'hwb': {
      const color = converter('hwb')(rgb);
      return [color.h ?? 0, color.w * 100, color.b * 100];
    }
    case 'lab': {
      const color = converter('lab')(rgb);
      return [color.l, color.a, color.b];
    }
    case 'lch': {
      const color = converter('lch')(rgb);
      return [color.l, color.c, color.h ?? 0];
    }
    case 'oklab': {
      const color = converter('oklab')(rgb);
      return [color.l, color.a, color.b];
    }
    case 'oklch': {
      const color = converter('oklch')(rgb);
      return [color.l, color.c, color.h ?? 0];
    }
    case 'xyz-d50': {
      const color = converter('xyz50')(rgb);
      return [color.x, color.y, color.z];
    }
    case 'xyz-d65': {
      const color = converter('xyz65')(rgb);
      return [color.x, color.y, color.z];
    }
    default:
      return unreachable(space);
  }
}

function unreachable(space: never): never {
  throw new TypeError(`unknown colour space ${String(space)}`);
}
