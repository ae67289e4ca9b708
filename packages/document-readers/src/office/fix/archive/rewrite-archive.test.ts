import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { expect, test } from 'vitest';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { writeArchive, type WrittenMember } from '../../test-data/write-archive.ts';
import { openArchive } from '../../../archive/open-archive.ts';
import { readLayout } from './read-layout.ts';
import { rewriteArchive } from './rewrite-archive.ts';

const text = strToU8('Some text that is packed, packed, packed.');
const simple = (name: string): WrittenMember => ({ name, content: text });

const bytes = (maxLength: number) => fc.uint8Array({ maxLength });

const member: fc.Arbitrary<Omit<WrittenMember, 'name'>> = fc.record(
  {
    content: fc.oneof(bytes(200), fc.constant(new Uint8Array(5000).fill(65))),
    isStored: fc.boolean(),
    descriptor: fc.constantFrom(12 as const, 16 as const, 20 as const, 24 as const),
    isWide: fc.boolean(),
    extra: bytes(12),
    comment: fc.string({ maxLength: 10 }),
    filling: fc.constantFrom(new Uint8Array(0), new Uint8Array(3)),
  },
  { requiredKeys: ['content'] },
);

const archive = fc
  .tuple(
    fc.array(member, { minLength: 1, maxLength: 8 }),
    fc.record({ comment: fc.string({ maxLength: 30 }), isWide: fc.boolean(), isReversed: fc.boolean() }),
  )
  .map(([members, end]) =>
    writeArchive(
      members.map((one, at) => ({ ...one, name: `word/part é ${at}.xml` })),
      // A signature of the format must not stand in its comment by chance.
      { ...end, comment: end.comment.replaceAll('P', 'p') },
    ),
  );

/** What must stay of a member: its entry but for sizes, checksum and place; its header and packed bytes but for the same. */
function keptOf(file: Uint8Array, name: string, isTouched: boolean) {
  const layout = readLayout(file);
  const found = layout.members.find((one) => one.name === name);
  if (!found) throw new Error(`${name} is gone`);
  const header = file.slice(found.at, found.contentAt);
  const entry = file.slice(found.entryAt, found.entryEnd);
  const wipe = (from: Uint8Array, start: number, end: number) => from.fill(0, start, end);
  if (isTouched) {
    wipe(header, 14, 26);
    wipe(entry, 16, 28);
  }
  wipe(entry, 42, 46);
  const tail = { header: [...header.subarray(0, 30)], entry: [...entry.subarray(0, 46)] };
  return isTouched ? tail : { ...tail, packed: [...file.subarray(found.contentAt, found.contentEnd)] };
}

test('with nothing to change an archive stays byte for byte', () => {
  fc.assert(
    fc.property(archive, (file) => {
      expect(rewriteArchive(file, new Map())).toEqual(file);
    }),
  );
});

test('with one member changed all others, and all that is said of any, stay', () => {
  fc.assert(
    fc.property(archive, fc.nat(), bytes(3000), (file, pick, content) => {
      const { members } = openArchive(file);
      const touched = members[pick % members.length]?.name ?? '';
      const after = rewriteArchive(file, new Map([[touched, content]]));
      const opened = openArchive(after);
      expect(opened.members.map(({ name }) => name)).toEqual(members.map(({ name }) => name));
      expect(readLayout(after).members.map(({ name }) => name)).toEqual(
        readLayout(file).members.map(({ name }) => name),
      );
      expect(opened.bytesOf(touched)).toEqual(content);
      for (const { name } of members) {
        const isTouched = name === touched;
        expect(keptOf(after, name, isTouched)).toEqual(keptOf(file, name, isTouched));
      }
      // Changed back, it is what it was, but for how tightly the content is packed.
      const old = openArchive(file).bytesOf(touched) ?? new Uint8Array(0);
      expect(openArchive(rewriteArchive(after, new Map([[touched, old]]))).bytesOf(touched)).toEqual(old);
    }),
  );
});

test('the bytes of Node.js are left alone, too', () => {
  const file = Buffer.concat([Buffer.alloc(7), writeArchive([simple('one'), simple('two')])]).subarray(7);
  const copy = Uint8Array.from(file);
  const after = rewriteArchive(file, new Map([['one', strToU8('another')]]));
  expect(Uint8Array.from(file)).toEqual(copy);
  expect(after).toEqual(rewriteArchive(copy, new Map([['one', strToU8('another')]])));
});

test('the comment of the archive stays', () => {
  const file = writeArchive([{ name: 'a', content: strToU8('one') }], { comment: 'Made by hand' });
  const after = rewriteArchive(file, new Map([['a', strToU8('another')]]));
  expect(new TextDecoder().decode(after.subarray(-12))).toBe('Made by hand');
});

const ways: readonly (readonly [string, Omit<WrittenMember, 'name' | 'content'>])[] = [
  ['as most programs do', {}],
  ['stored', { isStored: true }],
  ['described behind it, as streams are', { descriptor: 16 }],
  ['described in 64 bits', { descriptor: 24, isWide: true }],
  ['described without a signature', { descriptor: 12 }],
  ['with sizes of 64 bits', { isWide: true }],
];

test.each(ways)('other programs read what is written %s', async (_, way) => {
  const file = writeArchive(
    ['one', 'two', 'three'].map((name) => ({ ...way, name, content: text })),
    { comment: 'Kept', isWide: way.isWide === true },
  );
  const content = strToU8('Another text, and a longer one than before, so that all places move.');
  const after = rewriteArchive(file, new Map([['two', content]]));
  expect(await readWithYauzl(after)).toEqual(
    new Map([
      ['one', new TextDecoder().decode(text)],
      ['two', new TextDecoder().decode(content)],
      ['three', new TextDecoder().decode(text)],
    ]),
  );
  const folder = mkdtempSync(join(tmpdir(), 'brandlint-'));
  try {
    writeFileSync(join(folder, 'a.zip'), after);
    expect(execFileSync('unzip', ['-t', join(folder, 'a.zip')], { encoding: 'utf8' })).toContain(
      'No errors detected',
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});

function readWithYauzl(file: Uint8Array): Promise<Map<string, string>> {
  return new Promise((resolve, reject) => {
    const contents = new Map<string, string>();
    fromBuffer(Buffer.from(file), { lazyEntries: true }, (error: Error | null, zip: ZipFile) => {
      if (error) {
        reject(error);
        return;
      }
      zip.on('error', reject);
      zip.on('end', () => {
        resolve(contents);
      });
      zip.on('entry', (entry: Entry) => {
        zip.openReadStream(entry, (fault, stream) => {
          if (fault) {
            reject(fault);
            return;
          }
          const chunks: Buffer[] = [];
          stream.on('data', (chunk: Buffer) => chunks.push(chunk));
          stream.on('end', () => {
            contents.set(entry.fileName, Buffer.concat(chunks).toString());
            zip.readEntry();
          });
        });
      });
      zip.readEntry();
    });
  });
}

function broken(change: (view: DataView, file: Uint8Array) => void): Uint8Array {
  const file = writeArchive([simple('one'), simple('two')]);
  change(new DataView(file.buffer), file);
  return file;
}

const entryOf = (file: Uint8Array, at: number) => openArchive(file).members[at]?.entryAt ?? 0;

test.each([
  ['a name twice', () => writeArchive([simple('word/a.xml'), simple('Word/A.xml')]), 'twice'],
  ['a name that leads out', () => writeArchive([simple('one'), simple('../../etc/passwd')]), 'leads out'],
  ['a name that leads out the other way', () => writeArchive([simple('..\\one')]), 'leads out'],
  ['a rooted name', () => writeArchive([simple('/one')]), 'leads out'],
  [
    'members over one another',
    () =>
      broken((view, file) => {
        view.setUint32(entryOf(file, 0) + 42, openArchive(file).members[1]?.at ?? 0, true);
        file[30] = 0x74;
      }),
    'described in two ways',
  ],
  [
    'a size that its header does not have',
    () =>
      broken((view, file) => {
        view.setUint32(entryOf(file, 0) + 24, 7, true);
      }),
    'described in two ways',
  ],
  [
    'a content that reaches into the next',
    () =>
      broken((view, file) => {
        view.setUint32(entryOf(file, 0) + 20, 90, true);
        view.setUint32(18, 90, true);
      }),
    'lies over something else',
  ],
  [
    'a name that its header does not have',
    () =>
      broken((_, file) => {
        file[30] = 0x78;
      }),
    'described in two ways',
  ],
  [
    'fewer members than it says',
    () =>
      broken((view, file) => {
        view.setUint16(file.length - 12, 5, true);
      }),
    'cut short',
  ],
  [
    'something behind its end',
    () => Uint8Array.of(...writeArchive([simple('one')]), 1, 2, 3),
    'behind its end',
  ],
])('%s is refused', (_, make, words) => {
  expect(() => rewriteArchive(make(), new Map([['one', text]]))).toThrow(words);
});

test('10,000 members are rewritten in a moment', () => {
  const names = Array.from({ length: 10_000 }, (_, at) => `part${at}`);
  const file = writeArchive(names.map((name) => ({ name, content: text, isStored: true })));
  const start = process.cpuUsage().user / 1000;
  const after = rewriteArchive(file, new Map([['part77', strToU8('x')]]));
  expect(process.cpuUsage().user / 1000 - start).toBeLessThan(2000);
  expect(openArchive(after).members).toHaveLength(10_000);
});
