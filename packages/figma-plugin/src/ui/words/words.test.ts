import { describeDeltaE } from '@brandlint/core';
import { expect, test } from 'vitest';
import { words } from './words.ts';

test('colours are as far apart as every other report says', () => {
  for (const value of [0, 0.99, 1, 1.99, 2, 5, 5.01, 60]) {
    expect(words.deltaEInWords(value)).toBe(describeDeltaE(value));
  }
});

test('one and many are told apart', () => {
  expect(words.places(1)).toBe('1 place');
  expect(words.places(1200)).toBe('1,200 places');
  expect(words.verdict({ errors: 0, warnings: 0, notes: 0, reviews: 0 }, 1)).toBe(
    'No fault found in what was checked; 1 question remains for a person.',
  );
});
