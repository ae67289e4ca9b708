import { expect, test } from 'vitest';
import { invented } from '../test-data/invented-brand.ts';
import { describeComparison } from './describe-comparison.ts';

const same = {
  residualPercent: 0,
  where: '',
  stretch: 1,
  stretchAxisDeg: 0,
  rotationDeg: 0,
  mirrored: false,
  isSymmetric: false,
};

test.each([
  [
    {},
    'The same drawing.',
    'The second is neither stretched nor turned nor mirrored. Colours are not compared.',
  ],
  [
    { residualPercent: 3.456, where: 'top left', stretch: 1.25, stretchAxisDeg: 178, rotationDeg: -90 },
    'Nearly the same drawing: altered, or drawn again.',
    'The second is stretched by 25 % in width, turned 90° anticlockwise. Colours are not compared.',
  ],
  [
    { mirrored: true, stretch: 1.1, stretchAxisDeg: 91, rotationDeg: 45, isSymmetric: true },
    'The same drawing.',
    'The second is mirrored, stretched by 10 % in height, turned 45° clockwise. Its shape is symmetric, so that another turn fits as well. Colours are not compared.',
  ],
  [
    { stretch: 1.5, stretchAxisDeg: 45 },
    'The same drawing.',
    'The second is stretched by 50 % along 45°. Colours are not compared.',
  ],
  [{ residualPercent: 80, where: 'all over', stretch: 2 }, 'Another drawing.', undefined],
])('%j', (change, verdict, motion) => {
  const lines = describeComparison({ ...same, ...change }, invented.limits);
  expect(lines[0]).toBe(verdict);
  expect(lines[2]).toBe(motion);
});

test('more than all of it is no number', () => {
  const [, remains] = describeComparison(
    { ...same, residualPercent: 147, where: 'all over' },
    invented.limits,
  );
  expect(remains).toMatch(/^What remains after the best fit: more than all of the area, all over \(/);
});

test('numbers stand with their limits', () => {
  expect(describeComparison({ ...same, residualPercent: 3.456, where: 'top left' }, invented.limits)[1]).toBe(
    'What remains after the best fit: 3.46 % of the area, most of it at the top left (the same up to 0.1 %, altered up to 5 %).',
  );
});
