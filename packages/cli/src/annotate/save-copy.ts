import type { Stats } from 'node:fs';
import { mkdir, realpath, rename, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { withTemporary } from '../output/with-temporary.ts';
import { readErrorCode } from '../sources/file-gap.ts';
import { UserError } from '../user-error.ts';

/** Makes what tells whether a path leads to one of some files, be it by links. */
export async function createIsOneOf(paths: readonly string[]): Promise<(path: string) => Promise<boolean>> {
  const files = new Set((await Promise.all(paths.map(identify))).filter((file) => file !== undefined));
  return async (path) => {
    const file = await identify(path);
    return file !== undefined && files.has(file);
  };
}

async function identify(path: string): Promise<string | undefined> {
  const stats = await statIfThere(path);
  return stats && `${stats.dev} ${stats.ino}`;
}

/** Writes a copy, whole or not at all; what was there before is replaced. `shown` is how messages name it. Throws a `UserError`. */
export async function saveCopy(path: string, bytes: Uint8Array, shown: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    const before = await statIfThere(path);
    if (before && !before.isFile()) throw new UserError(`${shown}: it is not a file; name another place.`);
    const target = before ? await realpath(path) : path;
    await withTemporary(dirname(target), async (temporary) => {
      await writeFile(temporary, bytes, {
        flag: 'wx',
        flush: true,
        ...(before && { mode: before.mode & 0o777 }),
      });
      await rename(temporary, target);
    });
  } catch (failure) {
    const code = readErrorCode(failure);
    if (code === undefined) throw failure;
    throw new UserError(`${shown}: it cannot be written (${code}); name another place.`);
  }
}

async function statIfThere(path: string): Promise<Stats | undefined> {
  try {
    return await stat(path);
  } catch (failure) {
    if (readErrorCode(failure) === 'ENOENT' || readErrorCode(failure) === 'ENOTDIR') return undefined;
    throw failure;
  }
}
