import { spawn } from 'node:child_process';
import { cpSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Raster } from '@brandlint/core';
import { describe, expect, test } from 'vitest';
import { writePdf } from '../../packages/document-readers/src/pdf/test-data/write-pdf.ts';
import { makePng } from './make-png.ts';
import { bin, brandlint, folderWith } from './run-brandlint.ts';
import { readStandIn } from './stand-ins.ts';

const env = { SOURCE_DATE_EPOCH: '1700000000' };

const near = '0 .92 0 0 k 10 10 20 20 re f 50 10 20 20 re f';
const pdf = (contents: string) => writePdf({ pages: [{ contents, resources: '<< >>' }] });

function flat(side: number, pixel: readonly number[]): Raster {
  return {
    width: side,
    height: side,
    data: Uint8Array.from({ length: side * side * 4 }, (_, at) => pixel[at % 4] ?? 0),
  };
}

/** Text and documents of every kind, good and bad, in folders with configurations of their own, some of which link to others. */
function mixedFolder(): string {
  const files: Record<string, string | Buffer> = {
    'brandlint.config.json': '{ "scope": "co-branded", "referenceFiles": ["tokens.css"] }',
    'tokens.css': ':root { --brand: #C41E7F; --other: #00A3E0 }\n',
    'deep/brandlint.config.json': '{ "scope": "network" }',
    'site/learning.svg': readStandIn('learning'),
  };
  for (let index = 0; index < 21; index++) {
    const folder = index % 3 === 0 ? 'deep' : 'site';
    files[`${folder}/s${index}.css`] =
      `a { color: #C51E80; background: var(--brand) }\n`.repeat(index % 7 === 0 ? 400 : 1) +
      `b { color: #${(index * 99991).toString(16).padStart(6, '0')} }\n`;
    files[`site/p${index}.html`] =
      `<!doctype html><title>x</title><p style="color:#74b9cb">Coproduction</p><img src="learning.svg" alt="Learning">` +
      `<img src="i${index}.svg" alt=""><img src="gone${index}.png" alt="">\n`;
    if (index % 2 === 0)
      files[`site/i${index}.svg`] = readStandIn('learning').replace('<svg', `<svg id="n${index}"`);
    if (index % 10 === 0) {
      files[`site/d${index}.pdf`] = pdf(near);
      files[`deep/e${index}.pdf`] = pdf(`${near} 0 .9${index % 9} 0 0 k 0 0 5 5 re f`);
      files[`site/f${index}.png`] = makePng(flat(40, [196, 30, index, 255]));
    }
  }
  files['site/broken.pdf'] = 'no document';
  files['site/broken.css'] = 'a { color: #C51E80; b {';
  files['site/binary.html'] = Buffer.from([0, 1, 2]);
  files['site/indented.sass'] = 'a\n  color: red\n';
  const cwd = folderWith(files);
  symlinkSync('nowhere.css', join(cwd, 'site/link.css'));
  return cwd;
}

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
