import path from 'node:path';
import { matchesFile, type Definitions } from '@brandlint/core';
import type { LoadedConfig } from '../load/assemble-config.ts';
import { joinReferences } from '../load/join-references.ts';
import { toRelativePath } from './to-relative-path.ts';

/**
 * The variables of the reference files of a configuration. Which files a linter goes through is not known to a rule. So a
 * fault is told where the variable is defined, once, unless that is in somebody else's file: then it is told where it is used.
 */
export function joinOwnReferences(configuration: LoadedConfig): Definitions {
  const { references } = configuration;
  const paths = references.map(({ absolutePath }) => absolutePath);
  return joinReferences(references, new Set(paths.filter((file) => isOwnFile(configuration, file))));
}

/** Whether a file is of this project, so that what is wrong in it is told there; somebody else's nobody here would mend. */
export function isOwnFile({ root, settings }: LoadedConfig, file: string | undefined): boolean {
  if (file === undefined) return false;
  const shown = toRelativePath(root, file);
  return !shown.startsWith('../') && !path.isAbsolute(shown) && !matchesFile(settings.vendored, shown);
}
