import { resolve } from 'node:path';
import { isInside, toDisplayPath } from '../../sources/display-path.ts';

/**
 * The file of a source, named from the folder that a CI system has checked out (`root`), where the run lies in it; else as
 * reports name it. What is inside a file has the file's path.
 */
export function toRepositoryPath(source: string, cwd: string, root: string | undefined): string {
  const [file = source] = source.split('!/', 1);
  if (root === undefined || root === '' || !isInside(root, cwd)) return file;
  const absolute = resolve(cwd, file);
  return isInside(root, absolute) ? toDisplayPath(root, absolute) : file;
}
