import * as zlib from 'node:zlib';
import { writeMegabytes } from './limits.ts';
import { ReadFailure } from './read-failure.ts';

const zstandard = [0x28, 0xb5, 0x2f, 0xfd];

/** A part of a document unpacked, which is at most `most` bytes: with Deflate in older files, with Zstandard today. */
export function unpackChunk(packed: Uint8Array, most: number): Uint8Array {
  const options = { maxOutputLength: most };
  const isZstandard = zstandard.every((byte, at) => packed[at] === byte);
  if (isZstandard && !('zstdDecompressSync' in zlib)) {
    const reason = `it is packed with Zstandard, which this Node.js (${process.version}) cannot unpack; use 22.15 or later`;
    throw new ReadFailure('zstandard', reason);
  }
  try {
    return isZstandard ? zlib.zstdDecompressSync(packed, options) : zlib.inflateRawSync(packed, options);
  } catch (error) {
    if (isTooLarge(error))
      throw new ReadFailure('too-large', `its document is larger than ${writeMegabytes(most)} once unpacked`);
    throw new ReadFailure('broken-document', 'its document is damaged: it cannot be unpacked');
  }
}

function isTooLarge(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
}
