import type { ReadFile } from './read-file.ts';
import { readPaths } from './read-paths.ts';
import type { Session } from './session.ts';

/** Whatever the command line names: files and folders, the standard input, or what was extracted before. */
export async function* readFiles(session: Session): AsyncGenerator<ReadFile> {
  const { from, stdinPath } = session.options;
  if (stdinPath !== undefined) {
    const { readStdin } = await import('./read-stdin.ts');
    yield* readStdin(session, stdinPath);
  } else if (from.length > 0) {
    const { readExtracted } = await import('./read-extracted.ts');
    yield* readExtracted(session);
  } else yield* readPaths(session);
}
