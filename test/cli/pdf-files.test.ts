import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writePdf } from '../../packages/document-readers/src/pdf/test-data/write-pdf.ts';
import { brandlint, folderWith } from './run-brandlint.ts';

const resources =
  '<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >> >> >>';
const near = '0 .92 0 0 k 10 10 20 20 re f 50 10 20 20 re f';

function folderOfPdf(name: string): string {
  const cwd = folderWith({});
  const pages = [
    { contents: '0 .93 0 0 k 10 10 20 20 re f', resources },
    { contents: near, resources },
    { contents: `${near} BT /F1 12 Tf 1 .9 0 rg 20 60 Td (Annual report) Tj ET`, resources },
  ];
  writeFileSync(join(cwd, name), writePdf({ pages }));
  return cwd;
}

describe('PDF files', () => {
  test('are judged in the words of print, each page named once', async () => {
    const { stdout, code } = await brandlint(['check', '.'], { cwd: folderOfPdf('flyer.pdf') });
    expect(code).toBe(1);
    expect(stdout).toContain('page 2  error    Expected "C 0 M 92 Y 0 K 0" to be Magenta');
    expect(stdout).toContain('also at page 3 (4 times in all)');
    expect(stdout).toContain(
      'Note on flyer.pdf: its pages are taken for white paper where nothing is painted',
    );
  });

  test('what Illustrator saves is one', async () => {
    const { stdout } = await brandlint(['extract', '.'], { cwd: folderOfPdf('logo.ai') });
    const { extractions } = JSON.parse(stdout) as { extractions: { source: string; uses: unknown[] }[] };
    expect(extractions).toMatchObject([{ source: 'logo.ai' }]);
    expect(extractions[0]?.uses.length).toBeGreaterThan(2);
  });

  test('what was extracted is judged as the file is', async () => {
    const cwd = folderOfPdf('flyer.pdf');
    const { stdout } = await brandlint(['extract', '.'], { cwd });
    writeFileSync(join(cwd, 'uses.json'), stdout);
    const [whole, saved] = await Promise.all([
      brandlint(['check', 'flyer.pdf'], { cwd }),
      brandlint(['check', '--from', 'uses.json'], { cwd }),
    ]);
    expect(saved.stdout).toBe(whole.stdout);
  });

  test('are left as they are', async () => {
    const cwd = folderOfPdf('flyer.pdf');
    const before = readFileSync(join(cwd, 'flyer.pdf'));
    await brandlint(['check', '.', '--fix'], { cwd });
    expect(readFileSync(join(cwd, 'flyer.pdf')).equals(before)).toBe(true);
  });
});
