import type { Brand } from '@brandlint/core';
import { describeColor, describePalette, toComment } from './describe-palette.ts';
import { nameColors } from './name-colors.ts';
import { toIdentifier } from './to-identifier.ts';

/** The palette as the theme of Tailwind CSS 4, to be imported after it: `--color-x` makes `bg-x`, `text-x` and so on. */
export function writeTailwind(brand: Brand): string {
  const colors = nameColors(brand.palette, ({ variable }) => toIdentifier(variable));
  return [
    `/* ${toComment(describePalette(brand))} For Tailwind CSS 4. */`,
    '',
    '@theme {',
    ...colors.map(
      ({ token, name }) => `  --color-${name}: ${token.hex}; /* ${toComment(describeColor(token))} */`,
    ),
    '}',
    '',
  ].join('\n');
}
