// Of Helvetica's printable ASCII, in thousandths, from Adobe's font metrics (Core 14 AFM).
const helvetica = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556,
  556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278,
  500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469,
  556, 333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500,
  278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
];

/** How wide a glyph of a font is that a file need not describe, as part of its size: near enough to say where it stands. */
export function standardWidth(font: string, code: number): number {
  if (font.includes('Courier')) return 0.6;
  const width = (helvetica[code - 32] ?? 556) / 1000;
  return font.startsWith('Times') ? width * 0.9 : width;
}
