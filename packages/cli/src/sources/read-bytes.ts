import { hash } from 'node:crypto';
import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import type { Format, Gap } from '@brandlint/core';
import { toFileGap, toGapOfFailure } from './file-gap.ts';
import { maximumMegabytesOf } from './formats.ts';

/** The bytes of a file with their SHA-256, or why there are none. */
export type FileBytes = ({ bytes: Buffer } | { gap: Gap }) & { hash: string };

const megabyte = 1024 * 1024;

/**
 * Reads a file that is to be read as that format. Nothing is done meanwhile that would have to wait: most files are small,
 * and asking for each in turn takes longer than reading it.
 */
export function readFileBytes(absolutePath: string, format: Format): FileBytes {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(absolutePath, constants.O_RDONLY | constants.O_NONBLOCK);
    const { size } = fstatSync(descriptor);
    if (size > maximumMegabytesOf(format) * megabyte) return { gap: tooLarge(format), hash: '' };
    return toFileBytes(readFileSync(descriptor), format);
  } catch (failure) {
    return { gap: toGapOfFailure(failure), hash: '' };
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** Bytes that are to be read as that format, where they are not too many. */
export function toFileBytes(bytes: Buffer, format: Format): FileBytes {
  const digest = toHash(bytes);
  const isTooLarge = bytes.length > maximumMegabytesOf(format) * megabyte;
  return isTooLarge ? { gap: tooLarge(format), hash: digest } : { bytes, hash: digest };
}

/** SHA-256 in hexadecimal. */
export function toHash(bytes: Buffer): string {
  return hash('sha256', bytes, 'hex');
}

function tooLarge(format: Format): Gap {
  return toFileGap('too-large', `it is larger than ${maximumMegabytesOf(format)} MB`);
}
