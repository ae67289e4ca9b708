import type { RunOptions } from '../arguments/read-options.ts';
import { readCapabilities, type Capabilities } from '../terminal/capabilities.ts';
import type { Io } from '../terminal/io.ts';
import { openOutputFile } from './write-output-file.ts';

/** Where the report of a run goes, and what can be shown there. */
export type ReportOutput = Capabilities & { write: (pieces: Iterable<string>) => Promise<void> };

/** The file that was asked for, else standard output, or standard error where `stdoutIsTaken`. Throws a `UserError`. */
export function openReportOutput(
  io: Io,
  { outputFile, color }: Pick<RunOptions, 'outputFile' | 'color'>,
  stdoutIsTaken = false,
): ReportOutput {
  if (outputFile !== undefined) {
    const nowhere = { ...io.stdout, isTerminal: false, columns: undefined };
    return { ...readCapabilities(nowhere, {}, color), ...openOutputFile(outputFile, io.cwd) };
  }
  const output = stdoutIsTaken ? io.stderr : io.stdout;
  return {
    ...readCapabilities(output, io.env, color),
    write: async (pieces) => {
      for (const piece of pieces) await output.write(piece);
    },
  };
}
