import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync, gzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readPictureFile, toPictureFile } from './picture-file.ts';

const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>';

function makeFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'brandlint-pictures-')));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

const everything = () => Promise.resolve(true);

describe('bytes as a picture', () => {
  test.each<[string, Buffer, object]>([
    ['a drawing', Buffer.from(svg), { content: { format: 'svg', text: svg } }],
    [
      'one with a mark and white space',
      Buffer.from(`\uFEFF\n ${svg}`),
      { content: { format: 'svg', text: `\n ${svg}` } },
    ],
    ['one of UTF-16', Buffer.from(`\uFEFF${svg}`, 'utf16le'), { content: { format: 'svg', text: svg } }],
    ['a compressed one', gzipSync(svg), { content: { format: 'svg', text: svg } }],
    ['pixels', Buffer.from([0x89, 0x50, 0x4e, 0x47]), { content: { format: 'image' } }],
    ['nothing', Buffer.alloc(0), { content: { format: 'image' } }],
    ['a drawing with NUL', Buffer.from('<svg>\0</svg>'), { fault: { code: 'binary' } }],
    ['a broken archive', Buffer.from([0x1f, 0x8b, 8, 0, 1, 2, 3]), { fault: { code: 'broken' } }],
    [
      'an archive of zeros without end',
      gzipSync(Buffer.alloc(64 * 1024 * 1024)),
      { fault: { code: 'too-large' } },
    ],
    ['something with the name of none', deflateRawSync(svg), { content: { format: 'image' } }],
  ])('%s', async (_, bytes, expected) => {
    const read = await toPictureFile(bytes);
    expect(read).toMatchObject(expected);
    if ('content' in read) expect(read.hash).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('files that are none', () => {
  test.each<[string, (path: string) => void, object]>([
    ['nothing', () => undefined, { code: 'missing-picture' }],
    ['a folder', (path) => mkdirSync(path), { code: 'not-a-file', reason: 'it is a folder' }],
    ['a pipe that nobody writes to', (path) => execFileSync('mkfifo', [path]), { code: 'not-a-file' }],
    ['a link into nowhere', (path) => symlinkSync('nowhere', path), { code: 'missing-picture' }],
    ['a link to itself', (path) => symlinkSync('picture', path), { code: 'link-loop' }],
    [
      'something huge',
      (path) => {
        writeFileSync(path, '');
        truncateSync(path, 40 * 1024 * 1024);
      },
      { code: 'too-large', reason: 'it is larger than 32 MB' },
    ],
  ])('%s', async (_, make, fault) => {
    const path = join(makeFolder(), 'picture');
    make(path);
    expect(await readPictureFile(path, everything)).toMatchObject({ fault });
  });

  test('a name that is too long', async () => {
    const path = join(makeFolder(), 'a'.repeat(5000));
    expect(await readPictureFile(path, everything)).toMatchObject({ fault: { code: 'missing-picture' } });
  });

  test.skipIf(process.getuid?.() === 0)('one that is closed to us', async () => {
    const path = join(makeFolder(), 'picture');
    writeFileSync(path, svg);
    chmodSync(path, 0);
    expect(await readPictureFile(path, everything)).toMatchObject({ fault: { code: 'forbidden' } });
  });

  test('what may be opened is asked of the path that links lead to', async () => {
    const folder = makeFolder();
    writeFileSync(join(folder, 'secret.svg'), svg);
    symlinkSync('secret.svg', join(folder, 'picture.svg'));
    const asked: string[] = [];
    const read = await readPictureFile(join(folder, 'picture.svg'), (path) => {
      asked.push(path);
      return Promise.resolve(false);
    });
    expect(asked).toEqual([join(folder, 'secret.svg')]);
    expect(read).toMatchObject({ fault: { code: 'link-outside' } });
  });
});
