import { access, constants, link, mkdir, open, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { withTemporary } from '../output/with-temporary.ts';
import { Refusal, toRefusal } from './refusal.ts';

/** Whether a file may be replaced: a file, not read-only, in a folder that is not read-only. Throws a `Refusal`. */
export async function assertReplaceable(realPath: string): Promise<void> {
  try {
    const file = await stat(realPath);
    if (!file.isFile()) throw new Refusal('it is not a regular file');
    const folder = await stat(dirname(realPath));
    if (isReadOnly(file.mode)) throw new Refusal('it is read-only; make it writable and run again');
    if (isReadOnly(folder.mode)) throw new Refusal('its folder is read-only; make it writable and run again');
    await access(realPath, constants.W_OK);
    await access(dirname(realPath), constants.W_OK);
  } catch (error) {
    throw toRefusal(error, 'it cannot be written');
  }
}

/**
 * Puts `after` in the place of `before`, whole or not at all: the bytes go to a new file beside it, which then takes its
 * name, permissions and owner. Throws a `Refusal` when the file is no longer `before` or cannot be written; then it is as
 * it was, and nothing is left beside it.
 */
export async function replaceFile(realPath: string, before: Buffer, after: Buffer): Promise<void> {
  await assertReplaceable(realPath);
  try {
    await withTemporary(dirname(realPath), async (temporary) => {
      await writeLike(realPath, temporary, after);
      const now = await readFile(realPath);
      if (!now.equals(before)) throw new Refusal('it changed while it was being checked; run again');
      await rename(temporary, realPath);
    });
  } catch (error) {
    throw toRefusal(error, 'it could not be written');
  }
}

/** Puts a new file where there is none, whole or not at all. Throws a `Refusal`. */
export async function createFile(path: string, bytes: Buffer): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    const folder = await stat(dirname(path));
    if (isReadOnly(folder.mode)) throw new Refusal('its folder is read-only; make it writable and run again');
    await withTemporary(dirname(path), async (temporary) => {
      await writeFile(temporary, bytes, { flag: 'wx', flush: true });
      // A link, unlike a new name, is refused where something came to stand in the meantime.
      await link(temporary, path);
    });
  } catch (error) {
    throw toRefusal(error, 'it could not be written');
  }
}

/** A new file with the permissions and the owner of another; on the disk before this returns. */
async function writeLike(model: string, path: string, bytes: Buffer): Promise<void> {
  const { mode, uid, gid } = await stat(model);
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    const own = await file.stat();
    if (own.uid !== uid || own.gid !== gid) await file.chown(uid, gid);
    await file.chmod(mode & 0o7777);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** By its permissions alone: the superuser may write to it all the same, and was not asked to. */
function isReadOnly(mode: number): boolean {
  return (mode & 0o222) === 0;
}
