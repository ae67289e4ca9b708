import { join } from 'node:path';
import { readText, writeDataError } from '@brandlint/config';
import type { RunOptions } from '../arguments/read-options.ts';
import type { Configuration } from '../run/configuration.ts';
import { toDisplayPath } from '../sources/display-path.ts';
import { UserError } from '../user-error.ts';
import type { GivenAnswer } from './answers-schema.ts';

/** The file of answers, beside the configuration. */
export const answersName = 'brandlint.answers.json';

/**
 * What was answered for a configuration; nothing where there is no such file, nor for files from outside whose configuration
 * nobody has named. Throws a `UserError`.
 */
export async function findAnswers(
  { root, brand }: Pick<Configuration, 'root' | 'brand'>,
  cwd: string,
  { untrusted, config }: Pick<RunOptions, 'untrusted' | 'config'>,
): Promise<readonly GivenAnswer[]> {
  if (untrusted && config === undefined) return [];
  const file = join(root, answersName);
  const shown = toDisplayPath(cwd, file);
  const read = readText(file);
  if (!read.ok) {
    if (read.isMissing) return [];
    throw new UserError(writeDataError({ file: shown, path: '', cause: read.cause, cure: read.cure }));
  }
  const { parseAnswers } = await import('./parse-answers.ts');
  const parsed = parseAnswers(shown, read.content, brand);
  if (!parsed.ok) throw new UserError(...parsed.errors.map(writeDataError));
  return parsed.value.answers;
}
