import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decode, encode, type Decoded } from './decode.ts';

const text = 'a { color: #C41E7F } /* café, 日本, 🎨 */\r\n';

test.each<[string, Buffer, Partial<Decoded> | undefined]>([
  ['nothing', Buffer.alloc(0), { text: '', encoding: 'utf-8', bom: false, survives: true }],
  ['UTF-8', Buffer.from(text), { text, encoding: 'utf-8', bom: false, survives: true }],
  ['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`), { text, encoding: 'utf-8', bom: true, survives: true }],
  [
    'two marks: the second is text',
    Buffer.from('\uFEFF\uFEFFa'),
    { text: '\uFEFFa', bom: true, survives: true },
  ],
  [
    'UTF-16',
    Buffer.from(`\uFEFF${text}`, 'utf16le'),
    { text, encoding: 'utf-16le', bom: true, survives: true },
  ],
  ['UTF-16, big end first', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(), { text, encoding: 'utf-16be' }],
  ['half a unit of UTF-16', Buffer.from([0xff, 0xfe, 0x61, 0, 0x62]), { text: 'a', survives: false }],
  [
    'Latin-1',
    Buffer.from('caf\u00E9', 'latin1'),
    { text: 'caf\u00E9', encoding: 'latin1', bom: false, survives: true },
  ],
  [
    'a mark before what is not UTF-8',
    Buffer.from([0xef, 0xbb, 0xbf, 0xe9]),
    { encoding: 'latin1', bom: false },
  ],
  ['NUL', Buffer.from('a\0b'), undefined],
  ['UTF-16 without a mark', Buffer.from('ab', 'utf16le'), undefined],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]), undefined],
])('%s', (_, bytes, expected) => {
  if (expected === undefined) expect(decode(bytes)).toBe(undefined);
  else expect(decode(bytes)).toMatchObject(expected);
});

test('bytes that survive come back as they were', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 40 }),
      fc.constantFrom([], [0xff, 0xfe], [0xfe, 0xff], [0xef, 0xbb, 0xbf]),
      (tail, mark) => {
        const bytes = Buffer.from([...mark, ...tail]);
        const decoded = decode(bytes);
        if (decoded) expect(encode(decoded.text, decoded).equals(bytes)).toBe(decoded.survives);
      },
    ),
  );
});

test('any text comes back from each encoding', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.constantFrom('utf-8', 'utf-16le', 'utf-16be'),
      (given, encoding) => {
        const decoded = decode(encode(given, { encoding, bom: true }));
        if (!given.includes('\0'))
          expect(decoded).toMatchObject({ text: given, encoding, bom: true, survives: true });
      },
    ),
  );
});
