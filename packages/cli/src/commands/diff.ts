import { readRunOptions } from '../arguments/read-options.ts';
import type { Arguments } from '../arguments/parse-arguments.ts';
import { compareReports } from '../diff/compare-reports.ts';
import { readReport } from '../diff/read-report.ts';
import { writeDiffMarkdown } from '../diff/write-diff-markdown.ts';
import { writeDiffText } from '../diff/write-diff-text.ts';
import { openReportOutput } from '../output/open-report-output.ts';
import { writeJson } from '../reporters/json/write-json.ts';
import type { ExitCode } from '../run/exit-code.ts';
import type { Io } from '../terminal/io.ts';
import { UserError } from '../user-error.ts';

/** Compares two reports; it ends with 1 where errors came, and with 3 where less can be told than before. */
export async function diff(words: Arguments, io: Io): Promise<ExitCode> {
  const options = readRunOptions(words);
  const [old, fresh, ...more] = words.words;
  if (old === undefined || fresh === undefined || more.length > 0)
    throw new UserError('brandlint diff compares two reports: brandlint diff old.json new.json.');
  const [before, after] = [readReport(old, io.cwd), readReport(fresh, io.cwd)];
  if (before.brand.id !== after.brand.id) {
    throw new UserError(
      `${fresh}: it is of the brand ${after.brand.name}, and ${old} of ${before.brand.name}; compare reports of one brand.`,
    );
  }
  const comparison = compareReports(before, after);
  const output = openReportOutput(io, options);
  if (output.format === 'json') await output.write(writeJson(comparison));
  else if (output.format === 'markdown') await output.write(writeDiffMarkdown(comparison));
  else await output.write(writeDiffText(comparison, output));
  const { come, untold, unread } = comparison;
  if (come.some(({ outcome, severity }) => outcome === 'fail' && severity === 'error')) return 1;
  return untold.length + unread.length > 0 ? 3 : 0;
}
