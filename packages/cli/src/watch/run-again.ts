import { resolve } from 'node:path';
import type { RunReport, SourceReport } from '@brandlint/core';
import { addAnswers } from '../answers/add-answers.ts';
import { findAnswers } from '../answers/find-answers.ts';
import type { RunOptions } from '../arguments/read-options.ts';
import { rememberFor } from '../baseline/remember-for.ts';
import type { ReportOutput } from '../output/open-report-output.ts';
import { printReport } from '../output/print-report.ts';
import { withPlaces } from '../places/with-places.ts';
import { createCollector } from '../run/collect-report.ts';
import type { Configuration } from '../run/configuration.ts';
import { toExitCode } from '../run/exit-code.ts';
import { createHeldTexts } from '../run/held-texts.ts';
import { openFile } from '../run/read-file.ts';
import { readMade } from '../run/read-made.ts';
import { runFiles } from '../run/run-files.ts';
import { withSession, type Session } from '../run/session.ts';
import type { Io } from '../terminal/io.ts';
import { toOuterSource } from '../sources/to-outer-source.ts';
import { listCoveredWaivers } from '../told/list-covered-waivers.ts';
import { markUntold } from '../told/mark-untold.ts';
import type { Shelf } from './create-shelf.ts';

/** What one round of a watch needs. */
export type Round = {
  io: Io;
  options: RunOptions;
  outputs: readonly ReportOutput[];
  shelf: Shelf;
  /** The absolute paths that were touched since the round before; `undefined`: all that is there is new. */
  touched: ReadonlySet<string> | undefined;
  isEnded: () => boolean;
};

/** What a round has seen: the folders that it looked into, and the files that all others are judged by. */
export type Seen = { folders: Set<string>; judgedBy: Set<string> };

/**
 * Reads what was touched, judges all, and prints what was found in what was touched, with the summary of all; nothing
 * where nothing is different. Throws a `UserError` where it cannot be told what holds.
 */
export async function runAgain(round: Round, onFolder: (folder: string) => void): Promise<Seen> {
  const { io, options, shelf, touched } = round;
  const { baseline = '' } = options;
  const seen: Seen = {
    folders: new Set(),
    judgedBy: new Set(baseline === '' ? [] : [resolve(io.cwd, baseline)]),
  };
  await withSession(io, options, 'what helps', async (session) => {
    session.watching = {
      select: (sources) => shelf.select(sources, touched ?? new Set()),
      addFolder: (folder) => {
        seen.folders.add(folder);
        onFolder(folder);
      },
    };
    const changed = new Set<string>();
    for await (const file of runFiles(session, 'reports')) {
      if (round.isEnded()) return;
      if (shelf.put(file)) changed.add(file.path);
    }
    const { collector, judgedBy } = await collectAll(session, shelf);
    for (const path of judgedBy) seen.judgedBy.add(path);
    if (touched && changed.size === 0 && shelf.gone().length === 0) return;
    if (touched) await session.note(writeChanged([...changed], shelf.gone()));
    const main = collector.configuration() ?? (await session.configurationOf(io.cwd));
    const judged = collector.toReport(main, session.passedOver, readMade(io.env));
    const all = collector.configurations(main);
    const told = markUntold(judged, all, listCoveredWaivers(all, options, io.cwd));
    const report = addAnswers(told, await findAnswers(main, io.cwd, options));
    await print(session, round, main, report, touched && changed);
  });
  return seen;
}

/** What is known of all files, under the configurations of now. */
async function collectAll(session: Session, shelf: Shelf) {
  const collector = createCollector(await rememberFor(session));
  const judgedBy = new Set((await session.configurationOf(session.io.cwd)).dependsOn);
  for (const { absolutePath, reports } of shelf.files()) {
    const file = await openFile(session, absolutePath);
    for (const path of file.configuration.dependsOn) judgedBy.add(path);
    collector.add(file, { reports });
  }
  return { collector, judgedBy };
}

/** People at a terminal are told of what has changed; whoever reads a file or another format is given all. */
async function print(
  session: Session,
  { io, options, outputs }: Round,
  main: Configuration,
  report: RunReport,
  changed: ReadonlySet<string> | undefined,
): Promise<void> {
  const exitCode = toExitCode(report.summary, options, session.faults());
  const isForPeople = (_: ReportOutput, at: number) => {
    const request = options.reports[at];
    return request?.format === 'text' && request.file === undefined;
  };
  const toPeople = outputs.filter(isForPeople);
  const toOthers = outputs.filter((output, at) => !isForPeople(output, at));
  const shared = { options, cwd: io.cwd, texts: createHeldTexts(), exitCode, env: io.env, ...main };
  await printReport(changed ? keepFiles(report, changed) : report, { ...shared, outputs: toPeople });
  if (toOthers.length === 0) return;
  await withPlaces(toOthers, report, session, (showPlace) =>
    printReport(report, { ...shared, outputs: toOthers, showPlace }),
  );
}

/** What is said of some files, with what is accepted in the others: that is counted over all. */
function keepFiles(report: RunReport, paths: ReadonlySet<string>): RunReport {
  const files = report.files.flatMap((file): SourceReport[] => {
    if (paths.has(toOuterSource(file.source))) return [file];
    const { source, hash, accepted } = file;
    return accepted
      ? [{ source, hash, accepted, findings: [], gaps: [], tally: [], recognised: [], unidentified: 0 }]
      : [];
  });
  return { ...report, files };
}

function writeChanged(changed: readonly string[], gone: readonly string[]): string {
  const parts = [
    ...(changed.length > 0 ? [`Checked again: ${nameSome(changed)}`] : []),
    ...(gone.length > 0 ? [`gone: ${nameSome(gone)}`] : []),
  ];
  const line = parts.join('; ');
  return `${line.charAt(0).toUpperCase()}${line.slice(1)}`;
}

function nameSome(paths: readonly string[]): string {
  const named = paths.slice(0, 3).join(', ');
  return paths.length > 3 ? `${named} and ${String(paths.length - 3)} more` : named;
}
