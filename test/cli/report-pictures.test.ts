import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writePdf } from '../../packages/document-readers/src/pdf/test-data/write-pdf.ts';
import { brandlint, folderWith } from './run-brandlint.ts';

const flyer = Buffer.from(writePdf({ pages: [{ contents: '0 .92 0 0 k 10 10 20 20 re f' }] }));

test('the page for people shows where things are, and nothing else of the file', async () => {
  const cwd = folderWith({ 'flyer.pdf': flyer });
  await brandlint(['check', '.', '--format', 'html', '--output-file', 'report.html'], { cwd });
  const page = readFileSync(join(cwd, 'report.html'), 'utf8');
  expect(page).toContain('page 1 of flyer.pdf, with 1 box');
  const [, address = ''] = /<img src="([^"]*)"/.exec(page) ?? [];
  expect(address).toMatch(/^data:image\/png;base64,/);
  expect(page).toContain('<span class="box" style="left:5.00%;top:70.00%;width:10.00%;height:20.00%">');
});

test('other formats wait for no pictures', async () => {
  const cwd = folderWith({ 'flyer.pdf': flyer });
  const { stdout } = await brandlint(['check', '.', '--format', 'json'], { cwd });
  expect(stdout).not.toContain('data:image');
});
