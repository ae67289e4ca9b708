import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import type { WatchInput } from './watch-resources.ts';

const { allowed, marks, parent } = workerData as WatchInput;

/** What fills memory fastest takes some 100 MB in this time. */
const pauseMs = 25;

setInterval(() => {
  const { user, system } = process.cpuUsage();
  if (process.memoryUsage.rss() > (allowed[0] ?? 0)) end(marks.memory);
  if (user + system > (allowed[1] ?? 0)) end(marks.time);
  // Whoever waits for the answer is gone without a word.
  if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
}, pauseMs);

function end(mark: string): void {
  writeSync(2, `${mark}\n`);
  process.kill(process.pid, 'SIGKILL');
}
