import { multiply, edgesOf, type Edges, type Matrix } from '../content/state/matrix.ts';
import { toPageSpace } from '../content/state/page-space.ts';
import type { PdfBox, PdfPage } from '../objects/pdf-file.ts';

/** Finds where something is in the units of a page, from where it is on the page as shown: in points, from the top left. */
type ToPageRect = (place: { x: number; y: number; width: number; height: number }) => PdfBox;

/** What a page asks of those who draw on it. */
export type PageGeometry = {
  toRect: ToPageRect;
  /** How many units of the page a point is. */
  unitsInPoint: number;
  /** The size of the page as shown, in points. */
  shown: { width: number; height: number };
  /** Turns what is drawn upright, so that it is upright on the page as shown. */
  upright: Matrix;
};

/** The geometry of a page, however it is rotated, cut or scaled. */
export function toPageGeometry(page: PdfPage): PageGeometry {
  const { matrix, shown } = toPageSpace(page);
  const back = invert(matrix);
  const turned = page.rotate;
  return {
    toRect: ({ x, y, width, height }) => {
      const { x0, y0, x1, y1 } = edgesOf({ left: x, bottom: y, right: x + width, top: y + height }, back);
      return { left: x0, bottom: y0, right: x1, top: y1 };
    },
    unitsInPoint: 1 / page.userUnit,
    shown: { width: shown.x1 - shown.x0, height: shown.y1 - shown.y0 },
    upright: turns[turned],
  };
}

/** Against the clock by as much as the page is shown turned with it. */
const turns: Readonly<Record<PdfPage['rotate'], Matrix>> = {
  0: [1, 0, 0, 1, 0, 0],
  90: [0, 1, -1, 0, 0, 0],
  180: [-1, 0, 0, -1, 0, 0],
  270: [0, -1, 1, 0, 0, 0],
};

/** A page is only turned, moved and scaled, so there is always a way back. */
function invert([a, b, c, d, e, f]: Matrix): Matrix {
  const determinant = a * d - b * c;
  const turned: Matrix = [d / determinant, -b / determinant, -c / determinant, a / determinant, 0, 0];
  return multiply([1, 0, 0, 1, -e, -f], turned);
}

/** Edges that lie within a page, however far out they were. */
export function keepWithin(edges: Edges, { width, height }: { width: number; height: number }): Edges {
  const x = keepRange(edges.x0, edges.x1, width);
  const y = keepRange(edges.y0, edges.y1, height);
  return { x0: x[0], y0: y[0], x1: x[1], y1: y[1] };
}

/** A box is at least so large, so that it can be seen and met with a pointer: in points. */
const smallest = 8;

function keepRange(from: number, to: number, size: number): [from: number, to: number] {
  const start = Math.min(Math.max(from, 0), Math.max(0, size - smallest));
  const end = Math.max(Math.min(to, size), Math.min(size, start + smallest));
  return [start, end];
}
