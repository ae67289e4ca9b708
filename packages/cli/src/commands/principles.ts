import type { SourceReport } from '@brandlint/core';
import type { Arguments } from '../arguments/parse-arguments.ts';
import { readRunOptions } from '../arguments/read-options.ts';
import { openReportOutput } from '../output/open-report-output.ts';
import { listPrinciples } from '../principles/list-principles.ts';
import { writeJson } from '../reporters/json/write-json.ts';
import { createCollector } from '../run/collect-report.ts';
import type { ExitCode } from '../run/exit-code.ts';
import { runFiles } from '../run/run-files.ts';
import { withSession } from '../run/session.ts';
import type { Io } from '../terminal/io.ts';

/** Lists which principles were recognised in the files that are named. */
export async function principles(words: Arguments, io: Io): Promise<ExitCode> {
  const options = readRunOptions(words);
  const output = openReportOutput(io, options);
  return withSession(io, options, 'what helps', async (session) => {
    const collector = createCollector();
    for await (const file of runFiles(session, 'reports')) collector.add(file, file.result);
    const main = collector.configuration() ?? (await session.configurationOf(io.cwd));
    const files: readonly SourceReport[] = collector.files();
    const list = listPrinciples(main.brand, files);
    if (options.format === 'json') await output.write(writeJson(list));
    else if (options.format === 'csv') {
      const { writePrinciplesCsv } = await import('../reporters/csv/write-principles-csv.ts');
      await output.write([writePrinciplesCsv(list)]);
    } else {
      const { writePrinciples } = await import('../reporters/text/write-principles.ts');
      const { color, width } = output;
      const { quiet, verbose } = options;
      const text = { ...main, readText: () => undefined, color, width, quiet, verbose };
      await output.write([writePrinciples(list, text)]);
    }
    if (session.faults() > 0) return 2;
    return files.some(({ gaps }) => gaps.some(({ kind }) => kind === 'unreadable')) ? 3 : 0;
  });
}
