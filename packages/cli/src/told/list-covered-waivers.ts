import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { RunOptions } from '../arguments/read-options.ts';
import type { Configuration } from '../run/configuration.ts';
import { readStats } from '../sources/read-stats.ts';

/** The places of those waivers of which a run has checked all files that they may be for. */
export function listCoveredWaivers(
  configurations: Iterable<Pick<Configuration, 'root' | 'settings'>>,
  options: Pick<RunOptions, 'paths' | 'from' | 'stdinPath' | 'ignorePatterns'>,
  cwd: string,
): ReadonlySet<string> {
  const covered = new Set<string>();
  const { paths, from, stdinPath, ignorePatterns } = options;
  if (from.length > 0 || stdinPath !== undefined || ignorePatterns.length > 0) return covered;
  const checked = paths.length === 0 ? [cwd] : paths.map((path) => resolve(cwd, path));
  for (const { root, settings } of configurations) {
    for (const { where, place } of settings.waivers ?? []) {
      const own = where.files?.map((pattern) => resolve(root, toBase(pattern))) ?? [root];
      if (own.every((path) => checked.some((one) => holds(one, path)))) covered.add(place);
    }
  }
  return covered;
}

/** The folder, or the file, beyond which a pattern does not reach; one without `/` is of files wherever they lie. */
function toBase(pattern: string): string {
  if (!pattern.includes('/')) return '.';
  const parts = pattern.replace(/^\.?\//, '').split('/');
  const end = parts.findIndex((part) => /[*?[\]{}()!+@\\]/.test(part));
  return parts.slice(0, end === -1 ? parts.length : end).join('/') || '.';
}

/** Whether all that lies at a path was checked with another: it is the same, or a folder that it lies in. */
function holds(checked: string, path: string): boolean {
  const way = relative(checked, path);
  if (way === '') return true;
  if (way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)) return false;
  const there = readStats(checked);
  return there.kind === 'there' && there.stats.isDirectory();
}
