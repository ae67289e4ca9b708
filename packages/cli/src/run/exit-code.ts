import type { Summary } from '@brandlint/core';
import type { RunOptions } from '../arguments/read-options.ts';

/** How the command ends: `0` no error, `1` errors found, `2` it could not run, `3` something could not be read. */
export type ExitCode = 0 | 1 | 2 | 3;

/** How a check ends. A fault of Brandlint itself comes first, then what was found, then what could not be read. */
export function toExitCode(
  summary: Summary,
  { maxWarnings, failOn }: Pick<RunOptions, 'maxWarnings' | 'failOn'>,
  faults: number,
): ExitCode {
  if (faults > 0) return 2;
  const { errors, warnings, reviews, unjudged, unreadable } = summary;
  if (errors > 0 || (maxWarnings !== undefined && warnings > maxWarnings)) return 1;
  if ((failOn.has('review') && reviews > 0) || (failOn.has('unjudged') && unjudged > 0)) return 1;
  return unreadable > 0 ? 3 : 0;
}
