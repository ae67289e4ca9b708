import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { readErrorCode } from '../sources/file-gap.ts';

/** SHA-256 of a file in hexadecimal, read in pieces; empty where it cannot be read. */
export async function hashFile(absolutePath: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(absolutePath), hash);
    return hash.digest('hex');
  } catch (failure) {
    // Why it cannot be read was said already.
    if (readErrorCode(failure) === undefined) throw failure;
    return '';
  }
}
