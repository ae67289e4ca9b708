import { withBudget } from '../objects/with-budget.ts';
import { annotatePage } from './annotate-page.ts';
import { isSigned } from './is-signed.ts';
import { openForUpdate } from './open-for-update.ts';
import type { Annotated, PdfNotes } from './pdf-note.ts';
import { planBoxes } from './plan-boxes.ts';
import { saveUpdate } from './save-update.ts';

export type { PdfNote } from './pdf-note.ts';

/**
 * A copy of a PDF with a box around each place and a note beside it: standard annotations, added after the last byte of
 * the file, which stays as it is. Says why where that cannot be; never throws on hostile bytes.
 */
export async function annotatePdf(bytes: Uint8Array, notes: PdfNotes): Promise<Annotated> {
  const open = await openForUpdate(bytes);
  if ('refusal' in open) return open;
  const { pdf, file, budget, start } = open;
  const plan = planBoxes(notes.notes, file.pageCount);
  const signed = isSigned(file);
  const remarks = [...(signed ? [signedRemark] : []), ...notes.remarks, ...plan.remarks];
  let boxes = 0;
  for (const page of file.pages()) {
    const marks = {
      boxes: plan.byPage.get(page.number) ?? [],
      remarks: page.number === 1 ? remarks : [],
      notes,
    };
    if (marks.boxes.length === 0 && marks.remarks.length === 0) continue;
    if (!withBudget(budget, () => annotatePage(pdf, page, marks)))
      return { refusal: `page ${page.number} stands in it in a way that nothing can be added to` };
    boxes += marks.boxes.length;
  }
  const added = await saveUpdate(pdf, bytes.subarray(start));
  if (!added) return { refusal: unwritten };
  const whole = new Uint8Array(start + added.length);
  whole.set(bytes.subarray(0, start));
  whole.set(added, start);
  const again = await openForUpdate(whole);
  if ('refusal' in again || again.file.pageCount !== file.pageCount) return { refusal: unwritten };
  return { bytes: whole, boxes, isSigned: signed };
}

const unwritten = 'the copy could not be written so that it can be read again';

const signedRemark =
  'This file is signed. The copy keeps it byte for byte as its first revision; the signature does not cover the notes.';
