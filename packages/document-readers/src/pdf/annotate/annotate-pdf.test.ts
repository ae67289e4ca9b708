import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { openPdf } from '../objects/open-pdf.ts';
import type { PdfFile, PdfPage } from '../objects/pdf-file.ts';
import { readArray, readDict, readName, readNumbers, readText } from '../objects/read-value.ts';
import { readPdf } from '../read-pdf.ts';
import { writePdf, type PageSource, type PdfSource } from '../test-data/write-pdf.ts';
import { annotatePdf, type PdfNote } from './annotate-pdf.ts';

const at = new Date(0);
const area = (page: number, x = 40, y = 30, width = 60, height = 20) =>
  ({ kind: 'area', page, x, y, width, height }) as const;
const note = (parts: Partial<PdfNote> = {}): PdfNote => ({
  id: 'f00d',
  severity: 'error',
  subject: 'color-as-published',
  text: 'Expected this to be Magenta.',
  places: [area(1)],
  ...parts,
});

async function annotate(bytes: Uint8Array, notes: readonly PdfNote[], remarks: readonly string[] = []) {
  const made = await annotatePdf(bytes, { author: 'Brandlint', at, notes, remarks });
  if ('refusal' in made) throw new Error(made.refusal);
  return made;
}

async function open(bytes: Uint8Array): Promise<PdfFile> {
  const file = await openPdf(bytes);
  if ('fault' in file) throw new Error(file.fault.reason);
  return file;
}

const pageOf = (file: PdfFile, number: number): PdfPage => {
  const page = [...file.pages()][number - 1];
  if (!page) throw new Error('no such page');
  return page;
};

/** What is said of the annotations of a page, as their kind, words and rectangle. */
async function listMarks(bytes: Uint8Array, page = 1) {
  const file = await open(bytes);
  return pageOf(file, page).annotations.map((mark) => ({
    subtype: readName(file, mark.get('Subtype')),
    text: readText(file, mark.get('Contents')),
    rect: readNumbers(file, mark.get('Rect')),
    group: readName(file, mark.get('RT')),
    hasAppearance: readDict(file, mark.get('AP'))?.get('N') !== undefined,
  }));
}

const existing = '<< /Type /Annot /Subtype /Link /Rect [1 2 3 4] >>';

const structures: Record<string, PdfSource> = {
  'a table': {},
  'streams of objects': { structure: 'streams' },
  'no list of annotations': { pages: [{ contents: '0 0 9 9 re f' }] },
  'a list that stands in the page': { pages: [{ entries: `/Annots [${existing}]` }] },
  'a list elsewhere': { pages: [{ entries: '/Annots 100 0 R' }], objects: { 100: `[${existing}]` } },
  'a list of pointers in streams': {
    structure: 'streams',
    pages: [{ entries: '/Annots 100 0 R' }],
    objects: { 100: '[101 0 R]', 101: existing },
  },
  'a list that is not there': { pages: [{ entries: '/Annots 100 0 R' }], objects: { 100: 'null' } },
  'something before it': { header: 'From: somebody\n%PDF-1.7\n' },
};

describe('a copy of a file with', () => {
  test.each(Object.entries(structures))('%s', async (name, source) => {
    const bytes = name === 'something before it' ? withLead(writePdf()) : writePdf(source);
    const before = await listMarks(bytes);
    const { bytes: copy, boxes } = await annotate(bytes, [note()]);
    expect(boxes).toBe(1);
    // What was there is what it begins with.
    expect(Buffer.compare(copy.subarray(0, bytes.length), bytes)).toBe(0);
    const marks = await listMarks(copy);
    expect(marks.slice(0, -1)).toEqual(before);
    expect(marks.at(-1)).toMatchObject({
      subtype: 'Square',
      text: 'Expected this to be Magenta.',
      hasAppearance: true,
    });
  });

  test('a list that two pages have gets marks on the one that is meant', async () => {
    const pages = [{ entries: '/Annots 100 0 R' }, { entries: '/Annots 100 0 R' }];
    const { bytes } = await annotate(writePdf({ pages, objects: { 100: `[${existing}]` } }), [
      note({ places: [area(2)] }),
    ]);
    expect(await listMarks(bytes, 1)).toHaveLength(1);
    expect(await listMarks(bytes, 2)).toHaveLength(2);
  });

  test('the same notes is the same, byte for byte, and can have a copy of its own', async () => {
    const { bytes: first } = await annotate(writePdf(), [note()]);
    const { bytes: second } = await annotate(writePdf(), [note()]);
    expect(Buffer.compare(first, second)).toBe(0);
    const { bytes: third } = await annotate(first, [note({ text: 'Once more.' })]);
    expect((await listMarks(third)).map(({ text }) => text)).toEqual([note().text, 'Once more.']);
  });

  test('numbers of many digits in its page keeps them', async () => {
    const mediaBox = '0 0 595.27559055118 841.88976377953';
    const { bytes } = await annotate(writePdf({ pages: [{ mediaBox }] }), [note()]);
    expect(pageOf(await open(bytes), 1).mediaBox).toMatchObject({
      right: 595.27559055118,
      top: 841.88976377953,
    });
  });
});

function withLead(bytes: Uint8Array): Uint8Array {
  return Buffer.concat([Buffer.from('From: somebody\n\n'), bytes]);
}

describe('marks', () => {
  test('of one note are a group on each page, and its words stand with the first', async () => {
    const places = [area(1), area(1, 120), area(2)];
    const { bytes, boxes } = await annotate(writePdf({ pages: [{}, {}] }), [note({ places })]);
    expect(boxes).toBe(3);
    expect((await listMarks(bytes, 1)).map(({ group }) => group)).toEqual([undefined, 'Group']);
    expect((await listMarks(bytes, 2)).map(({ group }) => group)).toEqual([undefined]);
  });

  test('around the same place lie around each other', async () => {
    const { bytes } = await annotate(writePdf(), [note(), note({ id: 'beef', severity: 'warning' })]);
    const rects = (await listMarks(bytes)).map(({ rect }) => rect);
    expect(rects).toEqual([
      [37, 47, 103, 73],
      [34, 44, 106, 76],
    ]);
  });

  test('without a place, of the file, and beyond its pages are told on the first page', async () => {
    const lost = note({ text: 'On no page.', places: [area(7)] });
    const { bytes, boxes } = await annotate(
      writePdf(),
      [note({ text: 'Nowhere.', places: [] }), lost],
      ['Of the file.'],
    );
    expect(boxes).toBe(0);
    expect(await listMarks(bytes)).toMatchObject([
      { subtype: 'Text', text: 'Of the file.\r\rNowhere.\r\rOn no page.', hasAppearance: true },
    ]);
  });

  test('of what lies off the page lie on it', async () => {
    const { bytes } = await annotate(writePdf(), [note({ places: [area(1, -500, 900)] })]);
    expect((await listMarks(bytes))[0]?.rect).toEqual([0, 0, 8, 8]);
  });

  test('are bounded, and what is left out is told', async () => {
    const notes = Array.from({ length: 60 }, (_, n) =>
      note({ id: String(n), places: Array.from({ length: 100 }, (__, x) => area(1, x)) }),
    );
    const { bytes, boxes } = await annotate(writePdf(), notes);
    expect(boxes).toBe(5000);
    expect((await listMarks(bytes)).at(-1)?.text).toBe(
      'There are 5,000 boxes in this file; 1,000 more places have none.',
    );
  });

  test.each([
    ['controls and turned text', 'a\u0000b\u001b[31mc\u202ed', 'a\uFFFDb\uFFFD[31mc\uFFFDd'],
    ['half a pair', 'a\ud83dz', 'a\uFFFDz'],
    ['other scripts, signs of PDF', 'é Ω 💡 ) >> endobj', 'é Ω 💡 ) >> endobj'],
  ])('%s', async (_, text, shown) => {
    const { bytes } = await annotate(writePdf(), [note({ text, subject: text })]);
    expect((await listMarks(bytes))[0]?.text).toBe(shown);
  });
});

describe('no copy is made of', () => {
  const readable = writePdf();
  test.each([
    ['what is no PDF', new TextEncoder().encode('<!doctype html>'), /a page for a browser/],
    ['nothing', new Uint8Array(), /the file is empty/],
    ['a file that is cut off', readable.subarray(0, readable.length - 60), /list of objects is damaged/],
    [
      'a page that stands in the tree itself',
      writePdf({ objects: { 2: directPage } }),
      /page 1 stands in it/,
    ],
    ['annotations that are none', writePdf({ pages: [{ entries: '/Annots 7' }] }), /page 1 stands in it/],
  ])('%s', async (_, bytes, refusal) => {
    const made = await annotatePdf(bytes, { author: 'Brandlint', at, notes: [note()], remarks: [] });
    expect(made).toEqual({ refusal: expect.stringMatching(refusal) });
  });
});

const directPage = '<< /Type /Pages /Count 1 /Kids [<< /Type /Page /MediaBox [0 0 9 9] >>] >>';

test('a signed file says so in its copy', async () => {
  const catalog = '/AcroForm << /SigFlags 3 /Fields [] >>';
  const { bytes, isSigned } = await annotate(writePdf({ catalog }), [note()]);
  expect(isSigned).toBe(true);
  expect((await listMarks(bytes)).at(-1)?.text).toMatch(/^This file is signed\./);
});

test('what the notes of a copy show is not judged, and that is said', async () => {
  const bytes = writePdf({ pages: [{ contents: '0.8 0 0.4 rg 120 60 40 30 re f' }] });
  const read = (file: Uint8Array) =>
    readPdf.readDocument({ path: 'a.pdf', format: 'pdf', bytes: file }, { definitions: new Map() });
  const { bytes: copy } = await annotate(bytes, [note()], ['Of the file.']);
  const [before, after] = await Promise.all([read(bytes), read(copy)]);
  expect(after.uses).toEqual(before.uses);
  expect(after.gaps).toMatchObject([...before.gaps, { kind: 'unjudged', code: 'own-notes' }]);
});

/** Debian's, where it is installed; nothing else that draws a PDF is asked. */
const mutool = ['/usr/bin/mutool', '/usr/local/bin/mutool', '/opt/homebrew/bin/mutool'].find(existsSync);

/** Magenta at 120–160, 60–90 from the bottom left, blue beside it, on a page of 300 by 200. */
const contents = '0.8 0 0.4 rg 120 60 40 30 re f 0.2 0.6 0.9 rg 90 50 20 10 re f';
const cropped = '/CropBox [80 40 280 180]';

describe.runIf(mutool !== undefined)('drawn by another program, a frame lies around its thing', () => {
  const entries = [0, 90, 180, 270].flatMap((turn) => [
    `/Rotate ${turn}`,
    `/Rotate ${turn} ${cropped}`,
    `/Rotate ${turn} ${cropped} /UserUnit 2.5`,
  ]);
  test.each(entries)('%s', async (entry) => {
    const page: PageSource = { contents, mediaBox: '0 0 300 200', entries: entry };
    const bytes = writePdf({ pages: [page] });
    const { uses } = await readPdf.readDocument(
      { path: 'a.pdf', format: 'pdf', bytes },
      { definitions: new Map() },
    );
    const [place] = uses.flatMap((use) => (use.kind === 'color' ? use.places : []));
    if (place?.kind !== 'area') throw new Error('no place');
    const { bytes: copy } = await annotate(bytes, [note({ places: [place] })]);
    const { pixel } = await draw(copy);
    const { x, y, width, height } = place;
    const middle = [x + width / 2, y + height / 2] as const;
    // Two pixels to the point: the line lies between 0.75 and 2.25 points outside, white on both sides of it.
    for (const [px, py] of [
      [x - 1.5, middle[1]],
      [x + width + 1.5, middle[1]],
      [middle[0], y - 1.5],
      [middle[0], y + height + 1.5],
    ] as const)
      expect(pixel(px, py)).toEqual([204, 0, 0]);
    // Nothing of the thing is covered.
    for (const [px, py] of [middle, [x + 1, middle[1]], [middle[0], y + height - 1]] as const)
      expect(pixel(px, py)).toEqual([204, 0, 102]);
    expect(pixel(x - 4, middle[1])).toEqual([255, 255, 255]);
  });

  test('and everything that was there is drawn as before', async () => {
    const bytes = writePdf({ pages: [{ contents }] });
    const { bytes: copy } = await annotate(bytes, [note()]);
    const trace = (file: Uint8Array) => execFileSync(mutool ?? '', ['show', save(file), 'pages/1/Contents']);
    expect(trace(copy).equals(trace(bytes))).toBe(true);
    const file = await open(copy);
    expect(readArray(file, pageOf(file, 1).dict.get('Annots'))).toHaveLength(1);
  });
});

function save(bytes: Uint8Array): string {
  const path = join(mkdtempSync(join(tmpdir(), 'brandlint-')), 'a.pdf');
  writeFileSync(path, bytes);
  return path;
}

async function draw(bytes: Uint8Array) {
  const path = save(bytes);
  execFileSync(mutool ?? '', ['draw', '-q', '-r', '144', '-A', '0', '-o', `${path}.png`, path, '1']);
  const { data, info } = await sharp(`${path}.png`).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const pixel = (x: number, y: number) => {
    const start = (Math.floor(2 * y) * info.width + Math.floor(2 * x)) * info.channels;
    return [...data.subarray(start, start + 3)];
  };
  return { pixel };
}
