import { spawn } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mixedFolder, near, pdf } from './mixed-folder.ts';
import { bin, brandlint, folderWith } from './run-brandlint.ts';

const env = { SOURCE_DATE_EPOCH: '1700000000' };

describe('several files at once', () => {
  test.each([
    ['check', '--format', 'json'],
    ['check', '--verbose'],
    ['check', '--format', 'json', '--untrusted'],
    ['extract'],
    ['inventory', '--format', 'json'],
    ['principles', '--format', 'json'],
  ])(
    '%s %s %s: the same bytes, however many',
    async (...words) => {
      const cwd = mixedFolder();
      const one = await brandlint([...words, '--jobs', '1'], { cwd, env });
      const two = await brandlint([...words, '--jobs', '2'], { cwd, env });
      expect(one.stdout.length).toBeGreaterThan(3000);
      expect(two.stdout === one.stdout).toBe(true);
      expect([two.stderr, two.code]).toEqual([one.stderr, one.code]);
    },
    90_000,
  );

  test('the examples', async () => {
    const cwd = folderWith({});
    cpSync(join(import.meta.dirname, '../../examples'), cwd, { recursive: true });
    const [one, two] = await Promise.all(
      ['1', '2'].map((jobs) => brandlint(['check', '.', '--jobs', jobs], { cwd, env })),
    );
    expect(two).toEqual(one);
  });

  test('what is wrong with a configuration further on ends the run as it does in one thread', async () => {
    const cwd = mixedFolder();
    writeFileSync(join(cwd, 'deep/brandlint.config.json'), '{ "scoop": "network" }');
    const one = await brandlint(['check', '.', '--jobs', '1'], { cwd, env });
    const two = await brandlint(['check', '.', '--jobs', '2'], { cwd, env });
    expect(one.code).toBe(2);
    expect(two).toEqual(one);
  });

  test.each(['0', '-1', '1.5', 'many', '65'])('--jobs=%s is told', async (jobs) => {
    const { code, stderr } = await brandlint(['check', '.', `--jobs=${jobs}`], { cwd: folderWith({}) });
    expect(stderr).toMatch(/^--jobs: ".*" is not a whole number from 1 to 64\.\n$/);
    expect(code).toBe(2);
  });
});

describe('a run that is asked to end', () => {
  test.skipIf(process.platform !== 'linux').each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s: no process is left, and nothing half written', async (signal, code) => {
    const files: Record<string, string | Buffer> = { 'report.json': 'as it was' };
    for (let index = 0; index < 30; index++) {
      files[`a${index}.css`] = 'a { color: #C51E80 }\n'.repeat(4000);
      files[`b${index}.pdf`] = pdf(near.repeat(3000));
    }
    const cwd = folderWith(files);
    const before = readdirSync(cwd);
    const words = ['check', '.', '--jobs', '2', '--format', 'json', '--output-file', 'report.json'];
    const child = spawn(process.execPath, ['--conditions=brandlint-source', bin, ...words], { cwd });
    const ended = new Promise((resolve) => child.on('close', resolve));
    let children: number[] = [];
    await expect.poll(() => (children = childrenOf(child.pid)).length).toBeGreaterThan(0);
    child.kill(signal);
    expect(await ended).toBe(code);
    expect(readdirSync(cwd)).toEqual(before);
    expect(readFileSync(join(cwd, 'report.json'), 'utf8')).toBe('as it was');
    await expect.poll(() => children.filter(isRunning)).toEqual([]);
  });

  test.skipIf(process.platform !== 'linux')('where it is ended without a word, too', async () => {
    const cwd = folderWith({ 'a.pdf': pdf(near.repeat(200_000)) });
    const child = spawn(process.execPath, ['--conditions=brandlint-source', bin, 'check', '.'], { cwd });
    const ended = new Promise((resolve) => child.on('close', resolve));
    let children: number[] = [];
    await expect.poll(() => (children = childrenOf(child.pid)).length).toBeGreaterThan(0);
    child.kill('SIGKILL');
    await ended;
    await expect.poll(() => children.filter(isRunning)).toEqual([]);
  });
});

/** The processes that a process has started, as the system lists them. */
function childrenOf(pid: number | undefined): number[] {
  const path = `/proc/${pid ?? 0}/task/${pid ?? 0}/children`;
  return readFileSync(path, 'utf8').split(' ').filter(Boolean).map(Number);
}

function isRunning(pid: number): boolean {
  try {
    // One that has ended and that nobody has asked after yet is still listed.
    return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z');
  } catch {
    return false;
  }
}
