import type { NodeLocation } from '@brandlint/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { displayWidth } from '../../terminal/display-width.ts';
import { writeFirstPlaces, writeLocation } from './write-place.ts';

const fill: NodeLocation = { kind: 'node', nodeId: '4:12', property: ['fills', 0, 'color'] };
const at = (...path: string[]): NodeLocation => ({ ...fill, path });

describe('a layer in words', () => {
  test.each<[NodeLocation, string]>([
    [at('Page 1', 'Card', 'Button'), 'Page 1 › Card › Button (fill 1)'],
    [
      { ...at('Page 1', 'Title'), property: ['characters'], range: [3, 9] },
      'Page 1 › Title (characters 4–9)',
    ],
    [{ ...at('Page 1'), property: [] }, 'Page 1'],
    [fill, 'node 4:12 (fill 1)'],
    [{ ...fill, property: [] }, 'node 4:12'],
    [
      at('Page\n1', '\u001b[31mred\u202Egnp.', '', '  '),
      'Page 1 › \uFFFD[31mred\uFFFDgnp. › unnamed › unnamed (fill 1)',
    ],
    [at('דף', 'كبسة'), 'דף › كبسة (fill 1)'],
    [{ ...at('Page 1'), property: ['\u001b]8;;https://x'] }, 'Page 1 (\uFFFD]8;;https://x)'],
    [at(...'a b c d e f g h i j k l'.split(' ')), 'a › … › e › f › g › h › i › j › k › l (fill 1)'],
    [at('x'.repeat(1_000_000)), `${'x'.repeat(59)}… (fill 1)`],
    [{ ...fill, nodeId: '\u0000'.repeat(100_000) }, `node ${'\uFFFD'.repeat(59)}… (fill 1)`],
  ])('%#', (location, expected) => {
    expect(writeLocation(location)).toBe(expected);
  });

  test('the names in the middle go first, and what is meant of the layer stays', () => {
    const location = at('Page 1', 'Campaign', 'Hero', 'Call to action', 'Button');
    expect([70, 50, 40, 34, 20].map((columns) => writeLocation(location, columns))).toEqual([
      'Page 1 › Campaign › Hero › Call to action › Button (fill 1)',
      'Page 1 › … › Call to action › Button (fill 1)',
      'Page 1 › … › Button (fill 1)',
      'Page 1 › … › Button (fill 1)',
      'Page 1…tton (fill 1)',
    ]);
  });

  test('it never takes more room than there is, whatever the names are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'binary' }), { maxLength: 20 }),
        fc.integer({ min: 8, max: 120 }),
        (path, columns) => {
          const words = writeLocation({ ...fill, path }, columns);
          expect(displayWidth(words)).toBeLessThanOrEqual(path.length === 0 ? 18 : columns);
        },
      ),
    );
  });
});

test('the file stands before a layer where there are several', () => {
  const places = [{ source: 'designs/annual-report.figma.json', location: at('Page 1', 'Card') }];
  const write = (isOneSource: boolean, count: number) => writeFirstPlaces(places, count, 60, { isOneSource });
  expect(write(true, 1)).toBe('Page 1 › Card (fill 1)');
  expect(write(true, 2)).toBe('Page 1 › Card (fill 1) …');
  expect(write(false, 2)).toBe('design…t.figma.json Page 1 › Card (fill 1) …');
});
