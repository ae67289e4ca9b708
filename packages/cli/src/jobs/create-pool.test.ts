import { afterEach, describe, expect, test } from 'vitest';
import { createPool, type Pool, type PoolOptions } from './create-pool.ts';
import { sampleBrand, sampleSettings } from '../../../core/test/sample-brand.ts';
import type { Job, JobConfiguration, JobResult, Plan } from './job.ts';
import { createChildOpener } from './open-child.ts';
import { toLostGap } from './to-lost-gap.ts';

const plan: Plan = {
  wants: 'reports',
  looksAt: 'nothing',
  judged: '',
  roots: null,
  password: undefined,
  keepsTexts: false,
  showsStacks: false,
};

const configuration: JobConfiguration = {
  root: '/',
  brand: sampleBrand,
  settings: sampleSettings,
  definitions: new Map(),
  variables: new Map(),
  documentColorProfile: undefined,
};

const megabyte = 1024 * 1024;
const odd = new URL('../test-data/odd-child.ts', import.meta.url);
const toJob = (name: string): Job => ({
  path: name,
  absolutePath: `/${name}`,
  name,
  format: 'pdf',
  configuration: 0,
});
const toResult = (hash: string): JobResult => ({
  hash,
  reports: [],
  extractions: [],
  inventory: [],
  faults: [],
  dependsOn: [],
});

let pool: Pool | undefined;
afterEach(() => pool?.close());

/** Runs jobs in odd processes; what is lost says with which code. */
async function run(names: readonly string[], options: Partial<PoolOptions> = {}): Promise<string[]> {
  pool = createPool({
    open: createChildOpener(odd),
    plan,
    configurationOf: () => configuration,
    size: 1,
    depth: 1,
    toLost: (_, ending) => Promise.resolve(toResult(toLostGap(ending).code)),
    ...options,
  });
  const { run: runOne } = pool;
  const results = await Promise.all(names.map((name) => runOne(toJob(name))));
  return results.map(({ hash }) => hash);
}

const isProcess = /^\d+$/;

describe('a process that does not answer', () => {
  test.each<[string, Partial<PoolOptions>, string]>([
    ['spin', { jobMs: 300 }, 'no-answer'],
    ['burn', {}, 'too-slow'],
    ['allocate', { residentBytesOf: () => 400 * megabyte }, 'too-much-memory'],
    ['crash', {}, 'reader-ended'],
    ['exit', {}, 'reader-ended'],
    ['throw', {}, 'reader-ended'],
  ])('%s is the gap of that file, and the next ones are read', async (name, options, code) => {
    const [before, lost, after, last] = await run(['a', name, 'b', 'c'], options);
    for (const one of [before, after, last]) expect(one).toMatch(isProcess);
    expect(lost).toBe(code);
    expect(after).not.toBe(before);
    expect(last).toBe(after);
  });

  test('what waits behind it goes to another', async () => {
    const [lost, ...others] = await run(['exit', 'a', 'b', 'c', 'd'], { depth: 5 });
    expect(lost).toBe('reader-ended');
    expect(others).toHaveLength(4);
    for (const other of others) expect(other).toMatch(isProcess);
  });

  test('one that is not there', async () => {
    const nowhere = createChildOpener(new URL('./nowhere.ts', import.meta.url));
    expect(await run(['a', 'b'], { open: nowhere })).toEqual(['reader-ended', 'reader-ended']);
  });
});

test('a fault of the machinery is thrown, and the next job is done', async () => {
  await expect(run(['a', 'fail'])).rejects.toThrow('a fault of the machinery');
  expect((await pool?.run(toJob('b')))?.hash).toMatch(isProcess);
});

test('a process that has grown, or has done its share, is replaced', async () => {
  const isSpent = (_: number, jobs: number) => jobs >= 2;
  const [first, second, third, fourth, fifth] = await run(['a', 'b', 'c', 'd', 'e'], { isSpent });
  expect([first, third]).toEqual([second, fourth]);
  expect(new Set([first, third, fifth]).size).toBe(3);
  pool?.close();
  const each = await run(['a', 'b', 'c'], { isSpent: (residentBytes) => residentBytes > megabyte });
  expect(new Set(each).size).toBe(3);
});

test('several work at once, and no more than are wanted', async () => {
  const processes = await run(['a', 'b', 'c', 'd', 'e', 'f'], { size: 2 });
  expect(new Set(processes).size).toBe(2);
});

test('closed, it leaves no process behind, and nobody waiting', async () => {
  const [pid] = await run(['a']);
  pool?.close();
  await expect.poll(() => isRunning(Number(pid))).toBe(false);
  const busy = await run(['a']);
  const left = [toJob('spin'), toJob('b')].map((job) => pool?.run(job) ?? Promise.resolve());
  const settled = Promise.allSettled(left);
  pool?.close();
  expect((await settled).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await expect.poll(() => isRunning(Number(busy[0]))).toBe(false);
});

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
