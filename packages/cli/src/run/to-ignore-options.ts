import { resolve } from 'node:path';
import type { FindOptions } from '../sources/find-sources.ts';
import type { IgnoreOptions } from '../sources/ignore-rules.ts';
import type { Session } from './session.ts';

/** What leaves files out of a run: what the user says, and the reports that the run writes. */
export function toIgnoreOptions({
  io,
  options,
  configurationOf,
  watching,
}: Session): IgnoreOptions & Pick<FindOptions, 'written' | 'onFolder'> {
  const { ignorePatterns, useIgnoreFiles, reports } = options;
  return {
    cwd: io.cwd,
    patterns: ignorePatterns,
    useFiles: useIgnoreFiles,
    written: new Set(reports.flatMap(({ file }) => (file ? [resolve(io.cwd, file.path)] : []))),
    ...(watching && { onFolder: watching.addFolder }),
    ignoresOf: async (folder) => (useIgnoreFiles ? (await configurationOf(folder)).ignores : undefined),
  };
}
