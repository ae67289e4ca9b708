import { expect, test } from 'vitest';
import { chooseView, toParts, toPictureSize } from './choose-view.ts';

const a4 = { width: 595, height: 842 };

test.each([
  ['nothing', []],
  ['a box that can be seen', [{ x: 50, y: 60, width: 100, height: 40 }]],
  [
    'small boxes far apart',
    [
      { x: 5, y: 5, width: 4, height: 4 },
      { x: 580, y: 830, width: 4, height: 4 },
    ],
  ],
])('of %s the whole is shown', (_, boxes) => {
  expect(chooseView(a4, boxes, 3)).toMatchObject({ x: 0, y: 0, ...a4, scale: 640 / 842 });
});

test.each([
  ['in the middle', { x: 300, y: 400, width: 5, height: 5 }],
  ['in a corner', { x: 0, y: 0, width: 5, height: 5 }],
  ['in the other one', { x: 590, y: 837, width: 5, height: 5 }],
  ['beyond the edge', { x: 620, y: 900, width: 5, height: 5 }],
])('a small box %s is shown larger, with what is around it', (_, box) => {
  const view = chooseView(a4, [box], 3);
  expect(view.scale).toBeGreaterThan(1.5);
  expect(view.x).toBeGreaterThanOrEqual(0);
  expect(view.x + view.width).toBeLessThanOrEqual(a4.width);
  expect(view.y).toBeGreaterThanOrEqual(0);
  expect(view.y + view.height).toBeLessThanOrEqual(a4.height);
});

test.each([
  [
    { width: 1, height: 1 },
    { width: 3, height: 3 },
  ],
  [
    { width: 100_000, height: 1 },
    { width: 640, height: 1 },
  ],
  [a4, { width: 452, height: 640 }],
])('%o becomes a picture of %o', (whole, size) => {
  expect(toPictureSize(chooseView(whole, [], 3))).toEqual(size);
});

test('boxes are parts of what is shown, cut at its edges', () => {
  const view = { x: 100, y: 100, width: 200, height: 100, scale: 1 };
  expect(
    toParts(view, [
      { x: 150, y: 125, width: 100, height: 50 },
      { x: 50, y: 50, width: 100, height: 100 },
      { x: 0, y: 0, width: 10, height: 10 },
    ]),
  ).toEqual([
    { x: 0.25, y: 0.25, width: 0.5, height: 0.5 },
    { x: 0, y: 0, width: 0.25, height: 0.5 },
  ]);
});
