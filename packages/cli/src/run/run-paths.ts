import { createOwnHost, type OwnHost } from '../jobs/create-own-host.ts';
import type { RunJob, Wanted } from '../jobs/job.ts';
import { openRunner } from '../jobs/open-runner.ts';
import { finishJob } from '../jobs/run-job.ts';
import { runInOrder } from '../jobs/run-in-order.ts';
import { leaveOutReports } from '../output/leave-out-reports.ts';
import type { Shard } from '../arguments/read-options.ts';
import type { Reach } from '../pictures/create-picture-store.ts';
import type { FoundSource } from '../sources/found-source.ts';
import { findSources } from '../sources/find-sources.ts';
import { selectChanged } from '../since/select-changed.ts';
import { hasDecoder } from '../sources/has-decoder.ts';
import { createPageReader } from './create-page-reader.ts';
import { openFile, toUnread } from './read-file.ts';
import type { DoneFile } from './run-files.ts';
import { toIgnoreOptions } from './to-ignore-options.ts';
import type { Session } from './session.ts';

/** Reads the files that the command line names, several at once, and hands them on in the order of their paths. */
export async function* runPaths(session: Session, wants: Wanted): AsyncGenerator<DoneFile> {
  const { options, progress } = session;
  const {
    sources: found,
    notes,
    passedOver,
    roots,
  } = await findSources(options.paths.length > 0 ? options.paths : ['.'], {
    ...toIgnoreOptions(session),
    followOut: !options.untrusted,
    canDecode: hasDecoder,
  });
  const all = leaveOutReports(found, options, session.io.cwd);
  for (const note of notes) await session.note(note);
  for (const [kind, count] of passedOver) session.passedOver.set(kind, count);
  // Variables that are defined in a file which is left out are judged there all the same, when it is not.
  const judged = new Set(all.flatMap(({ kind, absolutePath }) => (kind === 'file' ? [absolutePath] : [])));
  const changed = await selectChanged(session, all);
  const reach = { judged, roots: options.untrusted ? roots : null };
  const sources = options.shard ? await selectPart(session, changed, options.shard, reach) : changed;
  const pages = createPageReader(session);
  const own = createOwnHost(session, wants, reach);
  const host = options.browser ? { ...own, complete: pages.addRendered } : own;
  const runner = openRunner(host, sources, options);
  const cached = options.cache && (await openCachedRun(host, runner.run, session));
  const run = cached?.run ?? runner.run;
  try {
    const done = runInOrder(open(), {
      atMost: runner.atMost,
      run: ({ found, file }) => {
        const { path, absolutePath, name, configuration } = file;
        if (found.kind === 'gap') return finishJob(toUnread(file, found.gap), host, session.guard);
        const { format } = found;
        return run({ path, absolutePath, name, format, configuration: host.indexOf(configuration) });
      },
      onWait: ({ found }, before) => progress.show(before, sources.length, found.path),
    });
    for await (const { item, result } of done) yield { ...item.file, result };
    await progress.clear();
    await cached?.save();
  } finally {
    cached?.close();
    runner.close();
    await pages.close();
  }

  async function* open() {
    for (const found of sources) yield { found, file: await openFile(session, found.absolutePath, reach) };
  }
}

/** The files of a run that are checked here, where other machines check the others. */
async function selectPart(session: Session, sources: readonly FoundSource[], shard: Shard, reach: Reach) {
  const part = await (await import('../shards/select-part.ts')).selectPart(session, sources, shard, reach);
  session.part = part;
  return part.own;
}

/** What does jobs with what is known of earlier ones; it is loaded where that is asked for. */
async function openCachedRun(host: OwnHost, run: RunJob, session: Session) {
  const { openCache } = await import('../cache/open-cache.ts');
  return openCache(host, run, session);
}
