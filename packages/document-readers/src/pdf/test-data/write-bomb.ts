import { constants, deflateRawSync } from 'node:zlib';
import { joinBytes } from './write-pdf.ts';

const megabyte = 1024 * 1024;

/** What Deflate makes of a text and as many megabytes of spaces: about a thousandth of it. */
export function writeBomb(megabytes: number, text = ''): Uint8Array {
  // A block that refers to nothing before it can be repeated.
  const flush = (data: string | Uint8Array): Uint8Array =>
    deflateRawSync(data, { level: 9, finishFlush: constants.Z_FULL_FLUSH });
  const block = flush(new Uint8Array(megabyte).fill(0x20));
  const end = Uint8Array.of(0x03, 0x00);
  return joinBytes(Uint8Array.of(0x78, 0x9c), flush(text), ...Array<Uint8Array>(megabytes).fill(block), end);
}
