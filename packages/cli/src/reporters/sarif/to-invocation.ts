import type { RunReport } from '@brandlint/core';
import type { Invocation } from 'sarif';
import type { ExitCode } from '../../run/exit-code.ts';

const descriptions: Readonly<Record<ExitCode, string>> = {
  0: 'no error',
  1: 'errors were found, or what was asked to count as one',
  2: 'it could not run, or Brandlint itself failed on a file',
  3: 'no error, but something could not be read',
};

/** How the run ended. Neither command line nor folder is told: both may hold what is nobody's business. */
export function toInvocation({ made }: Pick<RunReport, 'made'>, exitCode: ExitCode): Invocation {
  return {
    executionSuccessful: exitCode !== 2,
    exitCode,
    exitCodeDescription: descriptions[exitCode],
    ...(made && { endTimeUtc: made.at }),
  };
}
