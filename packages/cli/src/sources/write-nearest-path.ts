import { readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { writeNearest } from '../arguments/find-nearest.ts';
import { toDisplayPath } from './display-path.ts';
import { readErrorCode } from './file-gap.ts';
import { readStats } from './read-stats.ts';

/** ` Did you mean "…"?` with the nearest name beside the first part of a path that is not there, or nothing. */
export function writeNearestPath(cwd: string, path: string): string {
  let missing = resolve(cwd, path);
  while (readStats(dirname(missing)).kind === 'nothing') missing = dirname(missing);
  const names = listNames(dirname(missing)).map((name) => toDisplayPath(cwd, join(dirname(missing), name)));
  return writeNearest(toDisplayPath(cwd, missing), names);
}

function listNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (failure) {
    if (readErrorCode(failure) === undefined) throw failure;
    return [];
  }
}
