import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { hashFile } from '../jobs/hash-file.ts';
import { readErrorCode } from '../sources/file-gap.ts';
import { readStats } from '../sources/read-stats.ts';

/** What a file is known by: the SHA-256 of its bytes in hexadecimal; and the bytes, where they are few. */
export type Content = { hash: string; bytes?: Buffer };

/** A larger file is read in pieces, and not kept, in bytes. */
const mostKept = 1024 * 1024;

/** Reads what a file is known by; `undefined` where it cannot be read. Thousands of small files are read faster one by one. */
export async function readContentHash(absolutePath: string): Promise<Content | undefined> {
  const there = readStats(absolutePath);
  if (there.kind !== 'there' || !there.stats.isFile()) return undefined;
  if (there.stats.size > mostKept) {
    const digest = await hashFile(absolutePath);
    return digest === '' ? undefined : { hash: digest };
  }
  try {
    const bytes = readFileSync(absolutePath);
    return { hash: hash('sha256', bytes, 'hex'), bytes };
  } catch (failure) {
    if (readErrorCode(failure) === undefined) throw failure;
    return undefined;
  }
}
