import { join, resolve } from 'node:path';
import { readStats } from '../sources/read-stats.ts';

/** The folder of the cache, absolute: the one that is named, else one where nobody minds it. */
export function findCacheFolder(cwd: string, named: string | undefined): string {
  if (named !== undefined) return resolve(cwd, named);
  const modules = join(cwd, 'node_modules');
  const there = readStats(modules);
  const isThere = there.kind === 'there' && there.stats.isDirectory();
  return isThere ? join(modules, '.cache', 'brandlint') : join(cwd, '.brandlint-cache');
}
