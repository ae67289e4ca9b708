import { rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { toTemporary } from './to-temporary.ts';

/**
 * Does something with the name of a new file in a folder, which is to get its own name in the end. Whatever is left under
 * the first name is removed, also where the process is asked to end in the middle.
 */
export async function withTemporary<Result>(
  folder: string,
  work: (temporary: string) => Promise<Result>,
): Promise<Result> {
  const temporary = toTemporary(folder);
  const removeNow = () => {
    rmSync(temporary, { force: true });
  };
  process.once('exit', removeNow);
  try {
    return await work(temporary);
  } finally {
    await rm(temporary, { force: true });
    process.off('exit', removeNow);
  }
}
