import type { PdfBox, PdfPage } from '../../objects/pdf-file.ts';
import { edgesOf, type Edges, type Matrix } from './matrix.ts';

/** Where things are on a page as it is shown. */
export type PageSpace = {
  number: number;
  /** From the units of the page to points from the top left corner of its crop box. */
  matrix: Matrix;
  shown: Edges;
  /** What is left of it once it is cut. */
  trim: Edges;
};

/** The space of a page: rotated, in points, and from its crop box on. */
export function toPageSpace({ number, cropBox, trimBox, rotate, userUnit }: PdfPage): PageSpace {
  const matrix = toShown(cropBox, rotate, userUnit);
  return { number, matrix, shown: edgesOf(cropBox, matrix), trim: edgesOf(trimBox, matrix) };
}

function toShown({ left, bottom, right, top }: PdfBox, rotate: PdfPage['rotate'], unit: number): Matrix {
  switch (rotate) {
    case 0:
      return [unit, 0, 0, -unit, -left * unit, top * unit];
    case 90:
      return [0, unit, unit, 0, -bottom * unit, -left * unit];
    case 180:
      return [-unit, 0, 0, unit, right * unit, -bottom * unit];
    case 270:
      return [0, -unit, -unit, 0, top * unit, right * unit];
  }
}
