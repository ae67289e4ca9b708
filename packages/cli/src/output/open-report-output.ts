import type { ReportRequest, ReportRequests } from '../arguments/read-reports.ts';
import type { RunOptions } from '../arguments/read-options.ts';
import { readCapabilities, type Capabilities } from '../terminal/capabilities.ts';
import type { Io } from '../terminal/io.ts';
import { UserError } from '../user-error.ts';
import { joinPieces, type Pieces } from './join-pieces.ts';
import { openOutputFile } from './write-output-file.ts';

/** Where a report goes, and what can be shown there. */
export type ReportOutput = Capabilities & {
  format: ReportRequest['format'];
  /** It goes into a file of its own. */
  isFile: boolean;
  /** Writes the whole report. Throws a `UserError`. */
  write: (pieces: Pieces) => Promise<void>;
};

type Options = { reports: ReportRequests } & Pick<RunOptions, 'color'>;

/** Where the one report of a command goes: its file, else standard output. Throws a `UserError`. */
export function openReportOutput(io: Io, { reports: [request], color }: Options): ReportOutput {
  return openOne(io, request, color, false).output;
}

/**
 * Where each report goes, standard error in place of standard output where `stdoutIsTaken`. It is known before the run
 * that all of them can be written. Throws a `UserError`, also for two reports that would go to one file.
 */
export function openReportOutputs(
  io: Io,
  { reports, color }: Options,
  stdoutIsTaken: boolean,
): ReportOutput[] {
  const options = new Map<string, string>();
  return reports.map((request) => {
    const { output, replaces } = openOne(io, request, color, stdoutIsTaken);
    if (request.file && replaces !== undefined) {
      const other = options.get(replaces);
      if (other !== undefined) {
        throw new UserError(`${other} and ${request.file.option} name the same file; give each its own.`);
      }
      options.set(replaces, request.file.option);
    }
    return output;
  });
}

function openOne(
  io: Io,
  { format, file }: ReportRequest,
  color: boolean | undefined,
  stdoutIsTaken: boolean,
): { output: ReportOutput; replaces: string | undefined } {
  if (file !== undefined) {
    const nowhere = { ...io.stdout, isTerminal: false, columns: undefined };
    const { write, replaces } = openOutputFile(file.path, io.cwd, file.option);
    return { output: { format, isFile: true, ...readCapabilities(nowhere, {}, color), write }, replaces };
  }
  const stream = stdoutIsTaken ? io.stderr : io.stdout;
  const write = async (pieces: Pieces) => {
    for await (const piece of joinPieces(pieces)) await stream.write(piece);
  };
  return {
    output: { format, isFile: false, ...readCapabilities(stream, io.env, color), write },
    replaces: undefined,
  };
}
