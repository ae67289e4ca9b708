import { readFileSync } from 'node:fs';
import type { Brand, Finding, RunReport, Settings } from '@brandlint/core';
import type { RunOptions } from '../arguments/read-options.ts';
import { writeJson } from '../reporters/json/write-json.ts';
import type { HeldTexts } from '../run/held-texts.ts';
import { toAbsolutePath } from '../run/read-file.ts';
import { toHash } from '../sources/read-bytes.ts';
import { decode } from '../sources/decode.ts';
import { readErrorCode } from '../sources/file-gap.ts';
import type { ReportOutput } from './open-report-output.ts';

export type PrintOptions = {
  output: ReportOutput;
  options: Pick<RunOptions, 'format' | 'quiet' | 'verbose' | 'stdinPath'>;
  cwd: string;
  brand: Brand;
  settings: Settings;
  /** Texts as they were judged. */
  texts: HeldTexts;
};

/** Prints the report of a run in the format that was asked for. */
export async function printReport(report: RunReport, print: PrintOptions): Promise<void> {
  const { output, options, brand, settings } = print;
  const { quiet, verbose } = options;
  if (options.format === 'json') {
    await output.write(writeJson(quiet ? toErrorsOnly(report) : report));
    return;
  }
  const { writeText } = await import('../reporters/text/write-text.ts');
  const { color, width } = output;
  const readText = createReadText(report, print);
  await output.write([writeText(report, { brand, settings, readText, color, width, verbose, quiet })]);
}

function toErrorsOnly(report: RunReport): RunReport {
  const files = report.files.map((file) => ({ ...file, findings: file.findings.filter(isError) }));
  return { ...report, files, run: report.run.filter(isError) };
}

function isError({ severity }: Finding): boolean {
  return severity === 'error';
}

/** Gives the text of a source for code frames: read anew, and only where it is still what was judged. */
function createReadText(
  { files }: RunReport,
  { cwd, texts, options }: PrintOptions,
): (source: string) => string | undefined {
  const hashes = new Map(files.map(({ source, hash }) => [source, hash]));
  return (source) => {
    const held = texts.get(source);
    if (held !== undefined || options.stdinPath !== undefined || source.includes('!/')) return held;
    try {
      const bytes = readFileSync(toAbsolutePath(cwd, source));
      return toHash(bytes) === hashes.get(source) ? decode(bytes)?.text : undefined;
    } catch (failure) {
      // The file is gone since; its findings are shown without the code around them.
      if (readErrorCode(failure) === undefined) throw failure;
      return undefined;
    }
  };
}
