import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';

// Threads are part of their process, and one that is forced to end says nothing.
if (isMainThread) {
  const path = join(process.env.BENCH_USAGE_FOLDER, String(process.pid));
  writeFileSync(`${path}.open`, '');
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const { user, system } = process.threadCpuUsage();
    // Kilobytes on every system that Node.js runs on.
    writeFileSync(`${path}.open`, JSON.stringify([userCPUTime + systemCPUTime, maxRSS, user + system]));
    renameSync(`${path}.open`, `${path}.json`);
  });
}
