import { describe, expect, test } from 'vitest';
import { readGpl } from './read-gpl.ts';

describe('readGpl', () => {
  test('names, comments, and lines that are none', () => {
    const text =
      'GIMP Palette\r\nName: Ours\r\nColumns: 3\r\n# a comment\r\n255 255 255\tWhite one\r\n  0   0   0 Untitled\r\n1 2 300 x\r\nred\r\n\r\n';
    const reading = readGpl(text);
    expect(reading).toMatchObject({
      ok: true,
      swatches: [
        { name: 'White one', color: { space: 'srgb', components: [1, 1, 1] }, number: 1 },
        { name: '', color: { components: [0, 0, 0] }, number: 2 },
      ],
      unread: [
        { name: 'line 7', reason: 'has a value that is no colour' },
        { name: 'line 8', reason: 'has a value that is no colour' },
      ],
    });
    const places = reading.ok ? reading.swatches.flatMap(({ line }) => line ?? []) : [];
    expect(places).toMatchObject([
      { written: '255 255 255', place: { start: { line: 5, column: 1 } } },
      { written: '0   0   0', place: { start: { line: 6, column: 3 }, exact: false } },
    ]);
    for (const { written, place } of places) {
      expect(text.slice(place.start.offset, place.end.offset)).toBe(written);
    }
  });

  test.each(['', 'JASC-PAL\n0100', '255 255 255 White'])('is none: %j', (text) => {
    expect(readGpl(text)).toMatchObject({ ok: false, cause: 'its first line is not "GIMP Palette"' });
  });

  test.each([
    ['a line of spaces', ' '.repeat(500_000)],
    ['numbers and spaces', `1 2${' '.repeat(500_000)}`],
    ['a long name', `1 2 3 ${' x'.repeat(250_000)}`],
    ['many lines', '\n'.repeat(500_000)],
  ])('stays quick: %s', (_, text) => {
    const start = performance.now();
    readGpl(`GIMP Palette\n${text}`);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
