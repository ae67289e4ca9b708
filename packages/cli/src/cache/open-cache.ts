import type { OwnHost } from '../jobs/create-own-host.ts';
import type { RunJob } from '../jobs/job.ts';
import type { Session } from '../run/session.ts';
import { toDisplayPath } from '../sources/display-path.ts';
import { stripControl } from '../terminal/strip-control.ts';
import { openCacheFile } from './cache-file.ts';
import { createCachedRun } from './create-cached-run.ts';
import { findCacheFolder } from './find-cache-folder.ts';

/** What does the jobs of a run with what is known from earlier runs. */
export type Cache = {
  run: RunJob;
  /** Keeps what is known now. That it cannot be kept is told, and hinders nothing. */
  save: () => Promise<void>;
  /** From now on the end of the process is none of its business. */
  close: () => void;
};

/** Opens the cache of a run, as its options say. What is known is kept, too, where the process is asked to end before. */
export function openCache(
  host: OwnHost,
  run: RunJob,
  { io, options, note }: Pick<Session, 'io' | 'options' | 'note'>,
): Cache {
  const folder = findCacheFolder(io.cwd, options.cache?.folder);
  const file = openCacheFile(folder);
  const told = (code: string) =>
    `--cache: ${toDisplayPath(io.cwd, folder)} cannot be written (${code}); --cache-location names another folder.`;
  const keepAtEnd = () => {
    // Whoever asks again meanwhile gets the end at once.
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.removeAllListeners(signal);
    const code = file.save({ isWhole: false });
    if (code !== undefined) process.stderr.write(`${stripControl(told(code))}\n`);
  };
  process.once('exit', keepAtEnd);
  const close = () => {
    process.off('exit', keepAtEnd);
  };
  return {
    close,
    run: createCachedRun({
      host,
      file,
      run,
      mends: options.fix !== undefined,
      hasBrowser: options.browser !== undefined,
    }),
    async save() {
      close();
      const code = file.save();
      if (code !== undefined) await note(told(code));
    },
  };
}
