import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** What a command took. */
export type Usage = {
  seconds: number;
  /** Of all its processes and threads. */
  cpuSeconds: number;
  /** Of the thread that it starts in, which hands out the work and puts together what comes of it. */
  mainSeconds: number;
  /** Resident at most, of the largest of its processes. */
  megabytes: number;
};

const reporter = new URL('report-usage.mjs', import.meta.url).href;

/** A process that is let go ends by itself a moment later; one that is ended by force never says what it took. */
const patienceMs = 3000;

/** Runs a script with Node.js in a folder and says what it took. Throws when it cannot be run. */
export function runMeasured(script: string, words: readonly string[], cwd: string): Usage {
  const reports = join(cwd, '.usage');
  mkdirSync(reports, { recursive: true });
  const start = performance.now();
  const { status, stderr, pid } = spawnSync(process.execPath, [script, ...words], {
    cwd,
    // Each process of it writes down its own.
    env: {
      ...process.env,
      NODE_OPTIONS: `--import ${reporter}`,
      BENCH_USAGE_FOLDER: reports,
      SOURCE_DATE_EPOCH: '1700000000',
    },
    encoding: 'utf8',
  });
  const seconds = (performance.now() - start) / 1000;
  if (status === null || status > 1) throw new Error(`${words.join(' ')} could not be run: ${stderr}`);
  waitFor(() => readdirSync(reports).every((name) => name.endsWith('.json')));
  const usages = readdirSync(reports).filter((name) => name.endsWith('.json'));
  const read = (name: string) => JSON.parse(readFileSync(join(reports, name), 'utf8')) as number[];
  const [, , mainMicroseconds = 0] = read(`${pid}.json`);
  const all = usages.map(read);
  rmSync(reports, { recursive: true });
  return {
    seconds,
    cpuSeconds: all.reduce((sum, [microseconds = 0]) => sum + microseconds, 0) / 1e6,
    mainSeconds: mainMicroseconds / 1e6,
    megabytes: Math.max(...all.map(([, kilobytes = 0]) => kilobytes)) / 1024,
  };
}

/** The cells of a table: seconds, CPU seconds, resident megabytes. */
export function toCells({ seconds, cpuSeconds, megabytes }: Usage): string[] {
  return [seconds.toFixed(1), cpuSeconds.toFixed(1), megabytes.toFixed(0)];
}

function waitFor(isDone: () => boolean): void {
  const until = performance.now() + patienceMs;
  while (!isDone() && performance.now() < until)
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
}
