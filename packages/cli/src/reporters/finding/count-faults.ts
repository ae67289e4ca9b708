import type { RunReport } from '@brandlint/core';
import { countFiles } from './count-files.ts';

/** Where the faults of a run are: in so many places, of so many files; `isOnce`: each is in one place. */
export type FaultCount = { places: number; files: number; isOnce: boolean };

/** Counts the places of all faults that a report lists, and the files that have any; one may have many places. */
export function countFaults({ files }: Pick<RunReport, 'files'>): FaultCount {
  const faulty: { source: string }[] = [];
  let [places, all] = [0, 0];
  for (const { source, findings } of files) {
    const faults = findings.filter(({ outcome }) => outcome === 'fail');
    if (faults.length > 0) faulty.push({ source });
    all += faults.length;
    for (const { count } of faults) places += count;
  }
  return { places, files: countFiles(faulty), isOnce: places === all };
}
