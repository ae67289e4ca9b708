import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAco } from './read-aco.ts';

type Entry = { name: string; space: number; values: readonly number[] };

const words = (...values: readonly number[]) => values.flatMap((value) => [(value >> 8) & 255, value & 255]);

/** The lists of a Photoshop colour file: without names, with names, or one after the other as Photoshop writes them. */
function writeAco(entries: readonly Entry[], versions: readonly (1 | 2)[]): Uint8Array {
  return Uint8Array.from(
    versions.flatMap((version) => [
      ...words(version, entries.length),
      ...entries.flatMap(({ name, space, values }) => [
        ...words(space, ...[0, 1, 2, 3].map((i) => values[i] ?? 0)),
        ...(version === 2
          ? words(0, name.length + 1, ...Array.from(`${name}\0`, (letter) => letter.charCodeAt(0)))
          : []),
      ]),
    ]),
  );
}

const entries: readonly Entry[] = [
  { name: 'Señal', space: 0, values: [65_535, 0, 65_535] },
  { name: 'Bright', space: 1, values: [0, 65_535, 65_535] },
  { name: 'Tinta', space: 2, values: [65_535, 0, 65_535, 65_535] },
  { name: 'Pale', space: 7, values: [5_000, 2_500, 65_536 - 1_000] },
  { name: 'Mid', space: 8, values: [5_000] },
];

const colors = [
  { space: 'srgb', components: [1, 0, 1] },
  { space: 'hwb', components: [0, 0, 0] },
  { space: 'cmyk', components: [0, 1, 0, 0] },
  { space: 'lab', components: [50, 25, -10] },
  { space: 'gray', components: [0.5] },
];

describe('readAco', () => {
  test.each([[[1, 2] as const], [[2] as const]])('with names, lists %j', (versions) => {
    expect(readAco(writeAco(entries, versions))).toMatchObject({
      ok: true,
      unread: [],
      swatches: entries.map(({ name }, i) => ({ name, number: i + 1, color: colors[i] })),
    });
  });

  test('without names', () => {
    expect(readAco(writeAco(entries, [1]))).toMatchObject({
      swatches: colors.map((color) => ({ name: '', color })),
    });
  });

  test('colour books and unknown spaces are named', () => {
    const odd = [
      { name: 'Book', space: 3, values: [1] },
      { name: '', space: 99, values: [] },
      { name: 'Bright', space: 7, values: [20_000] },
    ];
    expect(readAco(writeAco(odd, [2]))).toMatchObject({
      swatches: [],
      unread: [
        { name: 'Book', reason: 'is a number in the colour book Pantone, without a value' },
        { name: 'colour 2', reason: 'is written in a colour space that is not known' },
        { name: 'Bright', reason: 'has a value that is no colour' },
      ],
    });
  });

  test.each([
    ['nothing', new Uint8Array(), 'it is no Photoshop colour file'],
    ['something else', new TextEncoder().encode('GIMP Palette'), 'it is no Photoshop colour file'],
    ['a part of the first list', writeAco(entries, [1]).slice(0, 30), 'it ends within colour 3 of 5'],
    ['a part of the second list', writeAco(entries, [1, 2]).slice(0, -4), 'it ends within colour 5 of 5'],
  ])('%s', (_, bytes, cause) => {
    expect(readAco(bytes)).toMatchObject({ ok: false, cause });
  });

  test('never throws, whatever is changed', () => {
    const whole = writeAco(entries, [1, 2]);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length), (at, value, length) => {
        const copy = whole.slice();
        copy[at] = value;
        readAco(copy.slice(0, length));
        return true;
      }),
      { numRuns: 1_000 },
    );
  });
});
