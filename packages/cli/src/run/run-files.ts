import type { JobResult, Wanted } from '../jobs/job.ts';
import type { Decoded } from '../sources/decode.ts';
import type { OpenFile } from './read-file.ts';
import { runPaths } from './run-paths.ts';
import type { Session } from './session.ts';

/** A file of the run with what came of it. */
export type DoneFile = OpenFile & {
  result: JobResult;
  /** What came from the standard input, to be given back. */
  stdin?: { bytes: Buffer; decoded: Decoded | undefined };
};

/** Does whatever the command line names: files and folders, the standard input, or what was extracted before. */
export async function* runFiles(session: Session, wants: Wanted): AsyncGenerator<DoneFile> {
  for await (const file of runNamed(session, wants)) {
    for (const fault of file.result.faults) await session.tellFault(fault);
    yield file;
  }
}

async function* runNamed(session: Session, wants: Wanted): AsyncGenerator<DoneFile> {
  const { from, stdinPath } = session.options;
  if (stdinPath !== undefined) {
    const { runStdin } = await import('./run-stdin.ts');
    yield* runStdin(session, wants, stdinPath);
  } else if (from.length > 0) {
    const { runExtracted } = await import('./run-extracted.ts');
    yield* runExtracted(session, wants);
  } else yield* runPaths(session, wants);
}
