import type { ReadContext } from '@brandlint/core';
import type { FileToRead } from './read-file.ts';

/** What readers are told beside a file: its variables, and what documents do not say themselves. */
export function toReadContext(
  {
    definitions,
    configuration: { documentColorProfile },
  }: {
    definitions: FileToRead['definitions'];
    configuration: Pick<FileToRead['configuration'], 'documentColorProfile'>;
  },
  password: string | undefined,
): ReadContext {
  return {
    definitions,
    ...(documentColorProfile && { documentColorProfile }),
    ...(password !== undefined && { password }),
  };
}
