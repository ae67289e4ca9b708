import type { Extraction } from '@brandlint/core';
import { readRunOptions } from '../arguments/read-options.ts';
import type { Arguments } from '../arguments/parse-arguments.ts';
import { extractionsVersion } from '../extractions/extractions-version.ts';
import { openReportOutput } from '../output/open-report-output.ts';
import { writeJson } from '../reporters/json/write-json.ts';
import type { ExitCode } from '../run/exit-code.ts';
import { readFiles } from '../run/read-files.ts';
import { toReportedSource } from '../run/read-file.ts';
import { openSession } from '../run/session.ts';
import type { Io } from '../terminal/io.ts';

/** Prints what was read in the files that are named, to be judged later or elsewhere. */
export async function extract(words: Arguments, io: Io): Promise<ExitCode> {
  const options = readRunOptions(words);
  const output = openReportOutput(io, options);
  const session = openSession(io, options);
  const extractions: Extraction[] = [];
  for await (const file of readFiles(session)) {
    for (const extraction of file.extractions) {
      extractions.push({ ...extraction, source: toReportedSource(file, extraction.source) });
    }
  }
  await output.write(writeJson({ version: extractionsVersion, extractions }));
  if (session.faults() > 0) return 2;
  return extractions.some(({ gaps }) => gaps.some(({ kind }) => kind === 'unreadable')) ? 3 : 0;
}
