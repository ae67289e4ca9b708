import type * as fs from 'node:fs/promises';
import {
  chmod,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SourceReport } from '@brandlint/core';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { toFinding, toPlace, toSourceReport } from '../test-data/findings.ts';
import { invented } from '../test-data/invented-brand.ts';
import { fixFile, type FixFileOptions } from './fix-file.ts';

const { rename } = vi.hoisted(() => ({ rename: vi.fn<(from: string, to: string) => Promise<void>>() }));

vi.mock('node:fs/promises', async (load) => {
  const real = await load<typeof fs>();
  rename.mockImplementation(real.rename);
  return { ...real, rename };
});

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'brandlint-fix-'));
});

afterEach(async () => {
  await chmod(folder, 0o755);
  await rm(folder, { recursive: true, force: true });
});

/** Finds every `#8e4584`, as a check would. */
function check(text: string): Promise<SourceReport> {
  const findings = [...text.matchAll(/#8e4584/g)].map((match) => ({
    ...toFinding({
      text,
      written: '#8e4584',
      suggestions: [{ replace: { kind: 'token', token: 'Plum', as: 'screen' }, safe: true }],
    }),
    places: [toPlace(match.index, match.index + 7)] as const,
  }));
  return Promise.resolve(toSourceReport('a.css', { findings }));
}

function fix(name: string, options: Partial<FixFileOptions> = {}) {
  const absolutePath = join(folder, name);
  return fixFile({
    path: name,
    absolutePath,
    mode: 'safe',
    dryRun: false,
    check,
    brand: invented,
    ...options,
  });
}

async function put(name: string, content: string | Buffer): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

const wide = (text: string) => Buffer.from(text, 'utf16le');

const kept: [name: string, before: Buffer, after: Buffer][] = [
  ['line endings of Windows', Buffer.from('a\r\n#8e4584\r\nb'), Buffer.from('a\r\n#8e4585\r\nb')],
  ['mixed line endings and no last one', Buffer.from('a\r#8e4584\n\r\n'), Buffer.from('a\r#8e4585\n\r\n')],
  ['a byte order mark', Buffer.from('\uFEFF#8e4584'), Buffer.from('\uFEFF#8e4585')],
  ['UTF-16', wide('\uFEFFä #8e4584 😀'), wide('\uFEFFä #8e4585 😀')],
  ['UTF-16, the other way round', wide('\uFEFFä #8e4584').swap16(), wide('\uFEFFä #8e4585').swap16()],
  ['an encoding of one byte', Buffer.from('ä #8e4584', 'latin1'), Buffer.from('ä #8e4585', 'latin1')],
  [
    'a place after wide characters',
    Buffer.from('/* 😀é日本 */ #8e4584 #8e4584'),
    Buffer.from('/* 😀é日本 */ #8e4585 #8e4585'),
  ],
];

test.each(kept)('keeps %s, and twice is once', async (_, before, after) => {
  const path = await put('a.css', before);
  const first = await fix('a.css');
  expect(first).toMatchObject({ outcome: 'fixed', report: { findings: [] } });
  expect(await readFile(path)).toEqual(after);
  expect(await fix('a.css')).toMatchObject({ outcome: 'unchanged', applied: 0 });
  expect(await readFile(path)).toEqual(after);
  expect(await readdir(folder)).toEqual(['a.css']);
});

test('tells what it did', async () => {
  await put('a.css', '#8e4584 #8e4584');
  const { report, ...rest } = await fix('a.css');
  expect(rest).toEqual({
    outcome: 'fixed',
    applied: 2,
    otherColors: 0,
    obstacles: [],
    before: '#8e4584 #8e4584',
    after: '#8e4585 #8e4585',
  });
  expect(report.hash).toMatch(/^[0-9a-f]{64}$/);
});

test('a dry run tells the same and leaves the file alone', async () => {
  const path = await put('a.css', '#8e4584');
  expect(await fix('a.css', { dryRun: true })).toMatchObject({
    outcome: 'fixed',
    applied: 1,
    after: '#8e4585',
  });
  expect(await readFile(path, 'utf8')).toBe('#8e4584');
});

test('keeps permissions', async () => {
  const path = await put('a.css', '#8e4584');
  await chmod(path, 0o751);
  await fix('a.css');
  expect((await stat(path)).mode & 0o7777).toBe(0o751);
});

test('writes to what a symbolic link leads to and leaves the link', async () => {
  await mkdir(join(folder, 'deep'));
  const target = await put('deep/real.css', '#8e4584');
  await symlink('deep/real.css', join(folder, 'one.css'));
  await symlink('one.css', join(folder, 'two.css'));
  expect((await fix('two.css')).outcome).toBe('fixed');
  expect(await readFile(target, 'utf8')).toBe('#8e4585');
  expect((await lstat(join(folder, 'two.css'))).isSymbolicLink()).toBe(true);
  expect(await readlink(join(folder, 'one.css'))).toBe('deep/real.css');
  expect(await readdir(join(folder, 'deep'))).toEqual(['real.css']);
});

test('stops after ten passes when a fix keeps coming back', async () => {
  await put('a.css', '#8e4584');
  const suggestions = (text: string) => [{ replace: { kind: 'text', text }, safe: true } as const];
  const flip = (text: string) =>
    Promise.resolve(
      toSourceReport('a.css', {
        findings: [toFinding({ text, written: text, suggestions: suggestions(text === 'b' ? 'c' : 'b') })],
      }),
    );
  expect(await fix('a.css', { check: flip })).toMatchObject({ outcome: 'fixed', applied: 10, after: 'c' });
});

describe('refuses, and leaves everything as it was,', () => {
  async function expectRefusal(
    before: string | Buffer,
    reason: string | RegExp,
    options: Partial<FixFileOptions> = {},
  ) {
    const result = await fix('a.css', options);
    expect(result).toMatchObject({ outcome: 'refused', applied: 0 });
    expect(result.reason).toMatch(reason);
    expect(result.after).toBe(result.before);
    expect(await readFile(join(folder, 'a.css'))).toEqual(Buffer.from(before as string));
    expect(await readdir(folder)).toEqual(['a.css']);
  }

  test('a file that changed meanwhile', async () => {
    const path = await put('a.css', '#8e4584');
    const later = async (text: string) => {
      await writeFile(path, 'mine');
      return check(text);
    };
    await expectRefusal('mine', 'it changed while it was being checked; run again', { check: later });
  });

  test('a file that vanished meanwhile', async () => {
    const path = await put('a.css', '#8e4584');
    const later = async (text: string) => {
      await rm(path, { force: true });
      return check(text);
    };
    expect(await fix('a.css', { check: later })).toMatchObject({
      outcome: 'refused',
      reason: 'it cannot be written (it is not there any more)',
    });
    expect(await readdir(folder)).toEqual([]);
  });

  test('bytes that do not survive', async () => {
    const odd = Buffer.concat([wide('\uFEFF#8e4584'), Buffer.from([0x41])]);
    await put('a.css', odd);
    await expectRefusal(odd, 'its bytes would not survive');
    await expectRefusal(odd, 'its bytes would not survive', { dryRun: true });
  });

  test('what its encoding cannot hold', async () => {
    const bytes = Buffer.from('ä #8e4584', 'latin1');
    await put('a.css', bytes);
    const findings = (text: string) =>
      text.includes('#')
        ? [
            toFinding({
              text,
              written: '#8e4584',
              suggestions: [{ replace: { kind: 'text', text: '…' }, safe: true }],
            }),
          ]
        : [];
    const withWords = (text: string) =>
      Promise.resolve(toSourceReport('a.css', { findings: findings(text) }));
    await expectRefusal(bytes, 'the fix cannot be written in latin1', { check: withWords });
  });

  test('a read-only file, in a dry run too', async () => {
    const path = await put('a.css', '#8e4584');
    await chmod(path, 0o444);
    await expectRefusal('#8e4584', 'it is read-only');
    await expectRefusal('#8e4584', 'it is read-only', { dryRun: true });
  });

  test('a read-only folder', async () => {
    await put('a.css', '#8e4584');
    await chmod(folder, 0o555);
    await expectRefusal('#8e4584', 'its folder is read-only');
  });

  test('a result that can no longer be read', async () => {
    await put('a.css', '#8e4584');
    const gap = { kind: 'unreadable', code: 'syntax', reason: 'broken', places: [], count: 1 } as const;
    const breaking = async (text: string) => ({
      ...(await check(text)),
      gaps: text === '#8e4585' ? [gap] : [],
    });
    await expectRefusal('#8e4584', 'the result could not be read again', { check: breaking });
  });

  test('when the last step fails', async () => {
    await put('a.css', '#8e4584');
    rename.mockRejectedValueOnce(Object.assign(new Error('full'), { code: 'ENOSPC' }));
    await expectRefusal('#8e4584', 'it could not be written (the disk is full)');
  });
});

test('an error of the program is no refusal, and the file is whole', async () => {
  const path = await put('a.css', '#8e4584');
  rename.mockRejectedValueOnce(new TypeError('a bug'));
  await expect(fix('a.css')).rejects.toThrow('a bug');
  expect(await readFile(path, 'utf8')).toBe('#8e4584');
  expect(await readdir(folder)).toEqual(['a.css']);
});

test.each([
  ['missing.css', 'it cannot be read (it is not there any more)'],
  ['.', 'it cannot be read (it is a folder)'],
])('what cannot be read is a gap: %s', async (name, reason) => {
  expect(await fix(name)).toMatchObject({
    outcome: 'refused',
    reason,
    report: { gaps: [{ kind: 'unreadable', reason }] },
  });
});

test('what is no text is left alone', async () => {
  await put('a.css', '#8e4584\0');
  expect(await fix('a.css')).toMatchObject({ outcome: 'refused', reason: 'it is not text' });
});
