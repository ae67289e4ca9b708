import { writeCount } from '../reporters/text/write-count.ts';

/** A time in the largest unit that is not too coarse: `30 seconds`, `5 minutes`, `3 days`. */
export function writeDuration(seconds: number): string {
  if (seconds < 90) return writeCount(Number(seconds.toFixed(1)), 'second');
  if (seconds < 90 * 60) return writeCount(Math.round(seconds / 60), 'minute');
  if (seconds < 48 * 3600) return writeCount(Math.round(seconds / 3600), 'hour');
  return writeCount(Math.round(seconds / 86_400), 'day');
}
