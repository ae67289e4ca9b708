import type { LoadReader, RunReport } from '@brandlint/core';
import type { RunOptions } from '../arguments/read-options.ts';
import { createGuard, type Guard } from '../jobs/create-guard.ts';
import type { PictureStore } from '../pictures/create-picture-store.ts';
import type { RunPart } from '../shards/select-part.ts';
import type { Watching } from '../watch/watching.ts';
import { writeBug } from '../terminal/write-bug.ts';
import type { Io } from '../terminal/io.ts';
import { createProgress, type Progress } from '../terminal/progress.ts';
import { stripControl } from '../terminal/strip-control.ts';
import type { FindConfiguration } from './configuration.ts';
import { createConfigurations } from './create-configurations.ts';
import { createReaderLoader } from './load-reader.ts';
import { readPassword } from './read-password.ts';

/** Which of the pictures that files show are looked at. */
export type LooksAt = 'nothing' | 'what helps' | 'everything';

/** One run of the command over files, with what it has found out on the way. */
export type Session = {
  io: Io;
  options: RunOptions;
  configurationOf: FindConfiguration;
  load: LoadReader;
  /** Of encrypted files. */
  password: string | undefined;
  progress: Progress;
  /** The pictures that files show; what reads them is loaded for the first one. */
  pictures: () => Promise<PictureStore>;
  looksAt: LooksAt;
  /** Says something beside the report. */
  note: (line: string) => Promise<void>;
  guard: Guard;
  /** Tells a fault of Brandlint itself, in the words of `writeBug`, and counts it. */
  tellFault: (told: string) => Promise<void>;
  /** Since when files were changed, where only those are checked; known once they are found. */
  since: RunReport['since'];
  /** Where a run is one of many over the same files: what it leaves to those before it. */
  watching: Watching | undefined;
  /** What is known of the whole run, where a part of it is checked here; known once its files are found. */
  part: RunPart | undefined;
  /** How many files of each kind that carries a brand were passed over, because nothing reads them. */
  passedOver: Map<string, number>;
  /** How many faults of Brandlint itself there were. */
  faults: () => number;
};

/** Opens a run, does its work, and ends what the run has started, however it went. */
export async function withSession<Result>(
  io: Io,
  options: RunOptions,
  looksAt: LooksAt,
  work: (session: Session) => Promise<Result>,
): Promise<Result> {
  const session = openSession(io, options, looksAt);
  try {
    return await work(session);
  } finally {
    await session.close();
  }
}

function openSession(
  io: Io,
  options: RunOptions,
  looksAt: LooksAt,
): Session & { close: () => Promise<void> } {
  const progress = createProgress(io.stderr);
  const load = createReaderLoader();
  let store: Promise<PictureStore> | undefined;
  let faults = 0;
  const note = async (line: string) => {
    await progress.clear();
    await io.stderr.write(`${stripControl(line)}\n`);
  };
  const tellFault = async (told: string) => {
    faults++;
    await progress.clear();
    await io.stderr.write(told);
  };
  return {
    io,
    options,
    configurationOf: createConfigurations({ cwd: io.cwd, options, load, note }),
    load,
    password: readPassword(options.passwordEnv, io.env),
    progress,
    pictures: () =>
      (store ??= import('../pictures/create-picture-store.ts').then(({ createPictureStore }) =>
        createPictureStore(),
      )),
    looksAt,
    note,
    guard: createGuard((error, path) => tellFault(writeBug(error, path, io.env))),
    tellFault,
    since: undefined,
    watching: undefined,
    part: undefined,
    passedOver: new Map(),
    faults: () => faults,
    close: async () => (await store)?.close(),
  };
}
