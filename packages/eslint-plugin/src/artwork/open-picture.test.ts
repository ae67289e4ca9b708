import {
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { findPicture } from './open-picture.ts';
import { resolvePicture } from './resolve-picture.ts';

const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'brandlint-open-')));
const project = path.join(folder, 'project');
const svg = '<svg xmlns="http://www.w3.org/2000/svg"/>';
mkdirSync(path.join(project, 'public/folder.svg'), { recursive: true });
mkdirSync(path.join(project, 'src'));
writeFileSync(path.join(folder, 'outside.svg'), svg);
writeFileSync(path.join(project, 'public/a b.svg'), `\uFEFF\n${svg}`);
writeFileSync(path.join(project, 'src/b.png'), Buffer.from([0x89, 0x50]));
writeFileSync(path.join(project, 'src/huge.svg'), '');
truncateSync(path.join(project, 'src/huge.svg'), 5_000_000);
symlinkSync(path.join(folder, 'outside.svg'), path.join(project, 'src/link.svg'));
symlinkSync('loop.svg', path.join(project, 'src/loop.svg'));
symlinkSync('../public/a b.svg', path.join(project, 'src/inside.svg'));
afterAll(() => rmSync(folder, { recursive: true }));

const base = { file: path.join(project, 'src/a.jsx'), roots: [project] };
const find = (address: string) => findPicture(resolvePicture(address, base), base.roots);

test.each([
  ['/a%20b.svg?v=2', 'svg'],
  ['../public/a b.svg#x', 'svg'],
  ['./inside.svg', 'svg'],
  ['b.png', 'image'],
])('%s is a picture of the project', (address, format) => {
  const found = find(address);
  expect('open' in found && found.open()).toMatchObject({ format });
});

test.each([
  ['./missing.svg', 'there is no such file'],
  ['/folder.svg', 'it is no file'],
  ['./huge.svg', 'it is larger than 4 MB'],
  ['./link.svg', 'it lies outside of the project'],
  ['../../outside.svg', 'it lies outside of the project'],
  ['./loop.svg', 'it cannot be read (ELOOP)'],
  ['https://example.org/a.svg', 'there is no such file'],
  ['file:///etc/passwd', 'there is no such file'],
  ['//example.org/a.svg', 'there is no such file'],
  ['@/icons/a.svg', 'there is no such file'],
  ['a\0.svg', 'there is no such file'],
  ['%ff.svg', 'there is no such file'],
  ['', 'there is no such file'],
  [`${'a'.repeat(5000)}.svg`, 'it cannot be read (ENAMETOOLONG)'],
])('%s: %s', (address, fault) => {
  expect(find(address)).toEqual({ fault });
});
