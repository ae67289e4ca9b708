import type { PdfFault } from '../model/pdf-object.ts';

/** How far from the beginning viewers look for the mark. */
const headerRange = 1024;

/** Where a PDF begins in bytes: other things may come before it. Or what the bytes are instead. */
export function findStart(bytes: Uint8Array): number | { fault: PdfFault } {
  if (bytes.length === 0) return notPdf('the file is empty');
  const beginning = toLatin(bytes.subarray(0, headerRange));
  const start = beginning.indexOf('%PDF-');
  if (start >= 0) return start;
  // Some have lost their beginning, and can be read nevertheless.
  if (/(?:^|\s)\d{1,10} \d{1,5} obj\b/.test(beginning)) return 0;
  if (/^\s*<(?:!doctype|html|head|\?xml)\b/i.test(beginning.replace(/^ï»¿/, '')))
    return notPdf('it is a page for a browser by its content, or XML, and not a PDF');
  return notPdf('it does not begin as a PDF does');
}

function notPdf(reason: string): { fault: PdfFault } {
  return { fault: { code: 'not-a-pdf', reason } };
}

function toLatin(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}
