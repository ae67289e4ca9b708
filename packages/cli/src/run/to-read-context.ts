import type { ReadContext } from '@brandlint/core';
import type { OpenFile } from './read-file.ts';
import type { Session } from './session.ts';

/** What readers are told beside a file: its variables, and what documents do not say themselves. */
export function toReadContext(
  { definitions, configuration }: Pick<OpenFile, 'definitions' | 'configuration'>,
  { options, password }: Pick<Session, 'options' | 'password'>,
): ReadContext {
  const documentColorProfile = options.documentColorProfile ?? configuration.documentColorProfile;
  return {
    definitions,
    ...(documentColorProfile && { documentColorProfile }),
    ...(password !== undefined && { password }),
  };
}
