import { readFileSync } from 'node:fs';
import type { Brand, RunReport, Settings } from '@brandlint/core';
import type { RunOptions } from '../arguments/read-options.ts';
import { loadReporter } from '../reporters/formats.ts';
import type { ShowPlace } from '../reporters/report-context.ts';
import type { ExitCode } from '../run/exit-code.ts';
import type { HeldTexts } from '../run/held-texts.ts';
import { toAbsolutePath } from '../run/read-file.ts';
import { toHash } from '../sources/read-bytes.ts';
import type { Io } from '../terminal/io.ts';
import { decode } from '../sources/decode.ts';
import { readErrorCode } from '../sources/file-gap.ts';
import { UserError } from '../user-error.ts';
import type { ReportOutput } from './open-report-output.ts';
import { toUnpacked } from './to-unpacked.ts';
import { toErrorsOnly } from './to-errors-only.ts';

export type PrintOptions = {
  outputs: readonly ReportOutput[];
  options: Pick<RunOptions, 'quiet' | 'verbose' | 'stdinPath'> & Partial<Pick<RunOptions, 'fix'>>;
  cwd: string;
  brand: Brand;
  settings: Settings;
  /** What the configuration leaves out, by its file; `undefined` where there is none. */
  ignores?: { file: string } | undefined;
  /** Texts as they were judged. */
  texts: HeldTexts;
  /** How the command will end. */
  exitCode: ExitCode;
  env: Io['env'];
  /** Pictures of places, for formats that show them. */
  showPlace?: ShowPlace | undefined;
};

/**
 * Writes the report of a run in each format that was asked for. Where one cannot be written, the others are, and then
 * what failed is thrown: as a `UserError` where the user can mend it.
 */
export async function printReport(report: RunReport, print: PrintOptions): Promise<void> {
  const { outputs, options, brand, settings, ignores, cwd, exitCode, env, showPlace } = print;
  const { quiet, verbose, fix } = options;
  const readText = createReadText(report, print);
  const faults: UserError[] = [];
  const bugs: unknown[] = [];
  const summaryFile = env['GITHUB_STEP_SUMMARY'] ?? '';
  for (const { format, write, color, width } of outputs) {
    try {
      const writeReport = await loadReporter(format);
      const plain = { brand, settings, readText, cwd, color, width, verbose, quiet, fix, exitCode, env };
      const context = {
        ...plain,
        ...(showPlace && { showPlace }),
        ...(ignores && { configFile: ignores.file }),
      };
      // The text report keeps the counts of all, and leaves out by itself what is not shown.
      const all = toUnpacked(report, format);
      const shown = quiet && format !== 'text' ? toErrorsOnly(all) : all;
      await write(writeReport(shown, context));
      if (format === 'github' && summaryFile !== '') {
        const { appendJobSummary } = await import('./append-job-summary.ts');
        await appendJobSummary(summaryFile, shown, context);
      }
    } catch (failure) {
      if (failure instanceof UserError) faults.push(failure);
      else bugs.push(failure);
    }
  }
  if (bugs.length > 0) throw bugs[0];
  if (faults.length > 0) throw new UserError(...faults.flatMap(({ lines }) => lines));
}

/** Gives the text of a source for code frames: read anew, and only where it is still what was judged. */
function createReadText(
  { files }: RunReport,
  { cwd, texts, options }: PrintOptions,
): (source: string) => string | undefined {
  let hashes: ReadonlyMap<string, string> | undefined;
  return (source) => {
    const held = texts.get(source);
    if (held !== undefined || options.stdinPath !== undefined || source.includes('!/')) return held;
    try {
      const bytes = readFileSync(toAbsolutePath(cwd, source));
      // Made where it is needed: the reports of a large run would have to be unpacked for it.
      hashes ??= new Map(files.map(({ source: name, hash }) => [name, hash]));
      return toHash(bytes) === hashes.get(source) ? decode(bytes)?.text : undefined;
    } catch (failure) {
      // The file is gone since; its findings are shown without the code around them.
      if (readErrorCode(failure) === undefined) throw failure;
      return undefined;
    }
  };
}
