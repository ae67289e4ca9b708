import type { Brand } from '@brandlint/core';
import { describeColor, describePalette, toComment } from './describe-palette.ts';
import { nameColors } from './name-colors.ts';
import { toIdentifier } from './to-identifier.ts';

/** The palette as variables of Sass, and as a map of them. */
export function writeScss(brand: Brand): string {
  const map = toSassName(`${brand.id}-palette`);
  const colors = nameColors(brand.palette, ({ variable }) => toSassName(variable), [map]);
  return [
    `// ${toComment(describePalette(brand))}`,
    '',
    ...colors.map(({ token, name }) => `$${name}: ${token.hex}; // ${toComment(describeColor(token))}`),
    '',
    `$${map}: (`,
    ...colors.map(({ name }) => `  '${name}': $${name},`),
    ');',
    '',
  ].join('\n');
}

/** To Sass "_" and "-" are one sign in a name, and what begins with a digit is none. */
function toSassName(variable: string): string {
  return toIdentifier(variable.replaceAll('_', '-')).replace(/^(?=\d)/, 'color-');
}
