import type { Severity } from '@brandlint/core';
import type { AreaLocation } from '../aggregate/place-spread.ts';

/** What is said of places of a file, to be written into a copy of it. */
export type PdfNote = {
  /** The same for the same finding. */
  id: string;
  severity: Severity;
  /** The name of the rule, which viewers show as the subject. */
  subject: string;
  text: string;
  /** As the reader gives them: in points from the top left corner of a page as it is shown. */
  places: readonly AreaLocation[];
};

/** What is written into a copy of a file. */
export type PdfNotes = {
  /** Who says it: viewers show it beside each note. */
  author: string;
  at: Date;
  notes: readonly PdfNote[];
  /** What is said of the file as a whole, on its first page; nothing, where it is empty. */
  remarks: readonly string[];
};

/** A copy with notes, with how many boxes it has; or why there is none, in words without a full stop. */
export type Annotated = { bytes: Uint8Array; boxes: number; isSigned: boolean } | { refusal: string };
