import type { PdfDict, PdfFault, PdfObject, PdfRef, PdfStream, PdfValue } from '../model/pdf-object.ts';

/** A rectangle in the units of a page, before it is rotated; bottom left is nearest to the origin. */
export type PdfBox = { left: number; bottom: number; right: number; top: number };

/** What a stream stands for. */
export type Decoded = {
  /** Empty where it is too large. */
  bytes: Uint8Array;
  /** Whether everything could be unpacked. What comes before damage is in `bytes`. */
  isWhole: boolean;
  isTooLarge: boolean;
  /** The filter that is left: one of pictures, such as `DCTDecode`, or one that nobody knows. `bytes` are its input. */
  left: string | null;
};

/** A page, with what it inherits, and with something that can be worked with where it states what cannot be. */
export type PdfPage = {
  /** From 1, as it is counted in the file. */
  number: number;
  /** What leads to it in the tree of pages; `null` where nothing does. */
  ref: PdfRef | null;
  dict: PdfDict;
  resources: PdfDict;
  mediaBox: PdfBox;
  /** What is shown: within the media box, not empty. */
  cropBox: PdfBox;
  bleedBox: PdfBox;
  /** What is left once it is cut: the crop box where nothing is said. */
  trimBox: PdfBox;
  /** Clockwise, in degrees. */
  rotate: 0 | 90 | 180 | 270;
  /** Points in a unit. */
  userUnit: number;
  /** Painted in this order, as if they were one, with white space in between. */
  contents: readonly PdfStream[];
  /** Whether it names contents that are not in the file. */
  lacksContents: boolean;
  annotations: readonly PdfDict[];
};

/** A PDF that is open. */
export type PdfFile = {
  trailer: PdfDict;
  catalog: PdfDict;
  isEncrypted: boolean;
  /** The number of its last page. */
  pageCount: number;
  /** In order, each once. Each is made when it is asked for. */
  pages: () => Iterable<PdfPage>;
  /** Follows a pointer, at most 32 of them in a row; what is missing or runs in a circle is `null`. */
  resolve: (object: PdfObject | undefined) => PdfValue;
  /** Unpacks a stream, each time anew. */
  decode: (stream: PdfStream) => Decoded;
  /** Why what was asked for is not all there, so far. */
  faults: () => readonly PdfFault[];
};
