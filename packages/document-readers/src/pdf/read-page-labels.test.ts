import { describe, expect, test } from 'vitest';
import { openPdf } from './objects/open-pdf.ts';
import { readPageLabels } from './read-page-labels.ts';
import { readPdf } from './read-pdf.ts';
import { writePdf, type PdfSource } from './test-data/write-pdf.ts';

const pages = [{}, {}, {}, {}];

async function labelsOf(catalog: string, objects: PdfSource['objects'] = {}): Promise<(string | number)[][]> {
  const file = await openPdf(writePdf({ pages, catalog, objects }));
  if ('fault' in file) throw new Error(file.fault.reason);
  return readPageLabels(file).map(({ page, label }) => [page, label]);
}

describe('what a file calls its pages', () => {
  test.each<[string, string, (string | number)[][]]>([
    ['nothing is said', '', []],
    ['their numbers', '/PageLabels << /Nums [0 << /S /D >>] >>', []],
    [
      'a preface',
      '/PageLabels << /Nums [0 << /S /r >> 2 << /S /D >>] >>',
      [
        [1, 'i'],
        [3, '1'],
      ],
    ],
    ['a prefix', '/PageLabels << /Nums [0 << /S /D /P (A-) /St 7 >>] >>', [[1, 'A-7']]],
    ['a prefix alone', '/PageLabels << /Nums [0 << /P (Cover) >>] >>', [[1, 'Cover']]],
    ['large Roman numbers', '/PageLabels << /Nums [0 << /S /R /St 1994 >>] >>', [[1, 'MCMXCIV']]],
    ['letters', '/PageLabels << /Nums [0 << /S /a /St 28 >>] >>', [[1, 'bb']]],
    ['no name at all', '/PageLabels << /Nums [0 << >>] >>', [[1, '']]],
    ['pages that are not there', '/PageLabels << /Nums [-1 << /S /r >> 9 << /S /r >> 0.5 << >>] >>', []],
    ['something else', '/PageLabels [1 2]', []],
    ['a list that breaks off', '/PageLabels << /Nums [0] >>', []],
  ])('%s', async (_, catalog, expected) => {
    expect(await labelsOf(catalog)).toEqual(expected);
  });

  test('a tree, and one that grows out of itself', async () => {
    const objects = {
      100: '<< /Kids [101 0 R 102 0 R] >>',
      101: '<< /Nums [0 << /S /A >>] >>',
      102: '<< /Nums [1 << /S /r >>] >>',
    };
    expect(await labelsOf('/PageLabels 100 0 R', objects)).toEqual([
      [1, 'A'],
      [2, 'i'],
    ]);
    const knot = `<< /Kids [${'100 0 R '.repeat(1_000)}] /Nums [0 << /S /r >>] >>`;
    expect((await labelsOf('/PageLabels 100 0 R', { 100: knot })).length).toBeLessThanOrEqual(1_000);
  });

  test('a reading says so', async () => {
    const bytes = writePdf({ pages, catalog: '/PageLabels << /Nums [0 << /S /r >> 2 << /S /D >>] >>' });
    const document = { path: 'a.pdf', format: 'pdf', bytes } as const;
    const { assumptions } = await readPdf.readDocument(document, { definitions: new Map() });
    expect(assumptions).toContain(
      'pages are counted from the first; the file calls page 1 “i” and page 3 “1”',
    );
  });
});
