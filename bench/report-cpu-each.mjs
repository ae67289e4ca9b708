import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMainThread } from 'node:worker_threads';

// Each process of a command writes down its own: one that nobody waits for is in no shell's sum.
if (isMainThread) {
  process.on('exit', () => {
    const { user, system } = process.cpuUsage();
    writeFileSync(join(process.env.BENCH_CPU_FOLDER, `${process.pid}.txt`), String(user + system));
  });
}
