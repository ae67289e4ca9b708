import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roundBeside } from './round-beside.ts';

test.each([
  [1.997, [2], 1.99],
  [1.97, [2], 1.97],
  [2.003, [2], 2.01],
  [2, [2], 2],
  [1.9999999999, [2], 2],
  [1.004, [3], 1],
  [0.999, [1, 2, 5], 0.99],
  [2.499, [2.5], 2.49],
  [2.2549, [2.255], 2.25],
  [9.8368, [], 9.84],
])('%d beside %j is %d', (value, limits, expected) => {
  expect(roundBeside(value, limits)).toBe(expected);
});

test('it has two decimals, and stays on its side', () => {
  const number = fc.double({ min: 0, max: 500, noNaN: true });
  fc.assert(
    fc.property(number, fc.integer({ min: 0, max: 50_000 }), (value, hundredths) => {
      const limit = hundredths / 100;
      const rounded = roundBeside(value, [limit]);
      expect(rounded).toBe(Math.round(rounded * 100) / 100);
      expect(Math.abs(rounded - value)).toBeLessThan(0.0101);
      if (Math.abs(value - limit) > 1e-6) expect(rounded < limit).toBe(value < limit);
    }),
  );
});
