import { expect, test } from 'vitest';
import { findDifferences } from './find-differences.ts';

type Patch = { x: number; y: number; width: number; height: number; color?: readonly number[] };

/** A picture of 100 × 50 in one colour with patches on it. */
const draw = (patches: readonly Patch[], ground: readonly number[] = [255, 255, 255, 255]) => {
  const data = new Uint8Array(100 * 50 * 4);
  for (let at = 0; at < data.length; at += 4) data.set(ground, at);
  for (const { x, y, width, height, color = [0, 255, 0, 255] } of patches)
    for (let row = y; row < y + height; row++)
      for (let column = x; column < x + width; column++) data.set(color, (row * 100 + column) * 4);
  return { width: 100, height: 50, data };
};
const bounds = (patches: readonly Patch[]) =>
  findDifferences(draw([]), draw(patches)).map(({ x, y, width, height }) =>
    [x * 100, y * 50, width * 100, height * 50].map(Math.round),
  );

test.each<[string, Patch[], number[][]]>([
  ['nothing', [], []],
  ['a pixel', [{ x: 99, y: 49, width: 1, height: 1 }], [[99, 49, 1, 1]]],
  ['everything', [{ x: 0, y: 0, width: 100, height: 50 }], [[0, 0, 100, 50]]],
  [
    'two things apart',
    [
      { x: 2, y: 2, width: 5, height: 5 },
      { x: 80, y: 30, width: 5, height: 5 },
    ],
    [
      [2, 2, 5, 5],
      [80, 30, 5, 5],
    ],
  ],
  [
    'two things side by side',
    [
      { x: 10, y: 10, width: 5, height: 5 },
      { x: 17, y: 17, width: 5, height: 5 },
    ],
    [[10, 10, 12, 12]],
  ],
  [
    'things at the ends of one line and of the next',
    [
      { x: 98, y: 2, width: 2, height: 2 },
      { x: 0, y: 18, width: 2, height: 2 },
    ],
    [
      [98, 2, 2, 2],
      [0, 18, 2, 2],
    ],
  ],
  [
    'a great many things',
    Array.from({ length: 8 }, (_, at) => ({ x: (at % 4) * 32, y: at < 4 ? 0 : 40, width: 1, height: 1 })),
    [[0, 0, 97, 41]],
  ],
  ['a shade', [{ x: 0, y: 0, width: 9, height: 9, color: [250, 250, 250, 255] }], []],
])('%s', (_, patches, expected) => {
  expect(bounds(patches)).toEqual(expected);
});

test('what cannot be seen does not differ, and pictures of other sizes are not held against each other', () => {
  const clear = draw([], [255, 0, 0, 0]);
  expect(findDifferences(clear, draw([], [0, 255, 0, 0]))).toEqual([]);
  expect(findDifferences(clear, { width: 50, height: 100, data: clear.data })).toEqual([]);
});
