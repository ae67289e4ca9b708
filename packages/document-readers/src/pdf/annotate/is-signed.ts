import type { PdfFile } from '../objects/pdf-file.ts';
import { readDict, readNumber } from '../objects/read-value.ts';

/** `SignaturesExist` among the flags of the form (12.7.3). */
const signaturesExist = 1;

/** Whether somebody has signed a file. */
export function isSigned(file: PdfFile): boolean {
  const form = readDict(file, file.catalog.get('AcroForm'));
  const flags = readNumber(file, form?.get('SigFlags')) ?? 0;
  return (flags & signaturesExist) !== 0 || readDict(file, file.catalog.get('Perms')) !== undefined;
}
