import { PdfDict, PdfName, PdfNumber, type PdfObject, type PdfRef, type PdfStream } from '@libpdf/core';
import type { PdfBox } from '../objects/pdf-file.ts';
import { describeFrame, drawFrame, frameWidth, markStyles, toNumbers } from './draw-frame.ts';
import { drawSheet, sheetSize } from './draw-sheet.ts';
import { ownPrefix } from './own-notes.ts';
import { keepWithin, type PageGeometry } from './page-rect.ts';
import type { PdfNotes } from './pdf-note.ts';
import type { PlannedBox } from './plan-boxes.ts';
import { writeNoteDate, writeNoteText } from './write-note-text.ts';

/** What is put on a page: where, what it looks like, what it says. */
export type Mark = {
  subtype: 'Square' | 'Text';
  /** Different from any other of the page. */
  name: string;
  rect: PdfBox;
  appearance: PdfStream;
  subject: string;
  text: string;
  /** What only marks of its kind have. */
  entries: Readonly<Record<string, PdfObject>>;
};

/** A frame around a place; what it says stands with the first of its note on the page. */
export function createFrame({ note, place, order, around }: PlannedBox, geometry: PageGeometry): Mark {
  const style = markStyles[note.severity];
  const { unitsInPoint, shown, toRect } = geometry;
  const out = frameWidth * (1 + around);
  const { x0, y0, x1, y1 } = keepWithin(
    {
      x0: place.x - out,
      y0: place.y - out,
      x1: place.x + place.width + out,
      y1: place.y + place.height + out,
    },
    shown,
  );
  const rect = toRect({ x: x0, y: y0, width: x1 - x0, height: y1 - y0 });
  return {
    subtype: 'Square',
    name: `${ownPrefix}${note.id}-${place.page}-${order}`,
    rect,
    appearance: drawFrame(rect, style, unitsInPoint),
    subject: note.subject,
    text: note.text,
    entries: describeFrame(style, unitsInPoint),
  };
}

/** Further frames of a note belong to its first one on the page, as a group whose words are those of that one (12.5.6.2). */
export function belongTo(first: PdfRef): Mark['entries'] {
  return { IRT: first, RT: PdfName.of('Group') };
}

/** How far from the corner of the page, in points. */
const margin = 6;

/** A sheet in the corner of a page, for what is said of the file. */
export function createSheet(remarks: readonly string[], geometry: PageGeometry): Mark {
  const rect = geometry.toRect({ x: margin, y: margin, width: sheetSize, height: sheetSize });
  return {
    subtype: 'Text',
    name: `${ownPrefix}remarks`,
    rect,
    appearance: drawSheet(geometry),
    subject: 'the file as a whole',
    text: remarks.join('\n\n'),
    entries: { Name: PdfName.of('Note'), C: toNumbers(markStyles.note.color) },
  };
}

/** Comments are printed: on paper, too, a copy with boxes must not pass for the file itself. */
const printed = 4;

/** A mark as an annotation (12.5.2, 12.5.6.2). `appearance` leads to what it looks like. */
export function toAnnotation(
  mark: Mark,
  page: PdfRef,
  appearance: PdfRef,
  { author, at }: PdfNotes,
): PdfDict {
  const { left, bottom, right, top } = mark.rect;
  return PdfDict.of({
    Type: PdfName.of('Annot'),
    Subtype: PdfName.of(mark.subtype),
    Rect: toNumbers([left, bottom, right, top]),
    P: page,
    NM: writeNoteText(mark.name),
    T: writeNoteText(author),
    Subj: writeNoteText(mark.subject),
    Contents: writeNoteText(mark.text),
    M: writeNoteDate(at),
    CreationDate: writeNoteDate(at),
    F: PdfNumber.of(printed),
    AP: PdfDict.of({ N: appearance }),
    ...mark.entries,
  });
}
