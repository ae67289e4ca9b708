import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mixedFolder, near, pdf } from './mixed-folder.ts';
import { bin, brandlint, folderWith } from './run-brandlint.ts';
import { readStandIn } from './stand-ins.ts';

const place = '.brandlint-cache/results.cache';

/** What stands in a cache in place of what is found, so that it shows where that is taken from there. */
const mark = 'KNOWN BEFORE';

/** Writes a mark into the words of every finding of a cache, which is whole after that. */
function markFindings(cwd: string, file = place): void {
  const path = join(cwd, file);
  const text = readFileSync(path, 'utf8').replaceAll('"message":"', `"message":"${mark} `);
  const body = text.slice(0, text.lastIndexOf('sum '));
  writeFileSync(path, `${body}sum ${createHash('sha256').update(body).digest('hex')}\n`);
}

const check = async (cwd: string, ...words: string[]) =>
  brandlint(['check', '--cache', '--format', 'json', ...words], { cwd });

/** Which files of a report are known from before. */
function listKnown(stdout: string): string[] {
  const { files } = JSON.parse(stdout) as {
    files: { source: string; findings: { message: string }[] }[];
  };
  return files.flatMap(({ source, findings }) =>
    findings.some(({ message }) => message.startsWith(mark)) ? [source] : [],
  );
}

const stranger = 'a { color: #00A3E0 }\n';

/** Whether a process has started others, as the system lists them. */
function hasChildren(pid: number | undefined): boolean {
  return readFileSync(`/proc/${pid ?? 0}/task/${pid ?? 0}/children`, 'utf8').trim() !== '';
}

describe('the same report', () => {
  test('of files of every kind, the first time, again, and from elsewhere', async () => {
    const cwd = mixedFolder();
    const words = ['check', '.', '--format', 'json', '--jobs', '2'];
    const alone = await brandlint(words, { cwd });
    for (const again of [['--cache'], ['--cache'], ['--cache', '--jobs', '1']])
      expect(await brandlint([...words.slice(0, 4), ...again], { cwd })).toEqual(alone);
    const text = await brandlint(['check', '.'], { cwd });
    expect(await brandlint(['check', '.', '--cache'], { cwd })).toEqual(text);
    expect(readdirSync(join(cwd, '.brandlint-cache')).sort()).toEqual(['.gitignore', 'results.cache']);
  });

  test('with a baseline, which is held against what is kept, and after --fix', async () => {
    const cwd = folderWith({
      'a.css': 'a { color: #C51E80 }\n',
      'b.css': stranger,
      'brandlint.config.json': '{ "scope": "network" }',
    });
    await check(cwd);
    await brandlint(['baseline', '--cache'], { cwd });
    const withBaseline = await check(cwd, '--baseline');
    expect(withBaseline).toEqual(await brandlint(['check', '--format', 'json', '--baseline'], { cwd }));
    expect(withBaseline.code).toBe(0);
    const mended = await check(cwd, '--fix');
    expect(mended.stdout).not.toContain('#C51E80');
    expect(readFileSync(join(cwd, 'a.css'), 'utf8')).toBe('a { color: #C41E7F }\n');
    expect((await check(cwd)).stdout).toBe((await brandlint(['check', '--format', 'json'], { cwd })).stdout);
  });
});

describe('what is kept is taken', () => {
  test('where all is as it was, wherever the folder stands and whenever it was written', async () => {
    const cwd = folderWith({ 'a.css': stranger, 'b.css': stranger });
    await check(cwd);
    markFindings(cwd);
    utimesSync(join(cwd, 'a.css'), 1, 1);
    expect(listKnown((await check(cwd)).stdout)).toEqual(['a.css', 'b.css']);
    const elsewhere = folderWith({ 'a.css': stranger, [place]: readFileSync(join(cwd, place)) });
    expect(listKnown((await check(elsewhere)).stdout)).toEqual(['a.css']);
    expect(listKnown((await brandlint(['check', '--format', 'json'], { cwd })).stdout)).toEqual([]);
  });

  test('from the folder that is named, or in node_modules where there is one', async () => {
    const cwd = folderWith({ 'a.css': stranger, 'node_modules/': '' });
    await check(cwd);
    await check(cwd, '--cache-location', 'kept/here');
    expect(readdirSync(join(cwd, 'node_modules/.cache/brandlint'))).toContain('results.cache');
    markFindings(cwd, 'kept/here/results.cache');
    expect(listKnown((await check(cwd, '--cache-location', 'kept/here')).stdout)).toEqual(['a.css']);
  });

  const page =
    '<!doctype html><title>x</title><p style="color:#00A3E0">x</p><img src="a.svg" alt="Learning">\n';
  const config = (settings: object) => JSON.stringify({ scope: 'network', ...settings });
  const waiver = { reason: 'x', owner: 'y', files: ['z.css'], until: '2023-12-31' };

  test.each<[string, (cwd: string) => void, string[], Record<string, string>?]>([
    ['the file changes', (cwd) => writeFileSync(join(cwd, 'p.html'), `${page}\n`), []],
    [
      'the configuration changes',
      (cwd) =>
        writeFileSync(join(cwd, 'brandlint.config.json'), config({ scope: 'unset', waivers: [waiver] })),
      [],
    ],
    ['a picture changes', (cwd) => writeFileSync(join(cwd, 'a.svg'), readStandIn('innovation')), []],
    ['a picture goes', (cwd) => rmSync(join(cwd, 'a.svg')), []],
    [
      'a reference file changes',
      (cwd) => writeFileSync(join(cwd, 'tokens/t.css'), ':root { --x: #123456 }'),
      [],
    ],
    [
      'it is no longer trusted',
      () => undefined,
      ['--untrusted', '--cache-location', '.brandlint-cache', '--config', 'brandlint.config.json'],
    ],
    ['there is a password', () => undefined, ['--password-env', 'SECRET'], { SECRET: 'x' }],
    ['documents mean another profile', () => undefined, ['--document-color-profile', 'display-p3']],
    ['a waiver expires', () => undefined, [], { SOURCE_DATE_EPOCH: '1735689600' }],
  ])('and not where %s', async (_, change, words, env = {}) => {
    const cwd = folderWith({
      'p.html': page,
      'a.svg': readStandIn('learning'),
      'tokens/t.css': ':root { --x: #C41E7F }',
      'brandlint.config.json': config({ referenceFiles: ['tokens/t.css'], waivers: [waiver] }),
    });
    await check(cwd, 'p.html');
    markFindings(cwd);
    expect(listKnown((await check(cwd, 'p.html')).stdout)).toEqual(['p.html']);
    change(cwd);
    const { stdout } = await brandlint(['check', '--cache', '--format', 'json', 'p.html', ...words], {
      cwd,
      env,
    });
    expect(listKnown(stdout)).toEqual([]);
  });

  test('and not where a picture comes that was missing, or is judged now', async () => {
    const cwd = folderWith({ 'p.html': page });
    await check(cwd);
    markFindings(cwd);
    expect(listKnown((await check(cwd)).stdout)).toEqual(['p.html']);
    writeFileSync(join(cwd, 'a.svg'), readStandIn('learning'));
    expect(listKnown((await check(cwd, 'p.html')).stdout)).toEqual([]);
    markFindings(cwd);
    expect(listKnown((await check(cwd, 'p.html')).stdout)).toEqual(['p.html']);
    expect(listKnown((await check(cwd)).stdout)).toEqual([]);
  });

  test('a password is never written down, nor what a wrong one led to', async () => {
    const cwd = folderWith({ 'a.css': stranger });
    await brandlint(['check', '--cache', '--password-env', 'SECRET'], { cwd, env: { SECRET: 'hunter2' } });
    expect(readFileSync(join(cwd, place), 'utf8')).not.toContain('hunter2');
  });
});

describe('a cache that cannot be used is none', () => {
  test.each<[string, (path: string) => void]>([
    ['cut short', (path) => truncateSync(path, readFileSync(path).length - 7)],
    ['empty', (path) => writeFileSync(path, '')],
    ['of something else', (path) => writeFileSync(path, '{"version":1}\n'.repeat(100))],
    [
      'changed in one byte',
      (path) => {
        const bytes = readFileSync(path);
        bytes[200] = (bytes[200] ?? 0) ^ 1;
        writeFileSync(path, bytes);
      },
    ],
    ['larger than is kept', (path) => truncateSync(path, 2 ** 30)],
  ])('%s: it is written anew', async (_, damage) => {
    const cwd = folderWith({ 'a.css': stranger });
    const first = await check(cwd);
    const whole = readFileSync(join(cwd, place));
    damage(join(cwd, place));
    expect(await check(cwd)).toEqual(first);
    expect(readFileSync(join(cwd, place)).equals(whole)).toBe(true);
  });

  test('a folder in its place, or one that is closed, is told and hinders nothing', async () => {
    const cwd = folderWith({ 'a.css': stranger, [`${place}/`]: '' });
    const { stdout, stderr, code } = await check(cwd);
    expect(JSON.parse(stdout)).toHaveProperty('summary.warnings', 1);
    expect(code).toBe(0);
    expect(stderr).toBe(
      '--cache: .brandlint-cache cannot be written (EISDIR); --cache-location names another folder.\n',
    );
    writeFileSync(join(cwd, 'file'), '');
    expect((await check(cwd, '--cache-location', 'file')).stderr).toMatch(
      /^--cache: file cannot be written \(E/,
    );
  });

  test.skipIf(process.platform !== 'linux').each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('a run that %s ends keeps what it has done', async (signal, code) => {
    const cwd = folderWith({ 'a.css': stranger, 'b.css': stranger, 'z.pdf': pdf(near.repeat(200_000)) });
    const words = ['--conditions=brandlint-source', bin, 'check', '.', '--cache', '--jobs', '1'];
    const child = spawn(process.execPath, words, { cwd });
    const ended = new Promise((resolve) => child.on('close', resolve));
    // The process for documents is started for the last file, when the others are done.
    await expect.poll(() => hasChildren(child.pid), { timeout: 20_000 }).toBe(true);
    child.kill(signal);
    expect(await ended).toBe(code);
    expect(readdirSync(join(cwd, '.brandlint-cache')).sort()).toEqual(['.gitignore', 'results.cache']);
    markFindings(cwd);
    const again = await brandlint(['check', 'a.css', 'b.css', '--cache', '--format', 'json'], { cwd });
    expect(listKnown(again.stdout)).toEqual(['a.css', 'b.css']);
  });

  test('runs at the same time leave a whole one', async () => {
    const cwd = folderWith(
      Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`${index}.css`, stranger])),
    );
    const [first, ...others] = await Promise.all(Array.from({ length: 4 }, () => check(cwd)));
    for (const other of others) expect(other).toEqual(first);
    markFindings(cwd);
    expect(listKnown((await check(cwd)).stdout)).toHaveLength(30);
    expect(readdirSync(join(cwd, '.brandlint-cache')).sort()).toEqual(['.gitignore', 'results.cache']);
  });
});

test.each([
  [['--cache', '--untrusted'], '--untrusted and --cache do not go together'],
  [['--cache-location', 'x'], '--cache-location needs --cache beside it.'],
])('%j is told', async (words, told) => {
  const cwd = folderWith({ 'a.css': stranger });
  mkdirSync(join(cwd, 'x'));
  const { stderr, code } = await brandlint(['check', ...words], { cwd });
  expect(stderr).toContain(told);
  expect(code).toBe(2);
});
