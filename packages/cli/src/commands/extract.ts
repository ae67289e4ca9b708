import { resolve } from 'node:path';
import type { Extraction } from '@brandlint/core';
import { readRunOptions } from '../arguments/read-options.ts';
import type { Arguments } from '../arguments/parse-arguments.ts';
import { extractionsVersion } from '../extractions/extractions-version.ts';
import { openReportOutput } from '../output/open-report-output.ts';
import { writeJson } from '../reporters/json/write-json.ts';
import type { ExitCode } from '../run/exit-code.ts';
import { toReportedSource, type OpenFile } from '../run/read-file.ts';
import { runFiles } from '../run/run-files.ts';
import { toDisplayPath } from '../sources/display-path.ts';
import { withSession } from '../run/session.ts';
import type { Io } from '../terminal/io.ts';

/** Prints what was read in the files that are named, to be judged later or elsewhere. */
export async function extract(words: Arguments, io: Io): Promise<ExitCode> {
  const options = readRunOptions(words);
  const output = openReportOutput(io, options);
  return withSession(io, options, 'everything', async (session) => {
    const extractions: Extraction[] = [];
    for await (const file of runFiles(session, 'extractions')) {
      for (const extraction of file.result.extractions) {
        extractions.push(toReported(file, extraction, io.cwd));
      }
    }
    await output.write(writeJson({ version: extractionsVersion, extractions }));
    if (session.faults() > 0) return 2;
    return extractions.some(({ gaps }) => gaps.some(({ kind }) => kind === 'unreadable')) ? 3 : 0;
  });
}

/** An extraction with all its paths from the working directory. */
function toReported(file: OpenFile, extraction: Extraction, cwd: string): Extraction {
  const toPath = (path: string) => toDisplayPath(cwd, resolve(file.configuration.root, path));
  return {
    ...extraction,
    source: toReportedSource(file, extraction.source),
    dependsOn: extraction.dependsOn.map((one) => ({ ...one, source: toPath(one.source) })),
    artworks: extraction.artworks.map((one) => ({
      ...one,
      source: one.source === null ? null : toPath(one.source),
    })),
  };
}
