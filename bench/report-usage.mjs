import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  // Kilobytes on every system that Node.js runs on.
  writeFileSync(process.env.BENCH_USAGE_REPORT, JSON.stringify([userCPUTime + systemCPUTime, maxRSS]));
});
