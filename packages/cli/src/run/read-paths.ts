import { findSources } from '../sources/find-sources.ts';
import { hasDecoder } from '../sources/has-decoder.ts';
import { createPageReader } from './create-page-reader.ts';
import { toIgnoreOptions } from './to-ignore-options.ts';
import { readFileBytes } from '../sources/read-bytes.ts';
import { openFile, readContent, toUnread, type ReadFile } from './read-file.ts';
import type { Session } from './session.ts';

/** Reads the files that the command line names, one after the other, in the order of their paths. */
export async function* readPaths(session: Session): AsyncGenerator<ReadFile> {
  const { options, progress } = session;
  const { sources, notes, passedOver, roots } = await findSources(
    options.paths.length > 0 ? options.paths : ['.'],
    {
      ...toIgnoreOptions(session),
      followOut: !options.untrusted,
      canDecode: hasDecoder,
    },
  );
  for (const note of notes) await session.note(note);
  for (const [kind, count] of passedOver) session.passedOver.set(kind, count);
  const judged = new Set(
    sources.flatMap(({ kind, absolutePath }) => (kind === 'file' ? [absolutePath] : [])),
  );
  const reach = { judged, roots: options.untrusted ? roots : null };
  const pages = createPageReader(session);
  try {
    for (const [done, found] of sources.entries()) {
      await progress.show(done, sources.length, found.path);
      const file = await openFile(session, found.absolutePath, reach);
      if (found.kind === 'gap') yield toUnread(file, found.gap);
      else
        yield await pages.addRendered(
          await readContent(session, file, found.format, () =>
            readFileBytes(found.absolutePath, found.format),
          ),
        );
    }
    await progress.clear();
  } finally {
    await pages.close();
  }
}
