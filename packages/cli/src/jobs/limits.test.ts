import { expect, test } from 'vitest';
import { isSpent, toResidentBytes } from './limits.ts';

const megabyte = 1024 * 1024;

test('an ordinary document has 400 MB, and a large one room for itself', () => {
  expect(toResidentBytes(0)).toBe(400 * megabyte);
  expect(toResidentBytes(100 * megabyte)).toBe(600 * megabyte);
});

test('a process is replaced when it has grown, or after as many documents', () => {
  expect(isSpent(120 * megabyte, 1)).toBe(false);
  expect(isSpent(250 * megabyte, 1)).toBe(true);
  expect(isSpent(120 * megabyte, 200)).toBe(true);
});
