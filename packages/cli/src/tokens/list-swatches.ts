import type { Brand } from '@brandlint/core';
import { nameColors } from './name-colors.ts';
import { toOneLine } from './to-one-line.ts';

/** One entry of a file of swatches. */
export type Swatch = { name: string; components: readonly number[] };

/** What every program that reads swatches keeps of a name, in UTF-16 units. */
export const longestSwatchName = 250;

/**
 * The values on screen and, for colours that have them, in ink, each 0–1. The names of both are told apart, because some
 * programs keep one swatch of a name only.
 */
export function listSwatches({ palette }: Brand): { screen: readonly Swatch[]; ink: readonly Swatch[] } {
  const screen = nameColors(palette, ({ name }) => toOneLine(name, longestSwatchName));
  const taken = screen.map(({ name }) => name);
  const inPrint = palette.filter(({ ink }) => ink !== undefined);
  const ink = nameColors(inPrint, ({ name }) => `${toOneLine(name, longestSwatchName - 8)} CMYK`, taken);
  return {
    screen: screen.map(({ name, token }) => ({ name, components: token.screen })),
    ink: ink.map(({ name, token }) => ({ name, components: token.ink ?? [] })),
  };
}
