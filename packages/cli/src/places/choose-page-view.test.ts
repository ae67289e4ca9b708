import { expect, test } from 'vitest';
import { choosePageView } from './choose-page-view.ts';

const window = { width: 1280, height: 720 };

test.each([
  ['a word', [{ x: 600, y: 300, width: 80, height: 20 }], [320, 130, 640, 360, 1]],
  ['a word in a corner', [{ x: 0, y: 0, width: 80, height: 20 }], [0, 0, 640, 360, 1]],
  ['a word in the other one', [{ x: 1270, y: 715, width: 10, height: 5 }], [640, 360, 640, 360, 1]],
  ['a line', [{ x: 100, y: 300, width: 700, height: 20 }], [40, 130, 820, 360, 640 / 820]],
  ['all', [{ x: 0, y: 0, width: 1280, height: 720 }], [0, 0, 1280, 720, 0.5]],
  [
    'what lies far apart',
    [
      { x: 10, y: 10, width: 10, height: 10 },
      { x: 1200, y: 10, width: 10, height: 10 },
    ],
    [0, 0, 1280, 360, 0.5],
  ],
])('around %s', (_, boxes, [x, y, width, height, scale]) => {
  expect(choosePageView(window, boxes)).toEqual({ x, y, width, height, scale });
});

test('a small window is shown as it is', () => {
  expect(choosePageView({ width: 300, height: 200 }, [{ x: 1, y: 1, width: 1, height: 1 }])).toEqual({
    x: 0,
    y: 0,
    width: 300,
    height: 200,
    scale: 1,
  });
});
