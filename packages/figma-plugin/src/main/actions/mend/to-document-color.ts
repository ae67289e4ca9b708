import { fromRgbTo, type Rgb } from '@brandlint/core';
import type { ColorProfile } from '@brandlint/readers/figma-nodes';

/** A published colour as the document takes it: its RGB numbers mean Display P3 in a P3 document, else sRGB. */
export function toDocumentColor(screen: Rgb, profile: ColorProfile): { r: number; g: number; b: number } {
  const [r, g, b] = profile === 'display-p3' ? fromRgbTo('display-p3', screen) : screen;
  return { r, g, b };
}
