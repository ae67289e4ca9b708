import { constants } from 'node:fs';
import { open, realpath } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Gap, PictureContent } from '@brandlint/core';
import { toHash } from '../sources/read-bytes.ts';
import { decode } from '../sources/decode.ts';
import { readErrorCode, toGapOfFailure } from '../sources/file-gap.ts';

/** Why a picture cannot be had: a short name, and words that follow its address. */
export type PictureFault = Pick<Gap, 'code' | 'reason'>;

/** A picture as it was read, with the SHA-256 of its bytes; or why it cannot be had. */
export type PictureFile = { hash: string; content: PictureContent } | { fault: PictureFault };

/** A picture of more bytes than this is none for a page, compressed or not. */
const maximumBytes = 32 * 1024 * 1024;

/** Reads a picture file. Only regular files are opened; `isAllowed` is asked about the path that links lead to. */
export async function readPictureFile(
  absolutePath: string,
  isAllowed: (realPath: string) => Promise<boolean>,
): Promise<PictureFile> {
  try {
    if (!(await isAllowed(await realpath(absolutePath)))) return { fault: outside };
    const file = await open(absolutePath, constants.O_RDONLY | constants.O_NONBLOCK);
    try {
      const stats = await file.stat();
      if (stats.isDirectory()) return { fault: { code: 'not-a-file', reason: 'it is a folder' } };
      if (!stats.isFile()) return { fault: notAFile };
      if (stats.size > maximumBytes) return { fault: tooLarge };
      return await toPictureFile(await file.readFile());
    } finally {
      await file.close();
    }
  } catch (failure) {
    const code = readErrorCode(failure);
    if (code !== undefined && missingCodes.has(code)) return { fault: missing };
    const { code: name, reason } = toGapOfFailure(failure);
    return { fault: { code: name, reason } };
  }
}

/** Bytes as a picture: a drawing where they are text that begins with a tag, compressed or not; else pixels. */
export async function toPictureFile(bytes: Buffer): Promise<PictureFile> {
  if (bytes.length > maximumBytes) return { fault: tooLarge };
  const hash = toHash(bytes);
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return withHash(hash, toContent(bytes));
  try {
    return withHash(hash, toContent(await promisify(gunzip)(bytes, { maxOutputLength: maximumBytes })));
  } catch (failure) {
    const code = readErrorCode(failure);
    if (code === undefined) throw failure;
    return {
      fault: code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge : { code: 'broken', reason: 'it cannot be unpacked' },
    };
  }
}

function withHash(hash: string, content: PictureContent | undefined): PictureFile {
  return content
    ? { hash, content }
    : { fault: { code: 'binary', reason: 'it is neither text nor a picture' } };
}

function toContent(bytes: Buffer): PictureContent | undefined {
  if (!looksLikeText(bytes)) return { format: 'image', bytes };
  const text = decode(bytes)?.text;
  return text === undefined ? undefined : { format: 'svg', text };
}

/** By what stands first: a byte order mark of UTF-16, or a tag after white space. */
function looksLikeText(bytes: Buffer): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  return /^(?:\u00ef\u00bb\u00bf)?\s*</.test(bytes.toString('latin1', 0, 1024));
}

const missingCodes: ReadonlySet<string> = new Set(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG']);

export const missing: PictureFault = { code: 'missing-picture', reason: 'there is no such file' };

const tooLarge: PictureFault = {
  code: 'too-large',
  reason: `it is larger than ${maximumBytes / 1024 / 1024} MB`,
};

const notAFile: PictureFault = {
  code: 'not-a-file',
  reason: 'it is a pipe, a socket or a device, not a file',
};

const outside: PictureFault = {
  code: 'link-outside',
  reason: 'it lies outside of what is checked, and is not followed under --untrusted',
};
