import type { Area, View } from '../choose-view.ts';

/** What is asked of the painter: a part of a page of the file that it was given last. */
export type PaintingJob =
  | { kind: 'open'; bytes: Uint8Array; password: string | undefined }
  | { kind: 'paint'; page: number; boxes: readonly Area[] };

/** A picture of a view: of the page itself where PDFium is there to draw it, else nothing but its size. */
export type Painting = { view: View; data: Uint8Array | undefined };

/** What the painter answers; `open` tells whether pages can be drawn. */
export type PaintingAnswer = { isOpen: true; canDraw: boolean } | Painting | { fault: string };
