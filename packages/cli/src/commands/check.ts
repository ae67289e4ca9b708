import { addAnswers } from '../answers/add-answers.ts';
import { findAnswers } from '../answers/find-answers.ts';
import { readRunOptions } from '../arguments/read-options.ts';
import type { Arguments } from '../arguments/parse-arguments.ts';
import { rememberFor } from '../baseline/remember-for.ts';
import { openReportOutputs } from '../output/open-report-output.ts';
import { printReport } from '../output/print-report.ts';
import { withPlaces } from '../places/with-places.ts';
import { createCollector, type Said } from '../run/collect-report.ts';
import { toExitCode, type ExitCode } from '../run/exit-code.ts';
import { hasFindings } from '../run/has-findings.ts';
import { createHeldTexts } from '../run/held-texts.ts';
import { runFiles, type DoneFile } from '../run/run-files.ts';
import { readMade } from '../run/read-made.ts';
import { withSession } from '../run/session.ts';
import { NothingToCheck } from '../sources/nothing-to-check.ts';
import type { Io } from '../terminal/io.ts';
import { listCoveredWaivers } from '../told/list-covered-waivers.ts';
import { markUntold } from '../told/mark-untold.ts';

/** Judges the files that are named, and mends them where that is asked for. */
export async function check(words: Arguments, io: Io): Promise<ExitCode> {
  const options = readRunOptions(words);
  const { blob } = options;
  if (blob) return (await import('../shards/check-part.ts')).checkPart(options, blob, io);
  if (options.watch) return (await import('../watch/watch.ts')).watch(options, io);
  const made = readMade(io.env);
  const { fix, dryRun, stdinPath } = options;
  const stdoutIsTaken = dryRun || (fix !== undefined && stdinPath !== undefined);
  const outputs = openReportOutputs(io, options, stdoutIsTaken);
  const annotator =
    options.annotate === undefined
      ? undefined
      : (await import('../annotate/create-annotator.ts')).createAnnotator(options.annotate, io.cwd, options);
  return withSession(io, options, 'what helps', async (session) => {
    const collector = createCollector(await rememberFor(session));
    const mender =
      fix === undefined ? undefined : (await import('../run/create-mender.ts')).createMender(session, fix);
    const texts = createHeldTexts();
    let nothing: NothingToCheck | undefined;
    try {
      for await (const file of runFiles(session, 'reports')) {
        const { result } = file;
        if (mender) {
          const remaining = await mender.mend(file, result.reports);
          hold(file, remaining, remaining.text === undefined ? undefined : { text: remaining.text });
        } else hold(file, result, result.readAs);
      }
    } catch (failure) {
      if (!(failure instanceof NothingToCheck)) throw failure;
      // A file that was asked for says so too: whoever waits for it must not take an older one for it.
      nothing = failure;
      for (const [kind, count] of failure.passedOver) session.passedOver.set(kind, count);
    }
    await mender?.tell();
    const main = collector.configuration() ?? (await session.configurationOf(io.cwd));
    const judged = collector.toReport(main, session.passedOver, made, session.since);
    const all = collector.configurations(main);
    const told = markUntold(judged, all, listCoveredWaivers(all, options, io.cwd));
    const report = addAnswers(told, await findAnswers(main, io.cwd, options));
    const exitCode = nothing ? 2 : toExitCode(report.summary, options, session.faults());
    const wanted = nothing ? outputs.filter(({ isFile }) => isFile) : outputs;
    await withPlaces(wanted, report, session, (showPlace) =>
      printReport(report, {
        outputs: wanted,
        options,
        cwd: io.cwd,
        texts,
        exitCode,
        env: io.env,
        showPlace,
        ...main,
      }),
    );
    if (nothing) throw nothing;
    await annotator?.annotate(report, main.brand, session);
    return exitCode;

    function hold(file: DoneFile, said: Said, text: Parameters<typeof texts.hold>[1] | undefined): void {
      if (text && hasFindings(said)) texts.hold(file.path, text);
      collector.add(file, said);
    }
  });
}
