import type { ColorSpace } from './color-space.ts';
import type { Mark, MarkFault, PageBox, Unseen } from './mark.ts';
import type { PdfDict, PdfStream } from './pdf-object.ts';

/**
 * What a mark is, wherever it lies. Marks of a file that are alike in all of this share one object, so that they can be
 * told apart by identity. `color` leaves the alpha of the graphics state aside (it is `alpha`).
 */
export type MarkKind = Omit<Mark, 'box'>;

/** What of the structure something belongs to. */
export type Structure = {
  /** The entry of the parent tree: `/StructParents` of the page or of the form that it stands in. */
  parents: number;
  /** The number of the marked content in there. */
  content: number;
};

/** A replacement of what is shown by words that stand for it; one object for one sequence of marked content. */
export type ActualText = { text: string };

/** What one operator shows of one font, still in the font's own codes. */
export type GlyphRun = {
  /** One object for one font of a file. */
  font: { dict: PdfDict };
  /** Strings of codes; a number is how far what follows is moved back, in thousandths of the size, as in `TJ`. */
  pieces: readonly (Uint8Array | number)[];
  box: PageBox;
  /** Where the base line begins and where the next glyph would, in points on the page as shown. */
  from: readonly [number, number];
  to: readonly [number, number];
  unseen: Unseen | null;
  sizePt: number;
  bold: boolean;
  within: readonly string[];
  structure: Structure | null;
  actualText: ActualText | null;
  /** What its fill is marked as, or its stroke where it has no fill; `null` where it only clips. */
  kind: MarkKind | null;
};

/** A painted path in points on the page as shown. It is lent: what is needed of it later has to be copied. */
export type PaintedPath = {
  /** One of `segment`'s for each step. */
  steps: Uint8Array;
  stepCount: number;
  /** x and y, one pair for a move and a line, three for a curve, none for a closing. */
  points: Float64Array;
  /** Whether it was too long to be kept: what is here is its beginning. */
  isCut: boolean;
  fill: MarkKind | null;
  evenOdd: boolean;
  stroke: MarkKind | null;
  /** In points. */
  strokeWidth: number;
  box: PageBox;
  unseen: Unseen | null;
  within: readonly string[];
  structure: Structure | null;
};

/** The steps of a path. */
export const segment = { move: 0, line: 1, curve: 2, close: 3 } as const;

/** An image where it stands. */
export type PlacedImage = {
  /** An inline image is given as if it were a stream of its own, the short names in its dictionary written out. */
  stream: PdfStream;
  width: number;
  height: number;
  /** `null` for stencils, and where it cannot be told before the picture is decoded, as in JPEG 2000. */
  space: ColorSpace | null;
  /** `DeviceCMYK`, `ICCBased (Coated FOGRA39)` …; `null` as `space` is. */
  spaceName: string | null;
  /** What a stencil is painted with. */
  stencil: MarkKind | null;
  /** From the unit square (origin bottom left) to points on the page as shown, as in CSS `matrix()`. */
  matrix: readonly [number, number, number, number, number, number];
  box: PageBox;
  unseen: Unseen | null;
  alpha: number;
  isBlended: boolean;
  within: readonly string[];
  structure: Structure | null;
};

/** Takes what a page paints, in the order of painting. A page's marks come before the run, path or image that they are of. */
export type PageSink = {
  /**
   * A mark with its box in points on the page as shown, which may be kept and is not changed. `isSolid`: it fills the whole
   * of the box, evenly; what does not say so may be of any shape.
   */
  mark: (kind: MarkKind, box: PageBox, isSolid: boolean) => void;
  run: (run: GlyphRun) => void;
  path: (path: PaintedPath) => void;
  image: (image: PlacedImage) => void;
  fault: (fault: MarkFault) => void;
};
