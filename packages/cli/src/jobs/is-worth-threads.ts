import { readStats } from '../sources/read-stats.ts';

/** Starting threads, and compiling in each what one of them would have compiled once, pays from so many bytes of text on. */
const worthBytes = 8 * 1024 * 1024;

/** What a file costs whatever stands in it, in bytes of text that cost as much. */
export const bytesPerFile = 1024;

/** Whether so much text is to be read that threads are sooner done with it. No more files are looked at than it takes. */
export function isWorthThreads(files: readonly { absolutePath: string }[]): boolean {
  let weight = 0;
  for (const { absolutePath } of files) {
    const there = readStats(absolutePath);
    weight += bytesPerFile + (there.kind === 'there' ? there.stats.size : 0);
    if (weight > worthBytes) return true;
  }
  return false;
}
