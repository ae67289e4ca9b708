import type { SourceReport } from '@brandlint/core';

/** How many files some sources are: what lies inside of a file, or was made from it, is no file of its own. */
export function countFiles(sources: readonly Pick<SourceReport, 'source'>[]): number {
  return new Set(sources.map(({ source }) => source.split('!/', 1)[0])).size;
}
