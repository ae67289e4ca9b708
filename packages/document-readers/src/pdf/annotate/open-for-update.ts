import { PDF } from '@libpdf/core';
import { createPdfFile } from '../objects/create-pdf-file.ts';
import { findStart } from '../objects/find-start.ts';
import { defaultLimits } from '../objects/limits.ts';
import { toObjects, withoutPages } from '../objects/open-with-libpdf.ts';
import type { PdfFile } from '../objects/pdf-file.ts';
import { createStructureBudget, type StructureBudget } from '../objects/structure-budget.ts';
import { withBudget } from '../objects/with-budget.ts';

/** A file that something can be added to at its end. */
export type OpenUpdate = { pdf: PDF; file: PdfFile; budget: StructureBudget; start: number };

/** Opens a file so that something can be added at its end; or says why it cannot be, without a full stop. Never throws. */
export async function openForUpdate(bytes: Uint8Array): Promise<OpenUpdate | { refusal: string }> {
  const start = findStart(bytes);
  if (typeof start !== 'number') return { refusal: start.fault.reason };
  const budget = createStructureBudget(defaultLimits);
  const pdf = await load(bytes.subarray(start), budget);
  if (!pdf) return { refusal: budget.faults()[0]?.reason ?? damaged };
  if (pdf.isEncrypted)
    return {
      refusal:
        'it is encrypted, and what is added to it would have to be, too; make the copy from the file before it was protected',
    };
  const blocker = pdf.canSaveIncrementally();
  // What is added makes a file that is arranged for the web a usual one; nothing else changes.
  if (blocker !== null && blocker !== 'linearized') return { refusal: damaged };
  const objects = toObjects(pdf, budget);
  if ('fault' in objects) return { refusal: objects.fault.reason };
  const file = createPdfFile(objects, defaultLimits, 'tree');
  return 'fault' in file ? { refusal: file.fault.reason } : { pdf, file, budget, start };
}

const damaged =
  'its list of objects is damaged, and nothing can be added without writing it anew; save it again in the program that it was made with';

async function load(bytes: Uint8Array, budget: StructureBudget): Promise<PDF | undefined> {
  try {
    return await withBudget(budget, () => withoutPages(() => PDF.load(bytes, { lenient: false })));
  } catch {
    // Whatever the library stumbled over, the file is damaged, or too large, which the budget tells.
    return undefined;
  }
}
