import type { OpenPdf, PdfFault } from '../model/pdf-object.ts';
import { createPdfFile, type PageSearch } from './create-pdf-file.ts';
import { findWord } from './find-bytes.ts';
import { findStart } from './find-start.ts';
import { defaultLimits, writeMegabytes, type PdfLimits } from './limits.ts';
import { openRebuilt, openWithLibpdf } from './open-with-libpdf.ts';
import type { PdfFile } from './pdf-file.ts';
import { countObjects } from './scan-objects.ts';
import { createStructureBudget, type StructureBudget } from './structure-budget.ts';

/** What may be said about how a file is opened. */
export type OpenPdfOptions = { password?: string | undefined; limits?: Partial<PdfLimits> | undefined };

/** Opens a PDF, damaged or encrypted as it may be; or says why not, without a full stop. Never throws. */
export async function openPdf(
  bytes: Uint8Array,
  { password, limits }: OpenPdfOptions = {},
): Promise<PdfFile | { fault: PdfFault }> {
  const allowed = { ...defaultLimits, ...limits };
  if (bytes.length > allowed.file)
    return { fault: { code: 'too-large', reason: `it is larger than ${writeMegabytes(allowed.file)}` } };
  const start = findStart(bytes);
  if (typeof start !== 'number') return start;
  const body = bytes.subarray(start);
  if (countObjects(body, 2 * allowed.objects) > 2 * allowed.objects) {
    const reason = `it has more than ${allowed.objects.toLocaleString('en')} objects`;
    return { fault: { code: 'too-large', reason } };
  }
  const budget = createStructureBudget(allowed);
  let first: { fault: PdfFault } | undefined;
  for (const [open, search] of attempts) {
    const objects = await open(budget)(body, password);
    const file = 'fault' in objects ? objects : createPdfFile(objects, allowed, search);
    if (!('fault' in file)) return hasEnd(body) ? file : withoutEnd(file);
    if (file.fault.code !== 'damaged') return file;
    first ??= file;
  }
  return first ?? { fault: { code: 'damaged', reason: 'no page can be found in it' } };
}

/** How far from the end of the file its last words may stand: some programs write something behind them. */
const endLength = 65_536;

/** Whether the words are there that every file ends with. Source: ISO 32000-2, 7.5.5. */
function hasEnd(bytes: Uint8Array): boolean {
  return findWord(bytes.subarray(-endLength), 'startxref', 0) >= 0;
}

function withoutEnd(file: PdfFile): PdfFile {
  const cut = { code: 'incomplete', reason: 'it is cut off: what stood at its end is not in it' } as const;
  return { ...file, faults: () => [...file.faults(), cut] };
}

const attempts: readonly (readonly [open: (budget: StructureBudget) => OpenPdf, search: PageSearch])[] = [
  [openWithLibpdf, 'tree'],
  [openRebuilt, 'tree'],
  [openWithPdfLib, 'tree'],
  [openRebuilt, 'everything'],
];

/** It is large, and few files need it. */
function openWithPdfLib(budget: StructureBudget): OpenPdf {
  return async (bytes, password) => {
    const library = await import('./open-with-pdf-lib.ts');
    return library.openWithPdfLib(budget)(bytes, password);
  };
}
