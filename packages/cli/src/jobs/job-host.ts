import type { Checker, LoadReader } from '@brandlint/core';
import type { PictureStore, Reach } from '../pictures/create-picture-store.ts';
import type { FileToRead, WithReading } from '../run/read-file.ts';
import type { JobConfiguration, Plan } from './job.ts';

/** What jobs are run with: made once in each thread or process, and shared by its jobs. */
export type JobHost = {
  plan: Pick<Plan, 'wants' | 'looksAt' | 'password' | 'keepsTexts' | 'showsStacks'>;
  configurationOf: (index: number) => PreparedConfiguration;
  reach: Reach;
  load: LoadReader;
  /** What reads the pictures that files show is loaded for the first one. */
  pictures: () => Promise<PictureStore>;
  /** Adds to what was read what only this host can know of it. */
  complete?: <File extends FileToRead>(file: WithReading<File>) => Promise<WithReading<File>>;
};

/** A configuration with what judges by it. */
export type PreparedConfiguration = Pick<
  JobConfiguration,
  'root' | 'documentColorProfile' | 'definitions'
> & {
  checker: Checker;
};
