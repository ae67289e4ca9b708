import { toRgbBytes } from './to-rgb-bytes.ts';
import type { Brand } from '@brandlint/core';
import { describePalette } from './describe-palette.ts';
import { toOneLine } from './to-one-line.ts';

/** Longer lines GIMP cuts. */
const longestName = 200;

/** The palette as GIMP, Inkscape, Krita and Scribus read it: values on screen, with their names. */
export function writeGpl(brand: Brand): string {
  return [
    'GIMP Palette',
    `Name: ${toOneLine(brand.name, longestName)}`,
    'Columns: 5',
    `# ${toOneLine(describePalette(brand), longestName)}`,
    ...brand.palette.map((token) => {
      const channels = toRgbBytes(token).map((byte) => String(byte).padStart(3));
      return `${channels.join(' ')}\t${toOneLine(token.name, longestName)}`;
    }),
    '',
  ].join('\n');
}
