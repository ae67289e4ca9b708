import fc from 'fast-check';
import { expect, test } from 'vitest';
import { invented, unsetSettings } from '../../test-data/invented-brand.ts';
import { displayWidth } from '../../terminal/display-width.ts';
import { toContext } from './text-options.ts';
import { writeRows } from './write-rows.ts';

const options = { brand: invented, settings: unsetSettings, readText: () => undefined, color: false };

function write(label: string, note: string, source: string, width: number): string[] {
  const context = toContext({ ...options, verbose: false, quiet: false, width }, 2);
  const places = [1, 2, 3].map((page) => ({
    source,
    location: { kind: 'area', page, x: 0, y: 0, width: 9, height: 9 } as const,
  }));
  return writeRows([{ label, count: 12, note, places, swatch: null }], context, 'color-in-palette');
}

test('a name as long as a list of inks is shortened, and the rule still stands at the edge', () => {
  const [line = ''] = write('Brand ink + '.repeat(30), 'nearest Plum', 'a.pdf', 120);
  expect(displayWidth(line)).toBe(120);
  expect(line).toMatch(/Brand ink \+ .*….* 12 × {2}nearest Plum .*color-in-palette$/);
});

test('whatever the names and the width, there are lines', () => {
  const words = fc.string({ maxLength: 300 });
  fc.assert(
    fc.property(words, words, words, fc.integer({ min: 1, max: 300 }), (label, note, source, width) => {
      expect(write(label, note, source, width).length).toBeGreaterThan(0);
    }),
  );
});
