import { deflateRawSync, deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinBytes, toBytes } from '../../test-data/write-pdf.ts';
import { toPlainObject } from '../../test-data/to-plain-object.ts';
import type { Decoded } from '../pdf-file.ts';
import { decodeStream } from './decode-stream.ts';

const megabyte = 1024 * 1024;

type Entry = string | number | null | Entry[] | { [key: string]: Entry };

function decode(data: string | Uint8Array, entries: Record<string, Entry>, most = megabyte): Decoded {
  const dict = toPlainObject(entries);
  return decodeStream({ resolve: (object) => object as never }, { dict, raw: () => toBytes(data) }, most);
}

const whole = (text: string): object => ({
  bytes: toBytes(text),
  isWhole: true,
  isTooLarge: false,
  left: null,
});
const part = (text: string): object => ({
  bytes: toBytes(text),
  isWhole: false,
  isTooLarge: false,
  left: null,
});
const lines = '0 0 m 10 20 l S\n'.repeat(200);
const packed = deflateSync(lines);

describe('Flate', () => {
  const flate = { Filter: '/FlateDecode' };

  test.each<[string, Uint8Array]>([
    ['as zlib writes it', packed],
    ['stored', deflateSync(lines, { level: 0 })],
    ['with a wrong checksum', joinBytes(packed.subarray(0, -4), 'abcd')],
    ['without a checksum', packed.subarray(0, -4)],
    ['with a damaged header', joinBytes('ab', packed.subarray(2))],
    ['without a header', deflateRawSync(lines)],
    ['with something after it', joinBytes(packed, '\r\n'.repeat(100_000))],
  ])('%s', (_, data) => {
    expect(decode(data, flate)).toEqual(whole(lines));
  });

  test.each([1, 5, 40])('what comes before its last %i bytes', (missing) => {
    const random = Array.from({ length: 5000 }, (_, at) => ((at * at * 7919) % 10_007).toString(36)).join('');
    const data = deflateSync(random);
    const { bytes, isWhole } = decode(data.subarray(0, -4 - missing), flate);
    expect(isWhole).toBe(false);
    expect(random.startsWith(new TextDecoder().decode(bytes))).toBe(true);
    expect(random.length - bytes.length).toBeLessThan(missing * 16);
  });

  test('what comes before damage', () => {
    const text = Array.from({ length: 20_000 }, (_, at) => `${(at * at * 7919) % 10_007} `).join('');
    const data = deflateSync(text);
    data.fill(0xff, 10_000, 10_100);
    const { bytes, isWhole } = decode(data, flate);
    expect(isWhole).toBe(false);
    expect(new TextDecoder().decode(bytes).slice(0, 10_000)).toBe(text.slice(0, 10_000));
  });

  test.each([
    ['nothing of the kind', 'nothing of the kind'],
    ['\x78\x9c', ''],
  ])('%j', (data) => {
    expect(decode(data, flate)).toMatchObject({ isWhole: false, isTooLarge: false });
  });
});

describe('LZW', () => {
  const lzw = { Filter: '/LZWDecode' };
  // The example of ISO 32000-2, 7.4.4.2.
  const example = Uint8Array.of(0x80, 0x0b, 0x60, 0x50, 0x22, 0x0c, 0x0c, 0x85, 0x01);

  test('the example of the standard', () => {
    expect(decode(example, lzw)).toEqual(whole('-----A---B'));
  });

  test.each([true, false])('all widths of codes, growing early: %s', (isEarly) => {
    const text = Array.from({ length: 9000 }, (_, at) => String.fromCharCode((at * at * 31 + at) % 253)).join(
      '',
    );
    const entries = isEarly ? lzw : { ...lzw, DecodeParms: { EarlyChange: 0 } };
    expect(decode(packLzw(toBytes(text), isEarly), entries)).toEqual(whole(text));
  });

  test('a code that cannot be known yet', () => {
    expect(decode(Uint8Array.of(0x80, 0x0b, 0x7f, 0xff), lzw)).toEqual(part('-'));
  });

  test('much of little', () => {
    const run = packLzw(new Uint8Array(300_000), true);
    expect(run.length).toBeLessThan(2_000);
    expect(decode(run, lzw, 299_999)).toEqual({ ...whole(''), isWhole: false, isTooLarge: true });
  });
});

describe('text', () => {
  test.each<[string, string, object]>([
    ['ASCIIHexDecode', '48 65\n6C6c 6F>', whole('Hello')],
    ['ASCIIHexDecode', '486>', whole('H`')],
    ['ASCIIHexDecode', '4865', whole('He')],
    ['ASCIIHexDecode', '48zz65>', part('H')],
    ['AHx', '4865>', whole('He')],
    ['ASCII85Decode', '87cURD]i,"Ebo80~>', whole('Hello World!')],
    ['ASCII85Decode', '<~87cUR\nDZ~>', whole('Hello')],
    ['ASCII85Decode', '87cURDZ', whole('Hello')],
    ['ASCII85Decode', 'z~>', whole('\0\0\0\0')],
    ['ASCII85Decode', '87cURé~>', part('Hell')],
    ['ASCII85Decode', '87cUR8~>', part('Hell')],
    ['ASCII85Decode', 'uuuuu~>', part('')],
    ['A85', 'z', whole('\0\0\0\0')],
    ['RunLengthDecode', '\x02abc\xfed\x80rest', whole('abcddd')],
    ['RunLengthDecode', '\x02abc', whole('abc')],
    ['RunLengthDecode', '\x05abc', part('abc')],
    ['RunLengthDecode', '\x00a\xfe', part('a')],
    ['RL', '', whole('')],
  ])('%s of %j', (filter, data, expected) => {
    expect(decode(data, { Filter: `/${filter}` })).toEqual(expected);
  });
});

describe('predictors', () => {
  const rows = (predictor: number, more: Record<string, Entry> = {}): Record<string, Entry> => ({
    Filter: '/FlateDecode',
    DecodeParms: { Predictor: predictor, Columns: 4, ...more },
  });

  test.each<[string, number[], Record<string, Entry>, number[]]>([
    ['none', [0, 1, 2, 3, 4], rows(15), [1, 2, 3, 4]],
    ['sub', [1, 1, 1, 1, 1], rows(11), [1, 2, 3, 4]],
    ['up', [0, 1, 2, 3, 4, 2, 1, 1, 1, 1], rows(12), [1, 2, 3, 4, 2, 3, 4, 5]],
    ['average', [0, 10, 20, 30, 40, 3, 1, 1, 1, 1], rows(13), [10, 20, 30, 40, 6, 14, 23, 32]],
    ['Paeth', [0, 10, 20, 30, 40, 4, 1, 1, 1, 1], rows(14), [10, 20, 30, 40, 11, 21, 31, 41]],
    ['three colours', [1, 1, 2, 3, 1, 1, 1], rows(11, { Colors: 3, Columns: 2 }), [1, 2, 3, 2, 3, 4]],
    ['past 255', [1, 200, 100, 0, 0], rows(11), [200, 44, 44, 44]],
    ['a row that is cut off', [0, 1, 2, 3, 4, 2, 1, 1], rows(12), [1, 2, 3, 4, 2, 3]],
    ['TIFF, 8 bits', [1, 1, 1, 1, 5, 1, 1, 1], rows(2), [1, 2, 3, 4, 5, 6, 7, 8]],
    [
      'TIFF, 16 bits',
      [0, 255, 0, 1, 1, 0, 0, 1],
      rows(2, { BitsPerComponent: 16 }),
      [0, 255, 1, 0, 2, 0, 2, 1],
    ],
    ['TIFF, 4 bits', [0x11, 0x1f], rows(2, { BitsPerComponent: 4 }), [0x12, 0x32]],
    ['TIFF, 1 bit', [0b10010000], rows(2, { BitsPerComponent: 1, Columns: 8 }), [0b11100000]],
    ['nothing of a kind that there is', [1, 2], rows(7), [1, 2]],
    ['nothing to speak of', [1, 2, 3], rows(1), [1, 2, 3]],
    ['sizes that cannot be', [0, 1, 2], rows(15, { Colors: -3, Columns: 1e12, BitsPerComponent: 7 }), [1]],
  ])('%s', (_, bytes, entries, expected) => {
    expect([...decode(deflateSync(Uint8Array.from(bytes)), entries).bytes]).toEqual(expected);
  });

  test('any bytes with any of them', () => {
    const parameters = fc.record({
      Predictor: fc.integer({ min: 0, max: 17 }),
      Colors: fc.integer({ min: -1, max: 40 }),
      BitsPerComponent: fc.constantFrom(0, 1, 2, 3, 4, 8, 16, 64),
      Columns: fc.integer({ min: -1, max: 300 }),
    });
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 2000 }), parameters, (bytes, DecodeParms) => {
        const { isTooLarge } = decode(deflateSync(bytes), { Filter: '/FlateDecode', DecodeParms });
        expect(isTooLarge).toBe(false);
      }),
    );
  });
});

describe('filters in a row', () => {
  const hex = [...packed].map((byte) => byte.toString(16).padStart(2, '0')).join('');

  test.each<[string, Record<string, Entry>, object]>([
    ['two', { Filter: ['/ASCIIHexDecode', '/FlateDecode'] }, whole(lines)],
    ['with parameters', { Filter: ['/AHx', '/Fl'], DecodeParms: [null, { Predictor: 1 }] }, whole(lines)],
    ['with Crypt', { Filter: ['/Crypt', '/AHx', '/Fl'], DecodeParms: [{ Name: '/Identity' }] }, whole(lines)],
    [
      'a picture',
      { Filter: ['/AHx', '/DCTDecode'] },
      { ...whole(''), bytes: Uint8Array.from(packed), left: 'DCTDecode' },
    ],
    ['an unknown one', { Filter: '/Brotli' }, { ...whole(hex), left: 'Brotli' }],
    ['too many', { Filter: Array<string>(1000).fill('/AHx') }, { ...whole(hex), left: '' }],
    ['what is none', { Filter: [4] }, { ...whole(hex), left: '' }],
    ['no filter', {}, whole(hex)],
  ])('%s', (_, entries, expected) => {
    expect(decode(hex, entries)).toEqual(expected);
  });
});

test.each(['FlateDecode', 'LZWDecode', 'ASCII85Decode', 'ASCIIHexDecode', 'RunLengthDecode'])(
  '%s takes any bytes and keeps to its limit',
  (filter) => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
        expect(decode(bytes, { Filter: `/${filter}` }, 100).bytes.length).toBeLessThanOrEqual(100);
      }),
    );
  },
);

/** LZW as its standard describes it, with the codes of a table that is never cleared before it is full. */
function packLzw(bytes: Uint8Array, isEarly: boolean): Uint8Array {
  const output: number[] = [];
  let bits = 0n;
  let count = 0;
  let width = 9;
  let next = 258;
  let table = new Map<string, number>();
  const write = (code: number): void => {
    bits = (bits << BigInt(width)) | BigInt(code);
    count += width;
    for (; count >= 8; count -= 8) output.push(Number((bits >> BigInt(count - 8)) & 255n));
    bits &= (1n << BigInt(count)) - 1n;
  };
  const codeOf = (text: string): number => (text.length === 1 ? text.charCodeAt(0) : (table.get(text) ?? -1));
  write(256);
  let text = '';
  for (const byte of bytes) {
    const longer = text + String.fromCharCode(byte);
    if (longer.length === 1 || table.has(longer)) {
      text = longer;
      continue;
    }
    write(codeOf(text));
    table.set(longer, next);
    next += 1;
    text = String.fromCharCode(byte);
    if (next + (isEarly ? 1 : 0) > 1 << width) width += 1;
    if (next < 4094) continue;
    write(256);
    table = new Map();
    next = 258;
    width = 9;
  }
  if (text) write(codeOf(text));
  // The reader has made one more code by now.
  if (next + 1 + (isEarly ? 1 : 0) > 1 << width) width += 1;
  write(257);
  if (count > 0) output.push(Number((bits << BigInt(8 - count)) & 255n));
  return Uint8Array.from(output);
}
