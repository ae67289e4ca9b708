import { closeSync, openSync, readSync, realpathSync } from 'node:fs';
import { resolve } from 'node:path';
import type { RunOptions } from '../arguments/read-options.ts';
import { readErrorCode } from '../sources/file-gap.ts';
import type { FoundSource } from '../sources/found-source.ts';
import { UserError } from '../user-error.ts';

/** What a page of ours carries in its head. */
export const generatorMark = '<meta name="generator" content="Brandlint">';

/** The mark stands among the first bytes of a page. */
const markWithin = 2048;

/**
 * The sources of a run without the files that its own reports replace: an earlier report is no material. Throws a
 * `UserError` for any other file that a report would replace: it is somebody's work.
 */
export function leaveOutReports(
  sources: readonly FoundSource[],
  { reports, blob }: Pick<RunOptions, 'reports' | 'blob'>,
  cwd: string,
): readonly FoundSource[] {
  const options = new Map<string, string>();
  for (const { file } of reports) if (file) options.set(toRealPath(resolve(cwd, file.path)), file.option);
  if (blob) options.set(toRealPath(resolve(cwd, blob.path)), blob.option);
  if (options.size === 0) return sources;
  return sources.filter(({ absolutePath }) => {
    const option = options.get(absolutePath);
    if (option === undefined) return true;
    if (isReport(absolutePath)) return false;
    throw new UserError(`${option}: it is a file that is checked; name another place for the report.`);
  });
}

/** Links followed; what is not there yet replaces nothing. */
function toRealPath(path: string): string {
  try {
    return realpathSync(path);
  } catch (failure) {
    if (readErrorCode(failure) === undefined) throw failure;
    return path;
  }
}

function isReport(path: string): boolean {
  const head = Buffer.alloc(markWithin);
  try {
    const file = openSync(path, 'r');
    try {
      return head.subarray(0, readSync(file, head)).includes(generatorMark);
    } finally {
      closeSync(file);
    }
  } catch (failure) {
    if (readErrorCode(failure) === undefined) throw failure;
    return false;
  }
}
