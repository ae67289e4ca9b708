import { readdirSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { findNearest } from '../arguments/find-nearest.ts';
import { toDisplayPath } from './display-path.ts';
import { readErrorCode } from './file-gap.ts';
import { readStats } from './read-stats.ts';

/** ` Did you mean "…"?` with the nearest name beside the first part of a path that is not there, or nothing. */
export function writeNearestPath(cwd: string, path: string): string {
  const nearest = findNearestPath(cwd, path);
  return nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
}

/** The path that was most likely meant by one that is not there, from the working directory. */
export function findNearestPath(cwd: string, path: string): string | undefined {
  const wanted = resolve(cwd, path);
  let missing = wanted;
  while (readStats(dirname(missing)).kind === 'nothing') missing = dirname(missing);
  const folder = dirname(missing);
  const nearest = findNearest(basename(missing), listNames(folder));
  if (nearest === undefined) return undefined;
  const whole = join(folder, nearest, relative(missing, wanted));
  const known = readStats(whole).kind === 'nothing' ? join(folder, nearest) : whole;
  return toDisplayPath(cwd, known);
}

function listNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (failure) {
    if (readErrorCode(failure) === undefined) throw failure;
    return [];
  }
}
