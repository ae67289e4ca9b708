import { basename, dirname, sep } from 'node:path';
import { isAccepting, isJudging, isLeavingOut } from '../since/ruling-files.ts';
import { readFormat } from '../sources/formats.ts';
import { readStats } from '../sources/read-stats.ts';
import type { Shelf } from './create-shelf.ts';
import type { Seen } from './run-again.ts';

/** Makes what says whether a change at a path can make a difference. Much else lies in the folders that are looked at. */
export function createInterest(seen: Seen, shelf: Shelf): (path: string) => boolean {
  const known = new Set(shelf.paths());
  return (path) => {
    if (readFormat(path) !== undefined || isLeavingOut(path) || basename(path) === '.gitignore') return true;
    return known.has(path) || weighsOnAll(path, seen) || seen.folders.has(path) || isFolder(path);
  };
}

/** Whether files are judged by what lies at a path, so that all have to be read again. */
export function weighsOnAll(path: string, { judgedBy }: Seen): boolean {
  if (isJudging(path) || isAccepting(path) || judgedBy.has(path)) return true;
  // A brand is named by its folder.
  for (const one of judgedBy) if (path.startsWith(one + sep)) return true;
  return false;
}

/** The folders in which all can be seen to change that a round has looked at. */
export function foldersOf({ folders, judgedBy }: Seen, shelf: Shelf, cwd: string): ReadonlySet<string> {
  const all = new Set([cwd, ...folders]);
  for (const path of shelf.paths()) all.add(dirname(path));
  for (const path of judgedBy) all.add(isFolder(path) ? path : dirname(path));
  return all;
}

function isFolder(path: string): boolean {
  const there = readStats(path);
  return there.kind === 'there' && there.stats.isDirectory();
}
