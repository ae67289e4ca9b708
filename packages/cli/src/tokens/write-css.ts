import type { Brand } from '@brandlint/core';
import { describeColor, describePalette, toComment } from './describe-palette.ts';
import { nameColors } from './name-colors.ts';
import { toIdentifier } from './to-identifier.ts';

/** The palette as custom properties on the root. */
export function writeCss(brand: Brand): string {
  const colors = nameColors(brand.palette, ({ variable }) => toIdentifier(variable));
  return [
    `/* ${toComment(describePalette(brand))} */`,
    '',
    ':root {',
    ...colors.map(({ token, name }) => `  --${name}: ${token.hex}; /* ${toComment(describeColor(token))} */`),
    '}',
    '',
  ].join('\n');
}
