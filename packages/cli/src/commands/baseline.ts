import { leavesUnread } from '@brandlint/core';
import { readRunOptions, type RunOptions } from '../arguments/read-options.ts';
import type { Arguments } from '../arguments/parse-arguments.ts';
import { baselineVersion, type BaselineEntry } from '../baseline/baseline.ts';
import { openBaseline, type BaselineFile } from '../baseline/baseline-file.ts';
import { createMemory, type Memory } from '../baseline/create-memory.ts';
import { joinEntries, toEntries, toRunEntries } from '../baseline/to-entries.ts';
import { writeCount, writeNumber } from '../reporters/text/write-count.ts';
import { createCollector } from '../run/collect-report.ts';
import type { ExitCode } from '../run/exit-code.ts';
import { readMade } from '../run/read-made.ts';
import { runFiles } from '../run/run-files.ts';
import { withSession, type Session } from '../run/session.ts';
import type { Io } from '../terminal/io.ts';
import { UserError } from '../user-error.ts';

/** Remembers the findings of the files that are named, or forgets those that are there no more. */
export async function baseline(words: Arguments, io: Io): Promise<ExitCode> {
  const options = readRunOptions(words);
  return withSession(io, options, 'what helps', async (session) => {
    const { root, brand } = await session.configurationOf(io.cwd);
    const file = openBaseline(options.baseline === '' ? undefined : options.baseline, {
      cwd: io.cwd,
      root,
      brand: brand.id,
    });
    if (options.prune && !file.baseline)
      throw new UserError(`${file.shown}: there is no such file, and nothing to forget.`);
    const memory = createMemory(file.baseline?.findings ?? [], {
      file: file.shown,
      root,
      looksAtPages: options.browser !== undefined,
    });
    const { found, unreadable } = await findAll(session, memory, root);
    const kept = options.prune ? memory.prune() : memory.keep();
    const findings = joinEntries(options.prune ? kept : [...kept, ...found]);
    if (session.faults() > 0) return 2;
    await file.save({ version: baselineVersion, brand: brand.id, findings });
    // A finding of several places is one finding, as a check counts it.
    const count = countPlaces(kept) + (options.prune ? 0 : found.length);
    await io.stdout.write(writeDone(file, options, findings, count, memory));
    const untold = memory.untold();
    if (untold > 0) {
      const what = writeCount(untold, 'finding');
      await session.note(
        `${what} can no longer be told, because something in ${untold === 1 ? 'its file' : 'their files'} could not be judged this time; ${untold === 1 ? 'it stays' : 'they stay'} known.`,
      );
    }
    if (unreadable > 0) {
      const what = writeCount(unreadable, 'file or part', 'files or parts');
      await session.note(`${what} could not be read; what was known of the files stays.`);
      return 3;
    }
    return 0;
  });
}

/** What there is to remember in the files of a run, comments and waivers left out. */
async function findAll(
  session: Session,
  memory: Memory,
  root: string,
): Promise<{ found: BaselineEntry[]; unreadable: number }> {
  const collector = createCollector();
  const found: BaselineEntry[] = [];
  for await (const file of runFiles(session, 'reports')) {
    const { reports } = file.result;
    collector.add(file, { reports });
    memory.accept(file, reports);
    if (!reports.some(({ gaps }) => gaps.some(leavesUnread))) found.push(...toEntries(root, file, reports));
  }
  const main = collector.configuration() ?? (await session.configurationOf(session.io.cwd));
  const { run, summary } = collector.toReport(main, session.passedOver, readMade(session.io.env));
  memory.acceptRun(run);
  return { found: [...found, ...toRunEntries(run)], unreadable: summary.unreadable };
}

function writeDone(
  { shown, baseline: before }: BaselineFile,
  { prune }: Pick<RunOptions, 'prune'>,
  findings: readonly BaselineEntry[],
  count: number,
  memory: Memory,
): string {
  const { gone } = memory.toEntry();
  const known = `${writeCount(count, 'finding')} in ${writeCount(countSources(findings), 'file')}`;
  if (prune) {
    if (gone === 0) {
      const all = memory.keep().length === 0 ? 'all that is known' : 'what was checked, and could be told,';
      return `${shown}: ${all} is there still; nothing was forgotten.\n`;
    }
    return `${shown}: ${writeCount(gone, 'finding')} forgotten, ${writeNumber(count)} left.\n`;
  }
  const done = before ? 'Wrote again' : 'Wrote';
  return `${done} ${shown}: ${known} ${count === 1 ? 'is' : 'are'} known. brandlint check --baseline tells what comes from now on.\n`;
}

function countPlaces(findings: readonly BaselineEntry[]): number {
  return findings.reduce((sum, { count }) => sum + count, 0);
}

function countSources(findings: readonly BaselineEntry[]): number {
  return new Set(findings.flatMap(({ source }) => (source === null ? [] : [source]))).size;
}
