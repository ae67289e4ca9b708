import type { OwnHost } from '../jobs/create-own-host.ts';
import type { RunJob } from '../jobs/job.ts';
import type { Session } from '../run/session.ts';
import { toDisplayPath } from '../sources/display-path.ts';
import { openCacheFile } from './cache-file.ts';
import { createCachedRun } from './create-cached-run.ts';
import { findCacheFolder } from './find-cache-folder.ts';

/** What does the jobs of a run with what is known from earlier runs. */
export type Cache = {
  run: RunJob;
  /** Keeps what is known now. That it cannot be kept is told, and hinders nothing. */
  save: () => Promise<void>;
};

/** Opens the cache of a run, as its options say. */
export function openCache(
  host: OwnHost,
  run: RunJob,
  { io, options, note }: Pick<Session, 'io' | 'options' | 'note'>,
): Cache {
  const folder = findCacheFolder(io.cwd, options.cache?.folder);
  const file = openCacheFile(folder);
  return {
    run: createCachedRun({
      host,
      file,
      run,
      mends: options.fix !== undefined,
      hasBrowser: options.browser !== undefined,
    }),
    async save() {
      const code = await file.save();
      if (code === undefined) return;
      const shown = toDisplayPath(io.cwd, folder);
      await note(`--cache: ${shown} cannot be written (${code}); --cache-location names another folder.`);
    },
  };
}
