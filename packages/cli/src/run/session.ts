import type { LoadReader } from '@brandlint/core';
import type { RunOptions } from '../arguments/read-options.ts';
import { writeBug } from '../terminal/write-bug.ts';
import type { Io } from '../terminal/io.ts';
import { createProgress, type Progress } from '../terminal/progress.ts';
import { stripControl } from '../terminal/strip-control.ts';
import { UserError } from '../user-error.ts';
import type { FindConfiguration } from './configuration.ts';
import { createConfigurations } from './create-configurations.ts';
import { createReaderLoader } from './load-reader.ts';

/** One run of the command over files, with what it has found out on the way. */
export type Session = {
  io: Io;
  options: RunOptions;
  configurationOf: FindConfiguration;
  load: LoadReader;
  progress: Progress;
  /** Says something beside the report. */
  note: (line: string) => Promise<void>;
  /** Does something for one file. A fault of Brandlint itself is told, and gives its name: the run goes on. */
  guard: <Result>(
    path: string,
    work: () => Promise<Result>,
  ) => Promise<{ result: Result } | { fault: string }>;
  /** How many files of each kind that carries a brand were passed over, because nothing reads them. */
  passedOver: Map<string, number>;
  /** How many faults of Brandlint itself there were. */
  faults: () => number;
};

/** Opens a run. */
export function openSession(io: Io, options: RunOptions): Session {
  const progress = createProgress(io.stderr);
  const load = createReaderLoader();
  let faults = 0;
  const note = async (line: string) => {
    await progress.clear();
    await io.stderr.write(`${stripControl(line)}\n`);
  };
  return {
    io,
    options,
    configurationOf: createConfigurations({ cwd: io.cwd, options, load, note }),
    load,
    progress,
    note,
    guard: async (path, work) => {
      try {
        return { result: await work() };
      } catch (error) {
        if (error instanceof UserError) throw error;
        faults++;
        await progress.clear();
        await io.stderr.write(writeBug(error, path, io.env));
        return { fault: error instanceof Error ? error.name : 'an unknown value was thrown' };
      }
    },
    passedOver: new Map(),
    faults: () => faults,
  };
}
