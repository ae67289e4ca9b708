import { isAbsolute, relative, sep } from 'node:path';

/** A path from a folder, with `/` on every system; `.` for the folder itself. */
export function toDisplayPath(folder: string, absolutePath: string): string {
  const path = relative(folder, absolutePath);
  if (path === '') return '.';
  return sep === '/' ? path : path.split(sep).join('/');
}

/** Whether a path is a folder itself or lies in it; both absolute. */
export function isInside(folder: string, absolutePath: string): boolean {
  const path = relative(folder, absolutePath);
  return path === '' || (path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path));
}
