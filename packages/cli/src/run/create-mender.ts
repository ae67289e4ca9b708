import type { SourceReport } from '@brandlint/core';
import type { FixMode } from '../fix/create-chooser.ts';
import { tellWhenStopped } from '../fix/tell-when-stopped.ts';
import type { DoneFile } from './run-files.ts';
import { stripPath } from '../terminal/strip-control.ts';
import { mendFile } from './mend-file.ts';
import { mendStdin } from './mend-stdin.ts';
import type { Session } from './session.ts';

/** What is said of a file after mending, and its text then, where that is not on the disk. */
export type Remaining = { reports: readonly SourceReport[]; text: string | undefined };

/** Mends the files of a run, and keeps count. */
export type Mender = {
  mend: (file: DoneFile, reports: readonly SourceReport[]) => Promise<Remaining>;
  /** Says what was done, once the run is over. */
  tell: () => Promise<void>;
};

/** Makes the mender of a run: it writes files, or shows what it would write, or prints the text of the standard input. */
export function createMender(session: Session, mode: FixMode): Mender {
  const { io, options } = session;
  let [places, otherColors, files] = [0, 0, 0];
  const forget = tellWhenStopped(() =>
    options.dryRun || files === 0 ? 'nothing was written' : `${count(files, 'file')} had been mended`,
  );
  return {
    async mend(file, reports) {
      const isStdin = options.stdinPath !== undefined;
      const mended = isStdin
        ? await mendStdin(session, file, reports, mode)
        : await mendFile(session, file, reports, mode);
      for (const { place, reason, cure } of mended.obstacles)
        await session.note(`${stripPath(place)}: not mended, because ${reason}; ${cure}.`);
      if (mended.outcome === 'refused')
        await session.note(`${stripPath(file.path)}: not mended, because ${mended.reason}.`);
      if (mended.outcome !== 'mended') return { reports: mended.reports, text: file.result.readAs?.text };
      places += mended.applied;
      otherColors += mended.otherColors;
      files++;
      if (options.dryRun) await io.stdout.write(await mended.writeDiff());
      return { reports: mended.reports, text: mended.after };
    },
    async tell() {
      forget();
      if (places === 0) return;
      const done = options.dryRun ? 'Would mend' : 'Mended';
      const stands = options.dryRun ? 'would stand then' : 'stands now';
      const others = otherColors === 0 ? '' : `; in ${otherColors} of them a different colour ${stands}`;
      await session.note(`${done} ${count(places, 'place')} in ${count(files, 'file')}${others}.`);
    },
  };
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
