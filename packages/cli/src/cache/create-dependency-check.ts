import { realpath } from 'node:fs/promises';
import type { Reach } from '../pictures/create-picture-store.ts';
import { missing, readPictureFile } from '../pictures/picture-file.ts';
import { isInside } from '../sources/display-path.ts';

/** What stands at the path of a picture: the SHA-256 of its bytes, nothing, or what no result is kept for. */
export type DependencyState = { hash: string } | 'nothing' | 'unclear';

/** Makes what looks at the pictures that results depend on. `remembers`: each once, since nothing changes them meanwhile. */
export function createDependencyCheck(
  { roots }: Pick<Reach, 'roots'>,
  remembers: boolean,
): (absolutePath: string) => Promise<DependencyState> {
  const known = new Map<string, Promise<DependencyState>>();
  let realRoots: Promise<readonly string[]> | undefined;
  return (absolutePath) => {
    if (!remembers) return look(absolutePath);
    let state = known.get(absolutePath);
    if (!state) known.set(absolutePath, (state = look(absolutePath)));
    return state;
  };

  async function look(absolutePath: string): Promise<DependencyState> {
    const read = await readPictureFile(absolutePath, isAllowed);
    if ('hash' in read) return { hash: read.hash };
    return read.fault === missing ? 'nothing' : 'unclear';
  }

  async function isAllowed(realPath: string): Promise<boolean> {
    if (roots === null) return true;
    realRoots ??= Promise.all(roots.map((root) => realpath(root)));
    return (await realRoots).some((root) => isInside(root, realPath));
  }
}
