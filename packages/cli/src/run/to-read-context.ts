import type { ReadContext } from '@brandlint/core';
import type { RunOptions } from '../arguments/read-options.ts';
import type { OpenFile } from './read-file.ts';

/** What readers are told beside a file: its variables, and the colour profile of documents that do not say theirs. */
export function toReadContext(
  { definitions, configuration }: Pick<OpenFile, 'definitions' | 'configuration'>,
  options: Pick<RunOptions, 'documentColorProfile'>,
): ReadContext {
  const documentColorProfile = options.documentColorProfile ?? configuration.documentColorProfile;
  return { definitions, ...(documentColorProfile && { documentColorProfile }) };
}
