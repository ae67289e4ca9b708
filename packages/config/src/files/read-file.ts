import { isUtf8 } from 'node:buffer';
import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** The content of a file, or why it cannot be had, without a full stop. */
export type FileRead<Content> =
  { ok: true; content: Content } | { ok: false; cause: string; cure: string; isMissing?: true };

/** No configuration, brand or palette is as large as this. */
const maximumBytes = 16 * 1024 * 1024;

/** Reads a regular file of a bearable size; a folder, a pipe or a device is refused and never waited for. */
export function readBytes(file: string): FileRead<Uint8Array> {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
    const stats = fstatSync(descriptor);
    if (stats.isDirectory())
      return { ok: false, cause: 'this is a folder', cure: 'rename it, or put a file in its place' };
    if (!stats.isFile())
      return { ok: false, cause: 'this is no regular file', cure: 'put a file in its place' };
    if (stats.size > maximumBytes)
      return { ok: false, cause: 'the file is larger than 16 MB', cure: 'make it smaller' };
    return { ok: true, content: readFileSync(descriptor) };
  } catch (error) {
    return { ok: false, ...explainFileError(error) };
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** The text of a UTF-8 file without its byte order mark. */
export function readText(file: string): FileRead<string> {
  const read = readBytes(file);
  if (!read.ok) return read;
  if (!isUtf8(read.content)) return { ok: false, cause: 'this is not UTF-8 text', cure: 'save it as UTF-8' };
  return {
    ok: true,
    content: Buffer.from(read.content)
      .toString('utf8')
      .replace(/^\uFEFF/, ''),
  };
}

function explainFileError(error: unknown): { cause: string; cure: string; isMissing?: true } {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return { cause: 'there is no such file', cure: 'check the path', isMissing: true };
    case 'EACCES':
    case 'EPERM':
      return { cause: 'reading it is not permitted', cure: 'change its permissions' };
    case 'EISDIR':
      return { cause: 'this is a folder', cure: 'rename it, or put a file in its place' };
    case 'ELOOP':
      return { cause: 'its symbolic links go round in a circle', cure: 'mend the link' };
    default:
      return { cause: `it cannot be read (${code})`, cure: 'check the file' };
  }
}

/** A path as errors show it and patterns match it: from the working directory, with slashes; absolute when elsewhere. */
export function displayPath(cwd: string, file: string): string {
  const relative = path.relative(cwd, file);
  const isInside = relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative);
  return toSlashes(isInside ? relative : file);
}

/** A path with slashes on every system. */
function toSlashes(file: string): string {
  return path.sep === '/' ? file : file.split(path.sep).join('/');
}
