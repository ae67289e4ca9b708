import { hash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { Gap } from '@brandlint/core';
import { decode, type Decoded } from '../sources/decode.ts';
import { toFileGap, toGapOfFailure } from '../sources/file-gap.ts';

/** The text of a file with the SHA-256 of its bytes, or why there is none. */
export type FileText = ({ decoded: Decoded } | { gap: Gap }) & { hash: string };

/** A tree of such a text takes some 30 times its size, which must fit into the memory of one process. */
const maximumBytes = 64 * 1024 * 1024;

/** Reads a file as text. */
export async function readFileText(absolutePath: string): Promise<FileText> {
  try {
    const { size } = await stat(absolutePath);
    if (size > maximumBytes) return { gap: tooLarge(), hash: '' };
    return toFileText(await readFile(absolutePath));
  } catch (failure) {
    return { gap: toGapOfFailure(failure), hash: '' };
  }
}

/** Bytes as text. */
export function toFileText(bytes: Buffer): FileText {
  const digest = toHash(bytes);
  if (bytes.length > maximumBytes) return { gap: tooLarge(), hash: digest };
  const decoded = decode(bytes);
  return decoded ? { decoded, hash: digest } : { gap: binary(), hash: digest };
}

/** SHA-256 in hexadecimal. */
export function toHash(bytes: Buffer): string {
  return hash('sha256', bytes, 'hex');
}

function tooLarge(): Gap {
  return toFileGap('too-large', `it is larger than ${maximumBytes / 1024 / 1024} MB`);
}

function binary(): Gap {
  return toFileGap('binary', 'it looks like a binary file: it holds NUL bytes');
}
