import { expect, test } from 'vitest';
import { parseRetryAfter } from './parse-retry-after.ts';

const now = Date.parse('2026-11-22T00:00:00Z');

test.each([
  [null, undefined],
  ['0', 0],
  [' 30 ', 30],
  ['9999999999', 9_999_999_999],
  ['-1', 0],
  ['Sun, 22 Nov 2026 00:01:00 GMT', 60],
  ['Sat, 21 Nov 2026 00:00:00 GMT', 0],
  ['a while', undefined],
  ['1'.repeat(1000), undefined],
])('%j', (header, expected) => {
  expect(parseRetryAfter(header, now)).toBe(expected);
});
