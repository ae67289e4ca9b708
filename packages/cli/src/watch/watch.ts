import { resolve } from 'node:path';
import type { RunOptions } from '../arguments/read-options.ts';
import { openReportOutputs } from '../output/open-report-output.ts';
import { writeCount } from '../reporters/text/write-count.ts';
import type { ExitCode } from '../run/exit-code.ts';
import { isProgram } from '../since/ruling-files.ts';
import type { Io } from '../terminal/io.ts';
import { stripControl } from '../terminal/strip-control.ts';
import { UserError } from '../user-error.ts';
import { createShelf } from './create-shelf.ts';
import { createWatchers } from './create-watchers.ts';
import { takeInterruption } from './interruption.ts';
import { runAgain, type Seen } from './run-again.ts';
import { createInterest, foldersOf, weighsOnAll } from './weigh-change.ts';

/** Checks what is named, and then what changes, until Ctrl+C. What goes wrong meanwhile is told, and the watch goes on. */
export async function watch(options: RunOptions, io: Io): Promise<ExitCode> {
  const outputs = openReportOutputs(io, options, false);
  const written = new Set(options.reports.flatMap(({ file }) => (file ? [resolve(io.cwd, file.path)] : [])));
  const shelf = createShelf();
  let isOfInterest: (path: string) => boolean = () => true;
  // A log that grows beside the files would be waited for for ever.
  const watchers = createWatchers((path) => !written.has(path) && isOfInterest(path));
  const interruption = takeInterruption(watchers.close);
  const tell = (line: string) => io.stderr.write(`${stripControl(line)}\n`);
  const run = (touched?: ReadonlySet<string>) =>
    runAgain({ io, options, outputs, shelf, touched, isEnded: interruption.isAsked }, watchers.add);
  try {
    let seen = await run();
    if (interruption.isAsked()) return 0;
    await tell(`Watching ${writeCount(shelf.files().length, 'file')} for changes; Ctrl+C ends it.`);
    for (;;) {
      look(seen);
      const touched = await watchers.next();
      if (!touched) return 0;
      const here = [...touched].filter(isOfInterest);
      if (here.length === 0) continue;
      const cause = here.find((path) => weighsOnAll(path, seen));
      if (cause !== undefined) shelf.clear();
      if (cause !== undefined && isProgram(cause)) {
        await tell(`${cause}: it is executed once; end the watch and start it again to have it hold.`);
      }
      try {
        seen = await run(new Set(here));
      } catch (failure) {
        if (!(failure instanceof UserError)) throw failure;
        for (const line of failure.lines) await tell(line);
        // Whatever mends it, all is read again then.
        shelf.clear();
      }
    }
  } finally {
    watchers.close();
    interruption.close();
  }

  function look(seen: Seen): void {
    const folders = foldersOf(seen, shelf, io.cwd);
    for (const folder of folders) watchers.add(folder);
    watchers.keepOnly(folders);
    isOfInterest = createInterest(seen, shelf);
  }
}
