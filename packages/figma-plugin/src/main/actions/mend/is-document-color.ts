import { isSameByte, type Rgb } from '@brandlint/core';
import type { ColorProfile } from '@brandlint/readers/figma-nodes';
import type { PlacedColor } from './find-color.ts';
import { toDocumentColor } from './to-document-color.ts';

/** Whether a colour of the document is a published one, opaque, as 8-bit values in the document's own profile. */
export function isDocumentColor(
  { r, g, b, a = 1 }: PlacedColor,
  screen: Rgb,
  profile: ColorProfile,
): boolean {
  const wanted = toDocumentColor(screen, profile);
  return a === 1 && isSameByte([r, g, b], [wanted.r, wanted.g, wanted.b]);
}
