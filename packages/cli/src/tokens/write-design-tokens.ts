import type { Brand, Token } from '@brandlint/core';
import { describePalette } from './describe-palette.ts';
import { nameColors } from './name-colors.ts';
import { toOneLine } from './to-one-line.ts';

/**
 * The palette in the Design Tokens format, 2025.10. Inks in per cent and the published words stand under
 * `org.brandlint`, as in the brand's own file.
 */
export function writeDesignTokens(brand: Brand): string {
  const colors = nameColors(brand.palette, ({ name }) => toTokenName(name));
  const file = {
    $description: describePalette(brand),
    ...Object.fromEntries(colors.map(({ token, name }) => [name, toToken(token, name)])),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function toToken(token: Token, name: string): Record<string, unknown> {
  const { screen, hex, ink, converted, printed, clause } = token;
  const extension = {
    ...(ink && { cmyk: ink.map(toPercent) }),
    ...(clause !== undefined && { clause }),
    ...(converted.length > 0 && {
      converted: converted.map((one) => ({ profile: one.profile, cmyk: one.ink.map(toPercent) })),
    }),
    ...(printed && { printed }),
  };
  return {
    $type: 'color',
    ...(name !== token.name && { $description: toOneLine(token.name) }),
    $value: { colorSpace: 'srgb', components: screen.map(toComponent), hex },
    ...(Object.keys(extension).length > 0 && { $extensions: { 'org.brandlint': extension } }),
  };
}

/** A name may hold no sign of an alias, and begin with none of the format's own. Source: section 5.1.1. */
function toTokenName(name: string): string {
  return toOneLine(name.replace(/[{}.]/g, '-').replace(/^\$+/, '')) || 'Colour';
}

function toPercent(ink: number): number {
  return Number((ink * 100).toFixed(4));
}

function toComponent(channel: number): number {
  return Number(channel.toFixed(4));
}
