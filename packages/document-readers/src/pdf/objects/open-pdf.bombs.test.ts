import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writeBomb } from '../test-data/write-bomb.ts';
import { joinBytes, writeObject, writePdf } from '../test-data/write-pdf.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'brandlint-pdf-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const gigabyte = 1024;
const flate = '/Filter /FlateDecode';

/** A file that is nothing but one stream, which says where its objects are. */
function writeIndexOnly(entries: string, data: Uint8Array): Uint8Array {
  const head = joinBytes('%PDF-1.7\n', writeObject(1, '<< /Type /Catalog /Pages 2 0 R >>'));
  const index = writeObject(5, { entries: `/Size 6 /Root 1 0 R ${entries}`, data });
  return joinBytes(head, index, `startxref\n${head.length}\n%%EOF\n`);
}

/** A file whose catalog is at the beginning of a very long stream of objects. */
function writeLongGroup(): Uint8Array {
  const data = writeBomb(gigabyte, '1 0\n<< /Type /Catalog /Pages 2 0 R >>');
  const group = writeObject(4, { entries: `/Type /ObjStm /N 1 /First 4 ${flate}`, data });
  const rows = Uint8Array.of(2, 0, 4, 0, 1, 0, 0, 0);
  const offset = 9 + group.length;
  rows.set([1, 0, 9, 0], 4);
  const index = writeObject(5, {
    entries: '/Type /XRef /Size 6 /Root 1 0 R /W [1 2 1] /Index [1 1 4 1]',
    data: rows,
  });
  return joinBytes('%PDF-1.7\n', group, index, `startxref\n${offset}\n%%EOF\n`);
}

const manyPages = (list: string): Uint8Array =>
  writePdf({ objects: { 2: `<< /Type /Pages /Kids [${list}] >>` } });

test.each<[string, () => Uint8Array, RegExp]>([
  [
    'contents of 1 GB',
    () => writePdf({ pages: [{ contents: { entries: flate, data: writeBomb(gigabyte) } }] }),
    /one of its streams is larger than 64 MB/,
  ],
  [
    'contents of 1 GB, packed twice',
    () => {
      const twice = {
        entries: '/Filter [/FlateDecode /FlateDecode]',
        data: writeBomb(gigabyte),
        isPacked: false,
      };
      return writePdf({ pages: [{ contents: twice }] });
    },
    /one of its streams is larger than 64 MB/,
  ],
  ['a stream of objects of 1 GB', writeLongGroup, /a group of its objects is larger than 32 MB/],
  [
    'a list of objects of 1 GB',
    () => writeIndexOnly(`/Type /XRef /W [1 4 2] ${flate}`, writeBomb(gigabyte)),
    /the list of its objects is larger than 32 MB/,
  ],
  [
    'a list of objects that does not say so, of 1 GB',
    () => writeIndexOnly(`/W [1 4 2] ${flate}`, writeBomb(gigabyte)),
    /larger than 32 MB/,
  ],
  [
    'a list of 1,000,000,000 objects of no bytes',
    () => writeIndexOnly(`/Type /XRef /W [0 0 0] /Index [0 1000000000]`, Uint8Array.of(0)),
    /more than 500,000 objects/,
  ],
  [
    'a tree of 1,000,000 times a page',
    () => manyPages('3 0 R '.repeat(1_000_000)),
    /leads to more than 100,000 others/,
  ],
  [
    'a tree of 1,000,000 pages that are not there',
    () => manyPages(Array.from({ length: 1_000_000 }, (_, at) => `${at + 10} 0 R`).join(' ')),
    /leads to more than 100,000 others/,
  ],
  [
    'a list of 2,000,000 objects that are not there',
    () =>
      joinBytes('%PDF-1.7\nxref\n0 2000000\n', '0000000000 00000 n \n'.repeat(2_000_000), 'trailer\n<<>>'),
    /more than 500,000 objects/,
  ],
])(
  '%s is refused within 2 seconds and 100 MB',
  (_, write, reason) => {
    const path = join(folder, 'bomb.pdf');
    writeFileSync(path, write());
    const script = new URL('../test-data/measure-open.ts', import.meta.url).pathname;
    const output = execFileSync(process.execPath, ['--conditions=brandlint-source', script, path], {
      encoding: 'utf8',
    });
    expect(JSON.parse(output)).toEqual({
      faults: [{ code: 'too-large', reason: expect.stringMatching(reason) as unknown }],
      milliseconds: expect.toSatisfy((value: number) => value < 2_000) as unknown,
      megabytes: expect.toSatisfy((value: number) => value < 100) as unknown,
    });
  },
  30_000,
);
