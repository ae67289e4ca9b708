import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** One process to measure: Node.js arguments, and where they run. */
export type Contender = { name: string; args: readonly string[]; cwd: string };

const reporter = new URL('report-cpu.mjs', import.meta.url).href;

/**
 * The CPU milliseconds (user and system, all threads, start-up included) of each contender, the lowest of all
 * rounds: whatever else the machine does only adds. They take turns, so that it falls on all of them alike. Throws when one of them cannot be run.
 */
export function measure(
  contenders: readonly Contender[],
  rounds: number,
  folder: string,
): Map<string, number> {
  const samples = new Map(contenders.map(({ name }) => [name, new Array<number>()]));
  const report = join(folder, 'cpu.txt');
  for (let round = 0; round < rounds; round++) {
    for (const { name, args, cwd } of contenders) {
      const { status, stderr } = spawnSync(process.execPath, ['--import', reporter, ...args], {
        cwd,
        env: { ...process.env, NO_COLOR: '1', BENCH_CPU_REPORT: report },
        maxBuffer: 1 << 30,
        encoding: 'utf8',
      });
      if (status === null || status > 2) throw new Error(`${name} could not be run: ${stderr}`);
      samples.get(name)?.push(Number(readFileSync(report, 'utf8')) / 1000);
      rmSync(report);
    }
  }
  return new Map([...samples].map(([name, values]) => [name, Math.min(...values)]));
}
