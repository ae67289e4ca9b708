import { describe, expect, test } from 'vitest';
import { writePdf, type PdfSource } from '../test-data/write-pdf.ts';
import { openPdf } from './open-pdf.ts';
import type { PdfPage } from './pdf-file.ts';

async function readPages(source: PdfSource): Promise<PdfPage[]> {
  const file = await openPdf(writePdf(source));
  if ('fault' in file) throw new Error(file.fault.reason);
  return [...file.pages()];
}

async function readFirst(entries: string, mediaBox = '0 0 200 100'): Promise<PdfPage> {
  const [page] = await readPages({ pages: [{ entries, mediaBox }] });
  if (!page) throw new Error('There is no page');
  return page;
}

const box = (left: number, bottom: number, right: number, top: number): object => ({
  left,
  bottom,
  right,
  top,
});
const letter = box(0, 0, 612, 792);

describe('boxes', () => {
  test.each<[string, object]>([
    ['0 0 200 100', box(0, 0, 200, 100)],
    ['200 100 0 0', box(0, 0, 200, 100)],
    ['-10 -20 30.5 40', box(-10, -20, 30.5, 40)],
    ['0 0 0 100', letter],
    ['0 0 1e9 100', letter],
    ['0 0 99999999999 100', letter],
    ['0 0 /A 100', letter],
    ['0 0 200', letter],
    ['', letter],
  ])('media [%s]', async (mediaBox, expected) => {
    expect((await readFirst('', mediaBox)).mediaBox).toEqual(expected);
  });

  test.each<[string, Partial<Record<'cropBox' | 'trimBox' | 'bleedBox', object>>]>([
    ['', { cropBox: box(0, 0, 200, 100), trimBox: box(0, 0, 200, 100), bleedBox: box(0, 0, 200, 100) }],
    ['/CropBox [10 10 300 50]', { cropBox: box(10, 10, 200, 50), trimBox: box(10, 10, 200, 50) }],
    ['/CropBox [500 500 600 600]', { cropBox: box(0, 0, 200, 100) }],
    ['/TrimBox [10 10 190 90]', { cropBox: box(0, 0, 200, 100), trimBox: box(10, 10, 190, 90) }],
    ['/BleedBox [5 5 195 95] /TrimBox 7', { bleedBox: box(5, 5, 195, 95), trimBox: box(0, 0, 200, 100) }],
  ])('%s', async (entries, expected) => {
    expect(await readFirst(entries)).toMatchObject(expected);
  });
});

test.each<[string, number]>([
  ['0', 0],
  ['90', 90],
  ['-90', 270],
  ['450', 90],
  ['-720', 0],
  ['45', 0],
  ['1e99', 0],
  ['(x)', 0],
])('rotated by %s', async (rotate, expected) => {
  expect((await readFirst(`/Rotate ${rotate}`)).rotate).toBe(expected);
});

test.each<[string, number]>([
  ['2', 2],
  ['0', 1],
  ['-1', 1],
  ['999999', 1],
])('units of %s', async (unit, expected) => {
  expect((await readFirst(`/UserUnit ${unit}`)).userUnit).toBe(expected);
});

test('annotations that are there', async () => {
  const { annotations } = await readFirst('/Annots [<< /Subtype /Link >> 99 0 R null 4 2 0 R]');
  expect(annotations).toHaveLength(2);
});

test.each<[string, boolean]>([
  ['', false],
  ['/Contents []', false],
  ['/Contents null', false],
  ['/Contents 99 0 R', true],
  ['/Contents [99 0 R]', true],
  ['/Contents << >>', true],
])('a page that is to be painted with “%s”', async (contents, lacksContents) => {
  const objects = { 2: '<< /Type /Pages /Kids [100 0 R] >>', 100: `<< /Type /Page ${contents} >>` };
  expect(await readPages({ pages: [], objects })).toMatchObject([{ lacksContents, contents: [] }]);
});

describe('the tree', () => {
  const page = (more = ''): string => `<< /Type /Page ${more} >>`;
  const node = (kids: string, more = ''): string => `<< /Type /Pages /Kids [${kids}] ${more} >>`;

  test.each<[string, Record<number, string>, number[]]>([
    ['of one level', { 2: node('100 0 R 101 0 R'), 100: page(), 101: page() }, [1, 2]],
    ['of two', { 2: node('100 0 R 102 0 R'), 100: node('101 0 R'), 101: page(), 102: page() }, [1, 2]],
    ['that lies in itself', { 2: node('100 0 R 2 0 R 100 0 R'), 100: page() }, [1]],
    ['with a page twice', { 2: node('100 0 R 100 0 R 101 0 R'), 100: page(), 101: page() }, [1, 3]],
    ['with what is missing', { 2: node('98 0 R null (x) 100 0 R'), 100: page() }, [1]],
    ['with pages in it', { 2: node(`${page()} ${page()}`) }, [1, 2]],
    ['with wrong types', { 2: '<< /Type /Page /Kids 99 0 R >>', 100: page() }, [1]],
    ['without types', { 2: '<< /Kids [100 0 R] >>', 100: '<< /MediaBox [0 0 9 9] >>' }, [1]],
    ['with other things in it', { 2: node('100 0 R 101 0 R'), 100: '<< /Type /Font >>', 101: page() }, [1]],
    ['that is one page', { 2: page() }, [1]],
  ])('%s', async (_, objects, expected) => {
    const pages = await readPages({ pages: [], objects });
    expect(pages.map(({ number }) => number)).toEqual(expected);
  });

  test('what pages inherit', async () => {
    const inherited = '/MediaBox [0 0 50 50] /CropBox [0 0 40 40] /Rotate 90 /Resources << /Inner 1 >>';
    const objects = {
      2: node('100 0 R', '/Resources << /Outer 1 >> /Rotate 180'),
      100: node('101 0 R 102 0 R', inherited),
      101: page(),
      102: page('/Rotate 0 /MediaBox 99 0 R'),
    };
    const pages = await readPages({ pages: [], objects });
    expect(pages).toMatchObject([
      { rotate: 90, mediaBox: box(0, 0, 50, 50), cropBox: box(0, 0, 40, 40) },
      { rotate: 0, mediaBox: box(0, 0, 50, 50) },
    ]);
    expect(pages[0]?.resources.keys()).toEqual(['Inner']);
  });

  test('what branches without end', async () => {
    const branches = Array.from({ length: 100 }, (_, at) => [100 + at, node(`${101 + at} 0 R `.repeat(10))]);
    const pages = await readPages({
      pages: [],
      objects: { 2: node('100 0 R'), ...Object.fromEntries(branches), 200: page() },
    });
    expect(pages).toHaveLength(1);
  });

  test('what lies in itself deeper than anybody goes', async () => {
    const levels = Array.from({ length: 3000 }, (_, at) => [100 + at, node(`${101 + at} 0 R`)]);
    const pages = await readPages({
      pages: [],
      objects: { 2: node('100 0 R'), ...Object.fromEntries(levels), 3100: page() },
    });
    expect(pages).toHaveLength(1);
  });
});
