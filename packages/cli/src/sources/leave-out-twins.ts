import { realpath } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { readErrorCode } from './file-gap.ts';
import type { FoundSource } from './found-source.ts';

/**
 * Leaves out what is there under another name: of several names of a file the one that is no link stays, else the first.
 * Nothing is looked up where there is no link; `hasRoots`: several folders were named, so that one may be the other.
 */
export async function leaveOutTwins(
  sources: readonly FoundSource[],
  hasRoots: boolean,
): Promise<readonly FoundSource[]> {
  if (!hasRoots && !sources.some((source) => source.kind === 'file' && source.isLink)) return sources;
  const folders = new Map<string, Promise<string>>();
  const chosen = new Map<string, FoundSource>();
  const reals = new Map<FoundSource, string>();
  for (const source of sources) {
    if (source.kind !== 'file') continue;
    const real = await findReal(source.absolutePath, source.isLink === true);
    reals.set(source, real);
    const other = chosen.get(real);
    if (!other || rank(source, real) < rank(other, real)) chosen.set(real, source);
  }
  return sources.filter((source) => {
    const real = reals.get(source);
    return real === undefined || chosen.get(real) === source;
  });

  /** Of what is no link only the folder is looked up, once for all that lie in it. */
  async function findReal(absolutePath: string, isLink: boolean): Promise<string> {
    if (isLink) return orItself(absolutePath);
    const folder = dirname(absolutePath);
    let real = folders.get(folder);
    if (!real) folders.set(folder, (real = orItself(folder)));
    return join(await real, basename(absolutePath));
  }
}

/** The lowest is the name that a file goes by. */
function rank(source: FoundSource, real: string): number {
  if (source.absolutePath === real) return 0;
  return source.kind === 'file' && source.isLink ? 2 : 1;
}

/** What is gone since it was found is told where it is read. */
async function orItself(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (failure) {
    if (readErrorCode(failure) === undefined) throw failure;
    return path;
  }
}
