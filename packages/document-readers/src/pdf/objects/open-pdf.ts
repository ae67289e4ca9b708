import type { OpenPdf, PdfFault } from '../model/pdf-object.ts';
import { createPdfFile } from './create-pdf-file.ts';
import { findStart } from './find-start.ts';
import { defaultLimits, writeMegabytes, type PdfLimits } from './limits.ts';
import { openWithLibpdf } from './open-with-libpdf.ts';
import { openWithPdfLib } from './open-with-pdf-lib.ts';
import type { PdfFile } from './pdf-file.ts';

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
  const first = await openWith(openWithLibpdf(allowed), body, password, allowed);
  if (!('fault' in first) || first.fault.code !== 'damaged') return first;
  const second = await openWith(openWithPdfLib(allowed), body, password, allowed);
  return 'fault' in second && second.fault.code === 'damaged' ? first : second;
}

async function openWith(
  open: OpenPdf,
  bytes: Uint8Array,
  password: string | undefined,
  limits: PdfLimits,
): Promise<PdfFile | { fault: PdfFault }> {
  const objects = await open(bytes, password);
  return 'fault' in objects ? objects : createPdfFile(objects, limits);
}
