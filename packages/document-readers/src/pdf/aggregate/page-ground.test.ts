import type { Color } from '@brandlint/core';
import { expect, test } from 'vitest';
import { segment, type PaintedPath } from '../model/page-sink.ts';
import { PageGround, paper } from './page-ground.ts';
import { toShape } from './path-shape.ts';

const magenta: Color = { space: 'srgb', components: [0.77, 0.12, 0.5], alpha: 1 };
const box = (x: number, y: number, width: number, height: number) => ({ x, y, width, height });
const text = box(100, 100, 50, 10);

/** A circle of four curves. */
function circle(x: number, y: number, radius: number): PaintedPath {
  const k = 0.5523 * radius;
  const points = [
    ...[x + radius, y],
    ...[x + radius, y + k, x + k, y + radius, x, y + radius],
    ...[x - k, y + radius, x - radius, y + k, x - radius, y],
    ...[x - radius, y - k, x - k, y - radius, x, y - radius],
    ...[x + k, y - radius, x + radius, y - k, x + radius, y],
  ];
  return {
    steps: Uint8Array.of(segment.move, ...Array<number>(4).fill(segment.curve)),
    stepCount: 5,
    points: Float64Array.from(points),
    isCut: false,
    fill: null,
    evenOdd: false,
    stroke: null,
    strokeWidth: 0,
    box: { page: 1, ...box(x - radius, y - radius, 2 * radius, 2 * radius) },
    unseen: null,
    within: [],
    structure: null,
  };
}

test('where nothing is painted there is paper', () => {
  expect(new PageGround(600, 800).beneath(text)).toEqual({
    backdrop: { kind: 'colors', colors: [paper] },
    isPaper: true,
  });
});

test.each([
  [
    'the last fill counts',
    [[box(0, 0, 600, 800), null] as const, [box(90, 90, 70, 30), magenta] as const],
    magenta,
  ],
  ['a fill beside it does not', [[box(200, 100, 50, 10), magenta] as const], paper],
  [
    'one that it stands partly on',
    [[box(90, 90, 30, 30), magenta] as const],
    'it stands partly on something else',
  ],
  ['a picture', [[box(0, 0, 600, 800), null] as const], 'it stands on what is not one colour'],
  [
    'a picture beneath an opaque fill',
    [[box(0, 0, 600, 800), null] as const, [box(0, 0, 600, 800), magenta] as const],
    magenta,
  ],
])('%s', (_, painted, expected) => {
  const ground = new PageGround(600, 800);
  for (const [where, color] of painted) ground.paint(where, color, null);
  const { backdrop } = ground.beneath(text);
  expect(backdrop.kind === 'colors' ? backdrop.colors[0] : backdrop.reason).toEqual(expected);
});

test.each([
  ['inside a circle', circle(125, 105, 60), magenta],
  ['in the corner of its box, outside of it', circle(160, 165, 70), paper],
  ['across its edge', circle(125, 105, 20), 'it stands partly on something else'],
])('text %s', (_, path, expected) => {
  const ground = new PageGround(600, 800);
  ground.paint(path.box, magenta, toShape(path));
  const { backdrop } = ground.beneath(box(100, 100, 20, 10));
  const beneath =
    expected === 'it stands partly on something else' ? ground.beneath(text).backdrop : backdrop;
  expect(beneath.kind === 'colors' ? beneath.colors[0] : beneath.reason).toEqual(expected);
});

test('what is painted a million times over takes bounded memory and time', () => {
  const ground = new PageGround(600, 800);
  for (let at = 0; at < 200_000; at++) ground.paint(box(at % 500, at % 700, 30, 30), null, null);
  expect(ground.beneath(text).backdrop.kind).toBe('unknown');
  ground.paint(box(0, 0, 600, 800), magenta, null);
  expect(ground.beneath(text).backdrop).toEqual({ kind: 'colors', colors: [magenta] });
});
