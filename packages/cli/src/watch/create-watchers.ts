import { watch, type FSWatcher } from 'node:fs';
import { join } from 'node:path';
import { readErrorCode } from '../sources/file-gap.ts';
import { UserError } from '../user-error.ts';

/** What looks at folders for changes in them, and not in what lies deeper. */
export type Watchers = {
  /** Looks at one more folder. Throws a `UserError` where the system allows no more of them. */
  add: (folder: string) => void;
  /** Looks at no folders but these any more. */
  keepOnly: (folders: ReadonlySet<string>) => void;
  /** Waits for a change, and for some quiet after it, if that comes soon: the absolute paths that were touched; nothing once it is closed. */
  next: () => Promise<ReadonlySet<string> | undefined>;
  close: () => void;
};

/** Programs save in several steps; after so long without another one, a file is taken to be whole, in milliseconds. */
const quiet = 120;

/** Where something changes all the time, nobody waits longer, in milliseconds. */
const longest = 1_500;

/** Makes what looks at folders, for paths of interest. A folder that goes away is told by the one it lies in. */
export function createWatchers(isOfInterest: (path: string) => boolean): Watchers {
  const watchers = new Map<string, FSWatcher>();
  let touched = new Set<string>();
  let touches = 0;
  /** Since when the next change is waited for to end. */
  let since: number | undefined;
  let wake: (() => void) | undefined;
  let isClosed = false;

  return {
    add(folder) {
      if (!watchers.has(folder)) open(folder);
    },
    keepOnly(folders) {
      for (const folder of watchers.keys()) {
        if (!folders.has(folder)) close(folder);
      }
    },
    async next() {
      while (!isClosed) {
        if (touched.size > 0) {
          since ??= Date.now();
          const before = touches;
          await new Promise((resolve) => setTimeout(resolve, quiet));
          if (touches !== before && Date.now() - since < longest) continue;
          since = undefined;
          const paths = touched;
          touched = new Set();
          return paths;
        }
        await new Promise<void>((resolve) => (wake = resolve));
      }
      return undefined;
    },
    close() {
      isClosed = true;
      for (const watcher of watchers.values()) watcher.close();
      wake?.();
    },
  };

  function open(folder: string): void {
    try {
      const watcher = watch(folder, (event, name) => {
        const path = name === null ? folder : join(folder, name);
        // A folder that is made again under its name is another one.
        if (event === 'rename' && path !== folder) close(path);
        touch(path);
      });
      watcher.on('error', () => drop(folder));
      watchers.set(folder, watcher);
    } catch (failure) {
      const code = readErrorCode(failure);
      if (code === undefined) throw failure;
      if (code === 'ENOSPC' || code === 'EMFILE') {
        throw new UserError(
          `--watch: the system looks at no more folders (${code}); name fewer of them, or raise its limit (on Linux fs.inotify.max_user_watches).`,
        );
      }
      // It has gone away since it was found, which the folder around it tells.
    }
  }

  function drop(folder: string): void {
    close(folder);
    touch(folder);
  }

  function close(folder: string): void {
    watchers.get(folder)?.close();
    watchers.delete(folder);
  }

  function touch(path: string): void {
    if (!isOfInterest(path)) return;
    touched.add(path);
    touches++;
    wake?.();
  }
}
