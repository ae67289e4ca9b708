import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAse } from './read-ase.ts';

type Swatch = { name: string; model: string; components: readonly number[]; type?: number };

/** An ASE file as Adobe's programs write it: the swatches in a group. */
function writeAse(swatches: readonly Swatch[]): Uint8Array {
  const bytes: number[] = [];
  const u16 = (value: number) => bytes.push((value >> 8) & 255, value & 255);
  const u32 = (value: number) => {
    u16(value >>> 16);
    u16(value & 65_535);
  };
  const text = (value: string) => bytes.push(...Array.from(value, (letter) => letter.charCodeAt(0)));
  text('ASEF');
  u16(1);
  u16(0);
  u32(swatches.length + 2);
  u16(0xc001);
  u32(6);
  u16(2);
  text('\0G\0\0');
  for (const { name, model, components, type = 2 } of swatches) {
    u16(1);
    u32(2 + (name.length + 1) * 2 + 4 + components.length * 4 + 2);
    u16(name.length + 1);
    for (const letter of `${name}\0`) u16(letter.charCodeAt(0));
    text(model);
    for (const component of components) {
      const view = new DataView(new ArrayBuffer(4));
      view.setFloat32(0, component);
      u32(view.getUint32(0));
    }
    u16(type);
  }
  u16(0xc002);
  u32(0);
  return Uint8Array.from(bytes);
}

const four = writeAse([
  { name: 'Señal', model: 'RGB ', components: [1, 0.5, 0] },
  { name: 'Tinta', model: 'CMYK', components: [0, 0.5, 1, 0], type: 1 },
  { name: 'Mid', model: 'Gray', components: [0.5] },
  { name: 'Pale', model: 'LAB ', components: [1, 0, 0] },
]);

describe('readAse', () => {
  test('RGB, CMYK, grey and Lab, process and spot', () => {
    expect(readAse(four)).toMatchObject({
      ok: true,
      unread: [],
      swatches: [
        { name: 'Señal', color: { space: 'srgb', components: [1, 0.5, 0] }, isSpot: false, number: 1 },
        { name: 'Tinta', color: { space: 'cmyk', components: [0, 0.5, 1, 0] }, isSpot: true },
        { name: 'Mid', color: { space: 'gray', components: [0.5] } },
        { name: 'Pale', color: { space: 'lab', components: [100, 0, 0] }, groups: ['G'], number: 4 },
      ],
    });
  });

  test('colours that make no sense are named, the others are read', () => {
    const file = writeAse([
      { name: 'good', model: 'RGB ', components: [0, 0, 1] },
      { name: 'not a number', model: 'RGB ', components: [Number.NaN, 0, 0] },
      { name: 'too much', model: 'CMYK', components: [2, 0, 0, 0] },
      { name: 'other', model: 'HSB ', components: [0, 0, 0] },
      { name: 'short', model: 'CMYK', components: [0] },
    ]);
    expect(readAse(file)).toMatchObject({
      ok: true,
      swatches: [{ name: 'good' }],
      unread: [
        { name: 'not a number', reason: 'has a value that is no colour' },
        { name: 'too much', reason: 'has a value that is no colour' },
        { name: 'other', reason: 'is written in a colour space that is not known' },
        { name: 'short', reason: 'breaks off' },
      ],
    });
  });

  test('no swatch is no fault', () => {
    expect(readAse(writeAse([]))).toEqual({ ok: true, swatches: [], unread: [] });
  });

  test.each([
    ['nothing', new Uint8Array(), 'it is no Adobe Swatch Exchange file'],
    [
      'something else',
      new TextEncoder().encode('GIMP Palette, a longer text'),
      'it is no Adobe Swatch Exchange file',
    ],
    ['a beginning', four.slice(0, 11), 'it is no Adobe Swatch Exchange file'],
    ['a part', four.slice(0, 40), 'it ends within block 2 of 6'],
  ])('%s', (_, bytes, cause) => {
    expect(readAse(bytes)).toMatchObject({ ok: false, cause });
  });

  test('a length or a number of blocks that lies', () => {
    const lies = (at: number, value: number) => {
      const copy = four.slice();
      new DataView(copy.buffer).setUint32(at, value);
      return readAse(copy);
    };
    expect(lies(8, 0xffffffff)).toMatchObject({ ok: false, cause: 'it ends within block 7 of 4294967295' });
    expect(lies(14, 0xffffffff)).toMatchObject({ ok: false, cause: 'it ends within block 1 of 6' });
  });

  test('a file inside a larger buffer is read from its own beginning', () => {
    const larger = new Uint8Array(four.length + 20);
    larger.set(four, 10);
    expect(readAse(larger.subarray(10, 10 + four.length))).toEqual(readAse(four));
  });

  test('never throws, whatever is changed', () => {
    fc.assert(
      fc.property(fc.nat(four.length - 1), fc.nat(255), fc.nat(four.length), (at, value, length) => {
        const copy = four.slice();
        copy[at] = value;
        readAse(copy.slice(0, length));
        return true;
      }),
      { numRuns: 2_000 },
    );
  });
});
