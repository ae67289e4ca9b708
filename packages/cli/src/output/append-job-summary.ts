import { appendFile } from 'node:fs/promises';
import type { RunReport } from '@brandlint/core';
import type { ReportContext } from '../reporters/report-context.ts';
import { readErrorCode } from '../sources/file-gap.ts';
import { UserError } from '../user-error.ts';

/** GitHub takes so many bytes of summary of a step, and drops all of it where there are more. */
const mostBytes = 1024 * 1024;

/** Appends the report as Markdown to the summary of a job of GitHub Actions. Throws a `UserError`. */
export async function appendJobSummary(
  path: string,
  report: RunReport,
  context: ReportContext,
): Promise<void> {
  const { writeMarkdown } = await import('../reporters/markdown/write-markdown.ts');
  const pieces: string[] = [];
  let room = mostBytes;
  for await (const piece of writeMarkdown(report, context)) {
    room -= Buffer.byteLength(piece);
    if (room < 0) break;
    pieces.push(piece);
  }
  try {
    await appendFile(path, pieces.join(''));
  } catch (failure) {
    const code = readErrorCode(failure);
    if (code === undefined) throw failure;
    throw new UserError(
      `GITHUB_STEP_SUMMARY ${path}: it cannot be written (${code}); mend the variable, or unset it.`,
    );
  }
}
