import manifest from '../../package.json' with { type: 'json' };
import type { RunOptions } from '../arguments/read-options.ts';
import { toWritten } from '../jobs/result-text.ts';
import { openOutputFile } from '../output/write-output-file.ts';
import type { ExitCode } from '../run/exit-code.ts';
import { runFiles, type DoneFile } from '../run/run-files.ts';
import { withSession, type Session } from '../run/session.ts';
import { toDisplayPath } from '../sources/display-path.ts';
import type { Io } from '../terminal/io.ts';
import { blobKind, blobVersion, type BlobEnd, type BlobFile, type BlobHead } from './blob.ts';
import type { RunPart } from './select-part.ts';
import { writeBlob } from './write-blob.ts';

/** Judges a part of the files, and writes what `brandlint merge-reports` makes the report of a whole run of. */
export async function checkPart(
  options: RunOptions,
  blob: NonNullable<RunOptions['blob']>,
  io: Io,
): Promise<ExitCode> {
  const file = openOutputFile(blob.path, io.cwd, blob.option);
  const shard = options.shard ?? { index: 1, count: 1 };
  return withSession(io, { ...options, shard }, 'what helps', async (session) => {
    await file.write(writeBlob(judge(session)));
    const { own, facts } = partOf(session);
    await io.stdout.write(
      `Shard ${shard.index} of ${shard.count}: ${own.length} of ${facts.files.count} files checked; brandlint merge-reports makes a report of ${blob.path} and the others.\n`,
    );
    return session.faults() > 0 ? 2 : 0;
  });
}

/** The lines of a blob. */
async function* judge(session: Session): AsyncGenerator<string> {
  let files = 0;
  for await (const file of runFiles(session, 'reports')) {
    const part = partOf(session);
    if (files++ === 0) yield writeHead(part);
    yield writeLine(file, part);
  }
  if (files === 0) yield writeHead(partOf(session));
  const last: BlobEnd = { end: { files, faults: session.faults() } };
  yield JSON.stringify(last);
}

function writeHead({ facts: run, shard }: RunPart): string {
  const first: BlobHead = { kind: blobKind, version: blobVersion, tool: manifest.version, shard, run };
  return JSON.stringify(first);
}

function writeLine(
  { path, name, absolutePath, configuration, result }: DoneFile,
  { configurations, hashes, knownRoot }: RunPart,
): string {
  const file: Omit<BlobFile, 'reports'> = {
    path,
    name,
    known: toDisplayPath(knownRoot, absolutePath),
    configuration: configurations.get(configuration) ?? 0,
    hash: hashes.get(absolutePath) ?? '',
  };
  const reports = toWritten(result).map(({ text }) => text);
  // What was written down already is not written anew.
  return `${JSON.stringify(file).slice(0, -1)},"reports":[${reports.join()}]}`;
}

function partOf({ part }: Session): RunPart {
  if (!part) throw new TypeError('the files of a part are found first');
  return part;
}
