import {
  existsSync,
  linkSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writePdf } from '../../packages/document-readers/src/pdf/test-data/write-pdf.ts';
import { brandlint, folderWith } from './run-brandlint.ts';

const near = '0 .92 0 0 k 10 10 20 20 re f 50 10 20 20 re f';
const flyer = Buffer.from(writePdf({ pages: [{ contents: near }, { contents: near }] }));
const clean = Buffer.from(writePdf({ pages: [{ contents: '0 .93 0 0 k 10 10 20 20 re f' }] }));

/** A finding's words as a string of PDF. */
const written = (text: string) =>
  Buffer.from(`\ufeff${text}`, 'utf16le').swap16().toString('hex').toUpperCase();
const holds = (path: string, text: string) =>
  readFileSync(path, 'latin1').toUpperCase().includes(written(text).slice(4));

describe('--annotate', () => {
  test('writes a copy that says what was found, on what that rests, and leaves the file as it is', async () => {
    const cwd = folderWith({ 'flyer.pdf': flyer });
    const { stderr, code } = await brandlint(['check', 'flyer.pdf', '--annotate', 'marked.pdf'], { cwd });
    expect(stderr).toContain('flyer.pdf: 1 finding in 4 boxes in marked.pdf.\n');
    expect(code).toBe(1);
    const copy = readFileSync(join(cwd, 'marked.pdf'));
    expect(copy.subarray(0, flyer.length).equals(flyer)).toBe(true);
    expect(readFileSync(join(cwd, 'flyer.pdf')).equals(flyer)).toBe(true);
    for (const text of [
      'Error: Expected "C 0 M 92 Y 0 K 0" to be Magenta',
      'says: “',
      '4 times in this file, each in a box.',
      'Brandlint',
    ])
      expect(holds(join(cwd, 'marked.pdf'), text)).toBe(true);
    expect(readdirSync(cwd).sort()).toEqual(['flyer.pdf', 'marked.pdf']);
  });

  test('replaces the copy of an earlier run, which is not checked, and is the same again', async () => {
    const cwd = folderWith({ 'flyer.pdf': flyer });
    const run = () => brandlint(['check', '.', '--annotate', 'marked.pdf'], { cwd });
    const first = await run();
    const before = readFileSync(join(cwd, 'marked.pdf'));
    expect(await run()).toEqual(first);
    expect(readFileSync(join(cwd, 'marked.pdf')).equals(before)).toBe(true);
  });

  test('into a folder: a copy of each, as they lie', async () => {
    const cwd = folderWith({
      'in/a/flyer.pdf': flyer,
      'in/b/flyer.pdf': flyer,
      'in/logo.ai': flyer,
      'in/c.pdf': clean,
    });
    const { stderr } = await brandlint(['check', 'in', '--annotate', 'out/'], { cwd });
    expect(readdirSync(join(cwd, 'out'), { recursive: true }).sort()).toEqual([
      'a',
      'a/flyer.pdf',
      'b',
      'b/flyer.pdf',
      'logo.ai.pdf',
    ]);
    expect(stderr).toContain('in/c.pdf: nothing was found in it, so there is no copy.');
  });

  test('only errors, where only they are printed', async () => {
    const stranger = Buffer.from(writePdf({ pages: [{ contents: '0 .5 .9 rg 10 10 20 20 re f' }] }));
    const cwd = folderWith({ 'flyer.pdf': stranger });
    const { stderr } = await brandlint(['check', '.', '--quiet', '--annotate', 'out.pdf'], { cwd });
    expect(stderr).toContain('flyer.pdf: nothing was found in it, so there is no copy.');
    expect(existsSync(join(cwd, 'out.pdf'))).toBe(false);
  });

  test('keeps who may read the copy, and writes through a link', async () => {
    const cwd = folderWith({ 'flyer.pdf': flyer, 'kept.pdf': 'before' });
    symlinkSync('kept.pdf', join(cwd, 'out.pdf'));
    const { mode } = statSync(join(cwd, 'kept.pdf'));
    await brandlint(['check', 'flyer.pdf', '--annotate', 'out.pdf'], { cwd });
    expect(holds(join(cwd, 'kept.pdf'), 'Error: ')).toBe(true);
    expect(statSync(join(cwd, 'kept.pdf')).mode).toBe(mode);
  });
});

describe('--annotate refuses', () => {
  test('what it cannot place, before anything is read', async () => {
    const cwd = folderWith({ 'flyer.pdf': flyer });
    const { stdout, stderr, code } = await brandlint(['check', '.', '--annotate', 'out'], { cwd });
    expect([stdout, code]).toEqual(['', 2]);
    expect(stderr).toBe(
      '--annotate out: it is neither a PDF nor a folder; name a file that ends in .pdf, or a folder with a / after its name.\n',
    );
  });

  test('several files for one copy, after the report', async () => {
    const cwd = folderWith({ 'a.pdf': flyer, 'b.pdf': flyer });
    const { stdout, stderr, code } = await brandlint(['check', '.', '--annotate', 'out.pdf'], { cwd });
    expect(stdout).toContain('Magenta');
    expect(stderr).toContain('--annotate out.pdf: 2 PDF files were checked; name a folder, such as out/,');
    expect(code).toBe(2);
    expect(readdirSync(cwd)).toEqual(['a.pdf', 'b.pdf']);
  });

  test.each([
    ['itself', ['flyer.pdf', '--annotate', './flyer.pdf']],
    ['its own folder', ['.', '--annotate', './']],
    ['another name of it', ['flyer.pdf', '--annotate', 'link.pdf']],
    ['the same file elsewhere', ['flyer.pdf', '--annotate', 'hard/']],
  ])('%s', async (_, words) => {
    const cwd = folderWith({ 'flyer.pdf': flyer, 'hard/': '' });
    symlinkSync('flyer.pdf', join(cwd, 'link.pdf'));
    linkSync(join(cwd, 'flyer.pdf'), join(cwd, 'hard/flyer.pdf'));
    const { stderr, code } = await brandlint(['check', ...words], { cwd });
    expect(stderr).toContain('it is a file that is checked; name another place for the copy.');
    expect(code).toBe(2);
    expect(readFileSync(join(cwd, 'flyer.pdf')).equals(flyer)).toBe(true);
  });

  test.each([
    [
      '--stdin --stdin-filename a.pdf',
      '--stdin and --annotate do not go together: there is no file to make a copy of.\n',
    ],
    ['--from uses.json', '--from and --annotate do not go together: the files themselves are not at hand.\n'],
  ])('%s', async (words, message) => {
    const cwd = folderWith({});
    const { stderr } = await brandlint(['check', ...words.split(' '), '--annotate', 'o.pdf'], { cwd });
    expect(stderr).toBe(message);
  });

  test('a damaged file, calmly', async () => {
    const cwd = folderWith({});
    writeFileSync(join(cwd, 'flyer.pdf'), flyer.subarray(0, -40));
    const { stderr, code } = await brandlint(['check', '.', '--annotate', 'out/'], { cwd });
    expect(stderr).toContain('flyer.pdf: there is no copy, because its list of objects is damaged');
    expect(code).toBe(1);
  });

  test('a place that cannot be written', async () => {
    const cwd = folderWith({ 'flyer.pdf': flyer, file: '' });
    const { stderr, code } = await brandlint(['check', 'flyer.pdf', '--annotate', 'file/out.pdf'], { cwd });
    expect(stderr).toContain('--annotate file/out.pdf: it cannot be written (');
    expect(code).toBe(2);
  });
});
