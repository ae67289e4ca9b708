import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import type { WatchInput } from './watch-memory.ts';

const { allowed, mark, parent } = workerData as WatchInput;

/** What fills memory fastest takes some 100 MB in this time. */
const pauseMs = 25;

setInterval(() => {
  if (process.memoryUsage.rss() > (allowed[0] ?? 0)) {
    writeSync(2, `${mark}\n`);
    process.kill(process.pid, 'SIGKILL');
  }
  // Whoever waits for the answer is gone without a word.
  if (process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
}, pauseMs);
