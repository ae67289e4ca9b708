import type { Color } from '@brandlint/core';

/** A rectangle on a page in points, origin top left, as the page is shown: rotated, and from its crop box on. */
export type PageBox = { page: number; x: number; y: number; width: number; height: number };

/** What paints. `stencil`: an image that is a mask for a colour; `image`: a colour of a picture of few colours. */
export type MarkRole = 'fill' | 'stroke' | 'text' | 'stop' | 'image' | 'stencil';

/**
 * Why what is painted is not seen. `mask`: it decides how much is seen of something else. `no-ink`: it is wholly
 * transparent, or of an ink that is not printed.
 */
export type Unseen =
  'optional-content' | 'invisible-text' | 'clipped' | 'off-page' | 'outside-trim' | 'no-ink' | 'mask';

/** What one operator paints, in one colour: what interpreting a page yields, in the order of painting. */
export type Mark = {
  role: MarkRole;
  color: Color;
  /** The colour space in words: `DeviceCMYK`, `ICCBased (Coated FOGRA39)`, `Separation`. */
  space: string;
  /** The operands and operator that set it, as they would be written: `0 0.93 0 0 k`. */
  written: string;
  box: PageBox;
  unseen: Unseen | null;
  overprint: boolean;
  /** Constant alpha, 0–1. */
  alpha: number;
  /** Another blend mode than Normal, or a soft mask, lies over it. */
  isBlended: boolean;
  /** What it lies in, innermost first: `layer: …`, `form: <hash>`, `page: …`, the role of its structure element. */
  within: readonly string[];
  /** In points on the page, where it is text. */
  sizePt?: number;
  bold?: boolean;
};

/** What of a page could not be read. */
export type MarkFault = { code: string; reason: string; box: PageBox | null };
