import { fromRgbTo, type ScreenColor, type Token, writeHex } from '@brandlint/core';
import type { ColorProfile } from '@brandlint/readers/figma-nodes';
import type { Swatch } from '../../messages.ts';

/** A colour of the document to show, with the text that a designer reads in Figma: its numbers as hexadecimal digits. */
export function toSwatch(written: string, color: ScreenColor): Swatch {
  const [r, g, b] = color.components;
  const text = writeHex([r ?? 0, g ?? 0, b ?? 0]);
  const { alpha } = color;
  const share = alpha === null || alpha >= 1 ? '' : ` ${Math.round(alpha * 100)} %`;
  return { css: written, text: text + share };
}

/** An official colour to show. In a P3 document Figma writes it with other digits than those that are published. */
export function toOfficialSwatch({ hex, screen }: Token, profile: ColorProfile): Swatch {
  if (profile !== 'display-p3') return { css: hex, text: hex };
  return { css: hex, text: `${hex} (in Figma ${writeHex(fromRgbTo('display-p3', screen))})` };
}
