import type { IgnoreOptions } from '../sources/ignore-rules.ts';
import type { Session } from './session.ts';

/** What leaves files out of a run. */
export function toIgnoreOptions({ io, options, configurationOf }: Session): IgnoreOptions {
  const { ignorePatterns, useIgnoreFiles } = options;
  return {
    cwd: io.cwd,
    patterns: ignorePatterns,
    useFiles: useIgnoreFiles,
    ignoresOf: async (folder) => (useIgnoreFiles ? (await configurationOf(folder)).ignores : undefined),
  };
}
