import { basename, dirname, sep } from 'node:path';
import { readFormat } from '../sources/formats.ts';
import { readStats } from '../sources/read-stats.ts';
import type { Shelf } from './create-shelf.ts';
import type { Seen } from './run-again.ts';

/** Files that others are judged by, or accepted by, wherever they lie: also one that is gone or new. */
const ruling =
  /^(?:brandlint\.(?:config\.(?:json|[cm]?[jt]s)|(?:icons|baseline|answers)\.json)|package\.json)$/;

/** Files that say what is left out: which files there are is looked up in every round. */
const leavingOut = /^\.(?:git|brandlint)ignore$/;

/** Whether a change at a path can make a difference. Much else lies in the folders that are looked at. */
export function isOfInterest(path: string, seen: Seen, shelf: Shelf): boolean {
  if (readFormat(path) !== undefined || leavingOut.test(basename(path))) return true;
  if (weighsOnAll(path, seen) || seen.folders.has(path)) return true;
  for (const known of shelf.paths()) if (known === path) return true;
  return isFolder(path);
}

/** Whether files are judged by what lies at a path, so that all have to be read again. */
export function weighsOnAll(path: string, { judgedBy }: Seen): boolean {
  if (ruling.test(basename(path)) || judgedBy.has(path)) return true;
  // A brand is named by its folder.
  for (const one of judgedBy) if (path.startsWith(one + sep)) return true;
  return false;
}

/** Whether a configuration is a program, which a process runs once. */
export function isExecuted(path: string): boolean {
  return /^brandlint\.config\.[cm]?[jt]s$/.test(basename(path));
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
