import { describe, expect, test } from 'vitest';
import { findPathExtent } from './path-extent.ts';

describe('findPathExtent', () => {
  test.each<[name: string, path: string, expected: [number, number, number, number]]>([
    ['lines', 'M1 2L3-4', [1, -4, 3, 2]],
    ['lines that follow a move, relative', 'm1 2 3 4-9 0z', [-5, 2, 4, 6]],
    ['along and down', 'M1 1H9v-3h-20V5', [-11, -2, 9, 5]],
    ['a path that goes on from where it began', 'M5 5h1v1zl-9 0', [-4, 5, 6, 6]],
    ['control points', 'M0 0C1-9 2 9 3 0S4 8 5 1Q9 9 9 0T1 1', [0, -9, 9, 9]],
    ['a circle of two arcs', 'M0 5a5 5 0 1 0 10 0a5 5 0 1 0-10 0', [0, 0, 10, 10]],
    ['arcs with their flags written together', 'M0 0a5 5 0 0110 0', [0, -5, 10, 5]],
    ['radii that are too small', 'M0 0A1 1 0 0 1 10 0', [0, -5, 10, 5]],
    ['nearly straight arcs', 'M0 0A1e6 1e6 0 0 1 10 0', [-5, 0, 15, 5]],
    ['a turned ellipse', 'M0-10A10 5 90 1 1 0 10A10 5 90 1 1 0-10', [-5, -10, 5, 10]],
    ['an arc without radii', 'M0 0A0 5 0 1 1 9 9', [0, 0, 9, 9]],
    ['what stands before a fault', 'M0 0L9 9L1 x L99 99', [0, 0, 9, 9]],
  ])('%s', (_, path, [left, top, right, bottom]) => {
    const extent = findPathExtent(path);
    expect(extent.left).toBeCloseTo(left, 4);
    expect(extent.top).toBeCloseTo(top, 4);
    expect(extent.right).toBeCloseTo(right, 4);
    expect(extent.bottom).toBeCloseTo(bottom, 4);
  });

  test.each(['', 'x', 'L', 'M', 'M1', 'Z Z Z', 'M NaN'])('nothing for %j', (path) => {
    const { left, right } = findPathExtent(path);
    expect(left > right || (left === 0 && right === 0)).toBe(true);
  });
});
