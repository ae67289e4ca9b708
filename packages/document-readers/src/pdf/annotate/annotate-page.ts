import { type PDF, PdfArray, PdfDict, PdfNull, PdfRef } from '@libpdf/core';
import type { PdfPage } from '../objects/pdf-file.ts';
import { belongTo, createFrame, createSheet, toAnnotation, type Mark } from './create-mark.ts';
import { toPageGeometry } from './page-rect.ts';
import type { PdfNote, PdfNotes } from './pdf-note.ts';
import type { PlannedBox } from './plan-boxes.ts';

/** What a page gets. */
export type PageMarks = { boxes: readonly PlannedBox[]; remarks: readonly string[]; notes: PdfNotes };

/** Adds marks to a page, after all that it has; `false` where it stands in the file so that nothing can be added to it. */
export function annotatePage(pdf: PDF, page: PdfPage, { boxes, remarks, notes }: PageMarks): boolean {
  const ref = page.ref && PdfRef.of(page.ref.number, page.ref.generation);
  const dict = ref && pdf.context.resolve(ref);
  if (!ref || !(dict instanceof PdfDict)) return false;
  const before = readAnnotations(pdf, dict);
  if (!before) return false;

  const geometry = toPageGeometry(page);
  const { registry } = pdf.context;
  const add = (mark: Mark): PdfRef =>
    registry.register(toAnnotation(mark, ref, registry.register(mark.appearance), notes));
  const marks: PdfRef[] = [];
  const firsts = new Map<PdfNote, PdfRef>();
  for (const box of boxes) {
    const frame = createFrame(box, geometry);
    const first = firsts.get(box.note);
    const mark = add(first ? { ...frame, entries: { ...frame.entries, ...belongTo(first) } } : frame);
    if (!first) firsts.set(box.note, mark);
    marks.push(mark);
  }
  if (remarks.length > 0) marks.push(add(createSheet(remarks, geometry)));
  // A list of annotations may be that of several pages, so this one gets its own.
  dict.set('Annots', new PdfArray([...before, ...marks]));
  return true;
}

/** The annotations that a page has; `undefined` where something stands there that is no list. */
function readAnnotations(pdf: PDF, page: PdfDict): PdfArray | readonly [] | undefined {
  const entry = page.get('Annots');
  const value = entry instanceof PdfRef ? pdf.context.resolve(entry) : (entry ?? null);
  if (value === null || value instanceof PdfNull) return [];
  return value instanceof PdfArray ? value : undefined;
}
