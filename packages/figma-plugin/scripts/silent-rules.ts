/**
 * Rules that have nothing to say of a document of Figma's, whatever is drawn in it: it has no inks, no pages for print, no custom
 * properties, and does not say how assistive technology meets a picture.
 */
export const silentRules: readonly string[] = [
  'color-from-token',
  'color-space-for-print',
  'icon-has-text-alternative',
  'rich-black',
  'spot-color-consistent',
  'total-ink-maximum',
];
