import type { Area, View } from '../choose-view.ts';

/** What is asked of the painter: a part of a page of the file that it was given last. */
export type PaintingJob =
  | { kind: 'open'; format: PagedFormat; bytes: Uint8Array; password: string | undefined }
  | { kind: 'paint'; page: number; boxes: readonly Area[] };

/** What has pages that are painted: those of a PDF, or the slides of a presentation. */
export type PagedFormat = 'pdf' | 'office';

/** A view of a page: the page itself where PDFium is there to draw it, else frames of what lies on it, in parts of the view. */
export type Painting = { view: View; data: Uint8Array | undefined; frames: readonly Area[] };

/** What the painter answers; `open` tells whether pages can be drawn. */
export type PaintingAnswer = { isOpen: true; canDraw: boolean } | Painting | { fault: string };
