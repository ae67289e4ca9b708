import type { Brand } from '@brandlint/core';
import { describeColor, describePalette, toComment } from './describe-palette.ts';
import { nameColors } from './name-colors.ts';
import { toAsciiIdentifier } from './to-identifier.ts';

/** At-rules of CSS, which Less takes for themselves where a variable has their name. */
const atRules = ['charset', 'font-face', 'import', 'media', 'namespace', 'plugin', 'supports'];

/** The palette as variables of Less, whose names hold ASCII signs alone. */
export function writeLess(brand: Brand): string {
  const colors = nameColors(brand.palette, ({ variable }) => toAsciiIdentifier(variable), atRules);
  return [
    `// ${toComment(describePalette(brand))}`,
    '',
    ...colors.map(({ token, name }) => `@${name}: ${token.hex}; // ${toComment(describeColor(token))}`),
    '',
  ].join('\n');
}
