import type { PictureContent } from '@brandlint/core';
import { lstatSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';

/** A picture file of the project: what it is called in memory, and its content; or why there is none. */
export type PictureFile = { key: string; open: () => PictureContent } | { fault: string };

/** A file of more bytes than this is no icon. */
const maximumBytes = 4_000_000;

const missing = { fault: 'there is no such file' };

/** Finds a picture file below some folders; links that lead out of them are not followed. */
export function findPicture(candidates: readonly string[], roots: readonly string[]): PictureFile {
  for (const candidate of candidates) {
    try {
      if (!lstatSync(candidate, { throwIfNoEntry: false })) continue;
      const real = realpathSync(candidate);
      if (!roots.some((root) => isInside(realpathSync(root), real)))
        return { fault: 'it lies outside of the project' };
      const { mtimeMs, size, isFile } = toFacts(real);
      if (!isFile) return { fault: 'it is no file' };
      if (size > maximumBytes) return { fault: `it is larger than ${maximumBytes / 1_000_000} MB` };
      return { key: `${real} ${mtimeMs} ${size}`, open: () => toContent(readFileSync(real)) };
    } catch (error) {
      return { fault: `it cannot be read (${codeOf(error)})` };
    }
  }
  return missing;
}

function toFacts(real: string) {
  const stats = statSync(real);
  return { mtimeMs: stats.mtimeMs, size: stats.size, isFile: stats.isFile() };
}

/** A drawing where it is text, else a file of pixels. */
function toContent(bytes: Buffer): PictureContent {
  const text = bytes.subarray(0, 400).toString('utf8').trimStart();
  return text.startsWith('<') || text.startsWith('\uFEFF')
    ? { format: 'svg', text: bytes.toString('utf8').replace(/^\uFEFF/, '') }
    : { format: 'image', bytes: new Uint8Array(bytes) };
}

function isInside(folder: string, file: string): boolean {
  const way = path.relative(folder, file);
  return way !== '' && !way.startsWith('..') && !path.isAbsolute(way);
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'for a reason of its own';
}
