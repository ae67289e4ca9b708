/**
 * What is kept of an icon to know it again: a small mask of what is seen of it, cropped, in its own proportions. Ground,
 * and white inside other colours, is empty: an icon looks the same on white paper whether its inner shapes are white or
 * cut out. No colour is kept.
 */
export type Outline = {
  /** Of the mask, in cells; the longer side is at most `maskSize`. */
  width: number;
  height: number;
  /** How much of each cell is covered, 0 to `fullCoverage`, row by row from the top. */
  coverage: Uint8Array;
  /** Which colour covers most of a cell, as a bare number from 0, less than `maxInks`; 0 where the cell is empty. */
  inks: Uint8Array;
};

/** The longer side of a mask: measured in bench/README.md, "Knowing an icon by its outline". */
export const maskSize = 96;

/** What a cell holds that is covered entirely. */
export const fullCoverage = 15;

/** How many colours of one icon are told apart; a further one counts as the nearest of these. */
export const maxInks = 8;
