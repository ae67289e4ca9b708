import { createHash } from 'node:crypto';
import { type PDF, PdfArray, PdfNumber, PdfString } from '@libpdf/core';
import { withReplaced } from '../objects/with-replaced.ts';
import { writeNumber } from './write-number.ts';

/** The bytes of a file with what was changed in it after them; `undefined` where they would not be the beginning of it. */
export async function saveUpdate(pdf: PDF, original: Uint8Array): Promise<Uint8Array | undefined> {
  setIdentifier(pdf, original);
  const saved = await appended(pdf);
  return Buffer.compare(saved.subarray(0, original.length), original) === 0 ? saved : undefined;
}

/** The library has written everything by the time it gives its promise. */
function appended(pdf: PDF): Promise<Uint8Array> {
  // It rounds numbers to five digits.
  function toBytes(this: PdfNumber, writer: Parameters<PdfNumber['toBytes']>[0]): void {
    writer.writeAscii(writeNumber(this.value));
  }
  return withReplaced(PdfNumber.prototype, 'toBytes', toBytes, () =>
    // It takes a file that is arranged for the web for one that nothing can be added to.
    withReplaced(
      pdf,
      'canSaveIncrementally',
      () => null,
      () => pdf.save({ incremental: true }),
    ),
  );
}

/** The first part of the identifier is the file's, the second that of its revision (14.4): never by chance, so that copies can be compared. */
function setIdentifier({ context }: PDF, original: Uint8Array): void {
  const { trailer } = context.info;
  const known = trailer.getArray('ID', (pointer) => context.resolve(pointer))?.at(0);
  const digest = createHash('sha256').update(original).digest();
  const first = known instanceof PdfString ? known : new PdfString(digest.subarray(0, 16), 'hex');
  trailer.set('ID', new PdfArray([first, new PdfString(digest.subarray(16), 'hex')]));
}
