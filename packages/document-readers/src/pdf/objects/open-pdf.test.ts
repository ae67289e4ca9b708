import { PDFDocument } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import {
  groupObjects,
  joinBytes,
  toBytes,
  toCharacters,
  writeObject,
  writePdf,
  type PdfSource,
} from '../test-data/write-pdf.ts';
import { openPdf, type OpenPdfOptions } from './open-pdf.ts';
import type { PdfFile } from './pdf-file.ts';
import { readDict, readName, readNumber, readStream, readText } from './read-value.ts';

const small: PdfSource = {
  pages: [
    { contents: { data: '0 0.93 0 0 k', isPacked: true }, resources: '<< /ColorSpace << /CS0 100 0 R >> >>' },
    { contents: 'Q', entries: '/Rotate 90' },
  ],
  objects: { 100: '[/Separation /Teal#20C /DeviceCMYK 101 0 R]', 101: '<< /FunctionType 2 /N 1 >>' },
};

async function open(bytes: Uint8Array, options?: OpenPdfOptions): Promise<PdfFile> {
  const file = await openPdf(bytes, options);
  if ('fault' in file) throw new Error(`${file.fault.code}: ${file.fault.reason}`);
  return file;
}

function readContents(file: PdfFile): string[] {
  return [...file.pages()].map(({ contents }) =>
    contents.map((stream) => new TextDecoder().decode(file.decode(stream).bytes)).join('|'),
  );
}

const whole = writePdf(small);
const text = toCharacters(whole);

describe('what is read', () => {
  test.each(['table', 'streams'] as const)(
    'pages, resources and objects by a list of the kind: %s',
    async (structure) => {
      const file = await open(writePdf({ ...small, structure }));
      expect(readContents(file)).toEqual(['0 0.93 0 0 k', 'Q']);
      expect(file.pageCount).toBe(2);
      expect(file.isEncrypted).toBe(false);
      const [first] = file.pages();
      const space = file.resolve(readDict(file, first?.resources.get('ColorSpace'))?.get('CS0'));
      expect(space).toMatchObject({
        kind: 'array',
        items: [{}, { kind: 'name', name: 'Teal C' }, {}, { number: 101 }],
      });
      expect(file.faults()).toEqual([]);
    },
  );

  test('the same object for the same pointer', async () => {
    const file = await open(whole);
    const pointer = { kind: 'ref', number: 101, generation: 0 } as const;
    expect(file.resolve({ ...pointer })).toBe(file.resolve({ ...pointer }));
  });

  test('an identity for each stream', async () => {
    const file = await open(whole);
    const ids = [...file.pages()].flatMap(({ contents }) => contents.map(({ id }) => id));
    expect(new Set(ids).size).toBe(2);
  });

  test('names with bytes of their own', async () => {
    const raw = '/Gr\xc3\xbcn';
    const file = await open(writePdf({ catalog: `/A ${raw} /B /Gr#C3#BCn /C /Gr\xfcn /D << ${raw} 1 >>` }));
    expect(['A', 'B', 'C'].map((key) => readName(file, file.catalog.get(key)))).toEqual([
      'Grün',
      'Grün',
      'Grün',
    ]);
    expect(readNumber(file, readDict(file, file.catalog.get('D'))?.get('Grün'))).toBe(1);
  });

  test.each<[string, string, unknown]>([
    ['a pointer to itself', '101 0 R', null],
    ['nothing', 'null', null],
    ['what is no object', 'hello', null],
    ['a real', '-.5', -0.5],
    ['a boolean', 'true', true],
    ['bytes', '<4>', { kind: 'string', bytes: Uint8Array.of(0x40) }],
    ['an array in another', '[[1] 2]', { kind: 'array', items: [{ kind: 'array', items: [1] }, 2] }],
  ])('%s', async (_, source, expected) => {
    const file = await open(writePdf({ objects: { 101: source } }));
    expect(file.resolve({ kind: 'ref', number: 101, generation: 0 })).toEqual(expected);
  });

  test.each([-1, 0, 7000, 2 ** 31, 2 ** 53, NaN, 1.5, Infinity])(
    'nothing where %d points to',
    async (number) => {
      const file = await open(whole);
      expect(file.resolve({ kind: 'ref', number, generation: 0 })).toBeNull();
      expect(file.resolve({ kind: 'ref', number: 1, generation: 70_000 })).toBeNull();
    },
  );

  test('pointers that lead from one to another 32 times, and not further', async () => {
    const chain = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [100 + at, `${101 + at} 0 R`]));
    const file = await open(writePdf({ objects: { ...chain, 140: '7' } }));
    expect(file.resolve({ kind: 'ref', number: 109, generation: 0 })).toBe(7);
    expect(file.resolve({ kind: 'ref', number: 108, generation: 0 })).toBeNull();
  });
});

describe('what is damaged', () => {
  const cut = (end: number): string => text.slice(0, end);
  const index = text.indexOf('xref\n0');

  test.each<[string, string]>([
    ['with something before it', `MIME junk\r\n\r\n${text}`],
    ['with something after it', `${text}${'\n<html>'.repeat(1000)}`],
    ['without its list', cut(index)],
    ['with a list that begins elsewhere', text.replace(/startxref\n\d+/, 'startxref\n7')],
    ['with a list that is nowhere', text.replace(/startxref\n\d+/, 'startxref\n99999999')],
    ['with all places wrong', text.replace('/Type /Catalog', '/Type  /Catalog ')],
    ['with a list that runs in a circle', text.replace('/Size', `/Prev ${index} /Size`)],
    ['with a list that is no list', text.replace(/\d{10} 00000 n/, 'xxxxxxxxxx 00000 n')],
    ['with lines of Windows in its list only', text.replaceAll(' n \n', ' n\r\n')],
    ['with a version of its own', text.replace('%PDF-1.7', '%PDF-9.x')],
    ['without its beginning', text.slice(text.indexOf('1 0 obj'))],
    ['with a trailer that leads to no catalog', text.replace('/Root 1 0 R', '/Root 9 0 R')],
    ['without a trailer that leads to a catalog', text.replace('/Root 1 0 R', '')],
    ['with streams of other lengths', text.replace(/\/Length \d+/g, '/Length 9999')],
    ['with streams of no length', text.replace(/\/Length \d+/g, '')],
  ])('%s', async (_, bytes) => {
    expect(readContents(await open(toBytes(bytes)))).toEqual(['0 0.93 0 0 k', 'Q']);
  });

  test.each<[string, (text: string) => string]>([
    ['nothing else', (bytes) => bytes],
    ['what leads to the catalog', (bytes) => bytes.replace('/Root 1 0 R', '')],
    ['what it is of', (bytes) => bytes.replace('/Type /XRef', '/Type /None')],
  ])('with its objects in streams, without its list and %s', async (_, change) => {
    const bytes = toCharacters(writePdf({ ...small, structure: 'streams' }));
    const broken = change(bytes.replace(/startxref\n\d+/, 'startxref\n0'));
    expect(readContents(await open(toBytes(broken)))).toEqual(['0 0.93 0 0 k', 'Q']);
  });

  test('brackets where there should be none', async () => {
    const bytes = writePdf({ objects: { 100: '<< /A ) /B 1 >>', 101: '[ } ]', 102: '7' } });
    const file = await open(bytes);
    expect([100, 101, 102].map((number) => file.resolve({ kind: 'ref', number, generation: 0 }))).toEqual([
      null,
      null,
      7,
    ]);
  });

  test('what was written last holds, in streams as well', async () => {
    const old = cut(index);
    const group = writeObject(50, groupObjects([[101, '(new)']]));
    const file = await open(joinBytes(old, writeObject(101, '(older)'), group, writeObject(100, '(new)')));
    for (const number of [100, 101])
      expect(readText(file, { kind: 'ref', number, generation: 0 })).toBe('new');
  });

  test('what looks like an object within a stream is none', async () => {
    const bytes = writePdf({
      objects: { 100: '(real)', 101: { data: '\n100 0 obj\n(not real)\nendobj\n' } },
    });
    const broken = toCharacters(bytes).replace(/startxref\n\d+/, '');
    const file = await open(toBytes(broken));
    expect(readText(file, { kind: 'ref', number: 100, generation: 0 })).toBe('real');
  });

  test('a page without a tree', async () => {
    const file = await open(writePdf({ ...small, objects: { 2: '<< /Type /Pages >>' } }));
    expect(readContents(file)).toEqual(['0 0.93 0 0 k', 'Q']);
  });

  test('streams are as long as they are in a file that is cut off', async () => {
    const data = 'q 1 0 0 rg 0 0 9 9 re f Q\n'.repeat(500);
    const bytes = writePdf({ pages: [{ contents: data }, { contents: 'n' }] });
    const end = toCharacters(bytes).indexOf('xref\n0');
    expect(readContents(await open(bytes.subarray(0, end)))).toEqual([data, 'n']);
  });
});

describe('what cannot be read', () => {
  test.each<[string, string, string, RegExp]>([
    ['nothing', '', 'not-a-pdf', /^the file is empty$/],
    ['a page for a browser', '\ufeff<!DOCTYPE html><title>404'.slice(1), 'not-a-pdf', /page for a browser/],
    ['a picture', '\x89PNG\r\n\x1a\n', 'not-a-pdf', /^it does not begin as a PDF does$/],
    ['a beginning alone', '%PDF-1.7\n', 'damaged', /cannot be found/],
    ['text', `%PDF-1.7\n${'lorem ipsum '.repeat(100_000)}`, 'damaged', /cannot be found/],
    ['digits', `%PDF-1.7\n1 0 obj\n${'1'.repeat(300_000)}`, 'damaged', /./],
    ['half-objects', `%PDF-1.7\n${'1 0 '.repeat(100_000)}`, 'damaged', /./],
    ['comments', `%PDF-1.7\n${'1 %\n'.repeat(100_000)}`, 'damaged', /./],
    ['brackets', `%PDF-1.7\n1 0 obj\n${'['.repeat(200_000)}`, 'damaged', /./],
    ['dictionaries', `%PDF-1.7\n1 0 obj\n${'<</A'.repeat(200_000)}`, 'damaged', /./],
    [
      'no pages',
      text.replaceAll('/Type /Page ', '/Type /Leaf ').replace('/Kids', '/Bids'),
      'damaged',
      /no page/,
    ],
  ])('%s', async (_, bytes, code, reason) => {
    expect(await openPdf(toBytes(bytes))).toEqual({
      fault: { code, reason: expect.stringMatching(reason) as unknown },
    });
  });

  test.each<[string, string]>([
    ['strings', '(abc'],
    ['dictionaries', '<< /A [ '],
    ['streams', '<< /Length 99999 /Type /Pages >>\nstream\nabc'],
  ])('many %s that never end, in the time that there is', async (_, object) => {
    const objects = Array.from({ length: 20_000 }, (_, at) => `${at + 1} 0 obj\n${object}\nendobj\n`);
    const start = process.cpuUsage().user / 1000;
    const file = await openPdf(joinBytes('%PDF-1.7\n', ...objects), { limits: { searching: 300 } });
    expect(file).toMatchObject({ fault: { code: expect.stringMatching(/damaged|too-large/) as unknown } });
    expect(process.cpuUsage().user / 1000 - start).toBeLessThan(5_000);
  });

  test('more than may be', async () => {
    const reason = 'it is larger than 0.1 MB';
    const bytes = writePdf({ objects: { 100: { data: new Uint8Array(200_000) } } });
    expect(await openPdf(bytes, { limits: { file: 100_000 } })).toEqual({
      fault: { code: 'too-large', reason },
    });
  });

  test('more pages than may be', async () => {
    const pages = Array.from({ length: 60 }, () => ({}));
    const reason = 'its tree of pages has more than 50 entries';
    expect(await openPdf(writePdf({ pages }), { limits: { pages: 50 } })).toEqual({
      fault: { code: 'too-large', reason },
    });
  });

  test('all streams together, when they are more than may be', async () => {
    const contents = { data: ' '.repeat(300_000), isPacked: true };
    const limits = { streams: 1_000_000, stream: 400_000 };
    const file = await open(writePdf({ pages: [{ contents }, { contents }, { contents }, { contents }] }), {
      limits,
    });
    expect(readContents(file).map(({ length }) => length)).toEqual([300_000, 300_000, 300_000, 0]);
    expect(file.faults()).toEqual([
      { code: 'too-large', reason: 'its streams are larger than 1 MB once unpacked' },
    ]);
  });

  test('nothing is told on the console, and nothing is thrown, whatever is changed', async () => {
    const warn = vi.spyOn(console, 'warn');
    const streams = writePdf({ ...small, structure: 'streams' });
    const changes = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), {
      minLength: 1,
      maxLength: 20,
    });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(whole, streams), changes, fc.nat(), async (source, list, end) => {
        const bytes = source.slice(0, end % 3 === 0 ? end % source.length : source.length);
        for (const [at, value] of list) if (bytes.length > 0) bytes[at % bytes.length] = value;
        const file = await openPdf(bytes);
        if (!('fault' in file)) readContents(file);
      }),
      { numRuns: 200 },
    );
    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();
  });
});

describe('what is encrypted', () => {
  const algorithms = ['RC4-40', 'RC4-128', 'AES-128', 'AES-256'] as const;

  async function encrypt(algorithm: (typeof algorithms)[number], userPassword: string): Promise<Uint8Array> {
    const objects = { ...small.objects, 102: '(secret)' };
    const pdf = await PDFDocument.load(writePdf({ ...small, objects, catalog: '/Words 102 0 R' }));
    pdf.encrypt({ algorithm, userPassword, ownerPassword: 'owner', allowWeakCryptography: true });
    return pdf.save();
  }

  test.each(algorithms)('%s with an empty password', async (algorithm) => {
    const file = await open(await encrypt(algorithm, ''));
    expect(file.isEncrypted).toBe(true);
    expect(readContents(file)).toEqual(['0 0.93 0 0 k', 'Q']);
    expect(readText(file, file.catalog.get('Words'))).toBe('secret');
  });

  test.each(algorithms)('%s with a password', async (algorithm) => {
    const bytes = await encrypt(algorithm, 'password');
    const fault = { code: 'password', reason: 'it can be opened with its password only' };
    expect(await openPdf(bytes)).toEqual({ fault });
    expect(await openPdf(bytes, { password: 'wrong' })).toEqual({ fault });
    expect(readContents(await open(bytes, { password: 'password' }))).toEqual(['0 0.93 0 0 k', 'Q']);
    expect(readContents(await open(bytes, { password: 'owner' }))).toEqual(['0 0.93 0 0 k', 'Q']);
  });

  test('and damaged', async () => {
    const bytes = toCharacters(await encrypt('AES-128', ''));
    const file = await open(toBytes(bytes.replace(/startxref\s+\d+/, 'startxref\n3')));
    expect(readContents(file)).toEqual(['0 0.93 0 0 k', 'Q']);
  });

  test('in a way that nobody knows', async () => {
    const trailer = '/Encrypt << /Filter /Adobe.PubSec /V 4 >> /ID [<00> <00>]';
    const fault = { code: 'password', reason: 'it is encrypted in a way that cannot be undone here' };
    expect(await openPdf(writePdf({ trailer }))).toEqual({ fault });
  });
});

test('a stream where there should be none, and none where there should be one', async () => {
  const file = await open(
    writePdf({
      catalog: '/A 100 0 R /B 101 0 R',
      objects: { 100: { data: 'x', entries: '/N 3' }, 101: '3' },
    }),
  );
  expect(readNumber(file, readDict(file, file.catalog.get('A'))?.get('N'))).toBe(3);
  expect(readStream(file, file.catalog.get('B'))).toBeUndefined();
});
