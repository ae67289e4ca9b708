import { createChecker } from '@brandlint/core';
import { addAnswers } from '../answers/add-answers.ts';
import type { Arguments } from '../arguments/parse-arguments.ts';
import { readRunOptions } from '../arguments/read-options.ts';
import { createMemory, type Memory } from '../baseline/create-memory.ts';
import { parseConfiguration } from '../jobs/parse-configuration.ts';
import { openReportOutputs } from '../output/open-report-output.ts';
import { printReport } from '../output/print-report.ts';
import { withPlaces } from '../places/with-places.ts';
import { createCollector } from '../run/collect-report.ts';
import { toExitCode, type ExitCode } from '../run/exit-code.ts';
import { createHeldTexts } from '../run/held-texts.ts';
import { readMade } from '../run/read-made.ts';
import { readPassword } from '../run/read-password.ts';
import type { RunFacts } from '../shards/blob.ts';
import { findBlobs } from '../shards/find-blobs.ts';
import { joinBlobs } from '../shards/join-blobs.ts';
import { openBlob, type OpenBlob } from '../shards/open-blob.ts';
import { toDisplayPath } from '../sources/display-path.ts';
import { stripControl } from '../terminal/strip-control.ts';
import type { Io } from '../terminal/io.ts';
import { markUntold } from '../told/mark-untold.ts';
import { UserError } from '../user-error.ts';

/** Makes the report of a run whose parts were checked on several machines: what one machine would have printed. */
export async function mergeReports(words: Arguments, io: Io): Promise<ExitCode> {
  const options = readRunOptions(words);
  const made = readMade(io.env);
  const { cwd, env } = io;
  const outputs = openReportOutputs(io, options, false);
  const { run, files } = joinBlobs(await openAll(words.words, cwd));
  const configurations = run.configurations.map(toJudging);
  const at = (index: number) => {
    const configuration = configurations[index];
    if (!configuration) throw new RangeError(`there is no configuration ${index}`);
    return configuration;
  };
  const main = at(run.main);
  const collector = createCollector<ReturnType<typeof toJudging>>(remember(run, cwd));
  const faults = await forEach(files, ({ path, name, known, configuration, reports }) => {
    collector.add({ path, name, known, configuration: at(configuration) }, { reports });
  });
  const passedOver = new Map(run.passedOver);
  const judged = collector.toReport(main, passedOver, made, run.since ?? undefined);
  const told = markUntold(judged, collector.configurations(main), new Set(run.covered));
  const report = addAnswers(told, run.answers);
  const exitCode = toExitCode(report.summary, options, faults);
  const note = (line: string) => io.stderr.write(`${stripControl(line)}\n`);
  const password = readPassword(options.passwordEnv, env);
  await withPlaces(outputs, report, { io, password, note }, (showPlace) =>
    printReport(report, {
      ...main,
      outputs,
      options,
      cwd,
      env,
      exitCode,
      showPlace,
      texts: createHeldTexts(),
      ...(run.configFile !== null && { ignores: { file: run.configFile } }),
    }),
  );
  return exitCode;
}

/** Does something with each of what is generated; what is given back is what comes after them. */
async function forEach<Entry, Last>(
  entries: AsyncGenerator<Entry, Last>,
  work: (entry: Entry) => void,
): Promise<Last> {
  for (;;) {
    const { done, value } = await entries.next();
    if (done === true) return value;
    work(value);
  }
}

async function openAll(words: readonly string[], cwd: string): Promise<[OpenBlob, ...OpenBlob[]]> {
  const blobs: OpenBlob[] = [];
  for (const path of findBlobs(words, cwd)) blobs.push(await openBlob(path, toDisplayPath(cwd, path)));
  const [first, ...others] = blobs;
  if (first) return [first, ...others];
  throw new UserError('brandlint merge-reports: name the blobs, or the folder that they lie in.');
}

/** What the rules over a run need of a configuration. */
function toJudging(text: string) {
  const { brand, settings, variables } = parseConfiguration(text);
  return { brand, settings, checker: createChecker(brand, settings, variables) };
}

function remember({ baseline }: RunFacts, cwd: string): Memory | undefined {
  if (!baseline) return undefined;
  const { entries, file, looksAtPages, there } = baseline;
  const sources = new Set(there);
  return createMemory(entries, { file, root: cwd, looksAtPages, isThere: (source) => sources.has(source) });
}
