import type { Brand, Token } from '@brandlint/core';
import { describeColor, describePalette, toComment } from './describe-palette.ts';
import { nameColors } from './name-colors.ts';
import { toIdentifier } from './to-identifier.ts';
import { toOneLine } from './to-one-line.ts';

/** The palette as a constant of TypeScript, by the published names. */
export function writeTypescript(brand: Brand): string {
  const colors = nameColors(brand.palette, ({ name }) => toOneLine(name));
  const variables = nameColors(brand.palette, ({ variable }) => toIdentifier(variable));
  return [
    `/** ${toComment(describePalette(brand))} Inks are in per cent. */`,
    'export const palette = {',
    ...colors.map(({ token, name }, at) => writeEntry(token, name, variables[at]?.name ?? '')),
    '} as const;',
    '',
    'export type PaletteColor = keyof typeof palette;',
    '',
  ].join('\n');
}

function writeEntry(token: Token, name: string, variable: string): string {
  const ink = token.ink?.map((one) => String(Number((one * 100).toFixed(4))));
  const values = [
    `hex: '${token.hex}'`,
    `variable: ${quote(`--${variable}`)}`,
    ...(ink ? [`cmykPercent: [${ink.join(', ')}]`] : []),
  ];
  return `  /** ${toComment(describeColor(token))} */\n  ${toKey(name)}: { ${values.join(', ')} },`;
}

/** In brackets even `__proto__` is a key like any other. */
function toKey(name: string): string {
  if (/^[a-z$]\w*$/i.test(name)) return name;
  return name === '__proto__' ? `[${quote(name)}]` : quote(name);
}

function quote(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}
