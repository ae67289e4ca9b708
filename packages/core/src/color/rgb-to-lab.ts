import { convertRgbToLab65 } from 'culori/fn';
import type { Lab, Rgb } from './to-lab.ts';

/** An sRGB triple in Lab D65, as `toLab` has it: for code that meets no other space and goes where every byte counts. */
export function rgbToLab([r, g, b]: Rgb): Lab {
  const lab = convertRgbToLab65({ r, g, b });
  return { l: lab.l, a: lab.a, b: lab.b };
}
