import type { FindOptions } from '../sources/find-sources.ts';
import type { IgnoreOptions } from '../sources/ignore-rules.ts';
import type { Session } from './session.ts';

/** What leaves files out of a run: what the user says. */
export function toIgnoreOptions({
  io,
  options,
  configurationOf,
  watching,
}: Session): IgnoreOptions & Pick<FindOptions, 'onFolder'> {
  const { ignorePatterns, useIgnoreFiles } = options;
  return {
    cwd: io.cwd,
    patterns: ignorePatterns,
    useFiles: useIgnoreFiles,
    ...(watching && { onFolder: watching.addFolder }),
    ignoresOf: async (folder) => (useIgnoreFiles ? (await configurationOf(folder)).ignores : undefined),
  };
}
