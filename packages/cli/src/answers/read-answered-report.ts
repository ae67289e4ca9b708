import { readFile } from 'node:fs/promises';
import { join, parse as parsePath, resolve } from 'node:path';
import * as v from 'valibot';
import { readErrorCode } from '../sources/file-gap.ts';
import { UserError } from '../user-error.ts';

/** What an answer needs of the report that it is given for. */
const reportSchema = v.object({
  brand: v.object({ id: v.string() }),
  checked: v.object({ hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) }),
  manual: v.array(v.object({ requirement: v.string() })),
});

export type AnsweredReport = v.InferOutput<typeof reportSchema>;

/** Reads what a report in JSON says of the material that it is about. Throws a `UserError`. */
export async function readAnsweredReport(path: string, cwd: string): Promise<AnsweredReport> {
  const text = await readReportText(path, cwd);
  const parsed = v.safeParse(reportSchema, parse(text));
  if (parsed.success) return parsed.output;
  throw new UserError(
    `--report ${path}: it is no report in JSON with the hash of what was checked; write one with ${writeCure(path)}.`,
  );
}

async function readReportText(path: string, cwd: string): Promise<string> {
  try {
    return await readFile(resolve(cwd, path), 'utf8');
  } catch (failure) {
    const code = readErrorCode(failure);
    if (code === undefined) throw failure;
    const because = code === 'ENOENT' ? 'there is no such file' : `it cannot be read (${code})`;
    throw new UserError(`--report ${path}: ${because}; write one with ${writeCure(path)}.`);
  }
}

/** A file that holds something else, such as the report as a page, is not to be written over. */
function writeCure(path: string): string {
  const { dir, name, ext } = parsePath(path);
  const file = /^(?:\.json)?$/i.test(ext) ? path : join(dir, `${name}.json`);
  return `"brandlint check --format json=${file}"`;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
