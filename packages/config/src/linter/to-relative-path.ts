import path from 'node:path';

/** A file as patterns are held against it: from a folder, with slashes on every system. */
export function toRelativePath(folder: string, file: string): string {
  const relative = path.relative(folder, file);
  return path.sep === '/' ? relative : relative.split(path.sep).join('/');
}
