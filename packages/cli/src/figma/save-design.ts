import { existsSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { withTemporary } from '../output/with-temporary.ts';
import { readErrorCode } from '../sources/file-gap.ts';
import { UserError } from '../user-error.ts';

/** Where a design goes. */
export type Target = {
  folder: string;
  /** The name without its extension. */
  name: string;
  /** Whether it may take the place of a file that is there. */
  force: boolean;
};

/** The extension by which folders are looked through for saved documents. */
export const designExtension = '.figma.json';

const mostNames = 1000;

/**
 * Saves a design, all of it or nothing, and gives the name of its file. A file that is there is left alone: the next free
 * name is taken, because Figma lets some ask only a few times a month. Throws a `UserError`.
 */
export async function saveDesign(
  pieces: readonly string[],
  { folder, name, force }: Target,
): Promise<string> {
  const file = force ? `${name}${designExtension}` : findFreeName(folder, name);
  try {
    await withTemporary(folder, async (temporary) => {
      const handle = await open(temporary, 'wx');
      try {
        for (const piece of pieces) await handle.writeFile(piece);
      } finally {
        await handle.close();
      }
      await rename(temporary, join(folder, file));
    });
    return file;
  } catch (failure) {
    const code = readErrorCode(failure);
    if (code === undefined) throw failure;
    throw new UserError(`${file}: it cannot be written (${code}); name another place with --output-file.`);
  }
}

function findFreeName(folder: string, name: string): string {
  for (let number = 1; number <= mostNames; number++) {
    const file = `${name}${number === 1 ? '' : `-${number}`}${designExtension}`;
    if (!existsSync(join(folder, file))) return file;
  }
  throw new UserError(
    `${name}${designExtension}: ${mostNames} files of that name are there; name another with --output-file.`,
  );
}
