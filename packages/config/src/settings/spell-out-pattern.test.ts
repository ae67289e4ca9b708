import { matchesFile } from '@brandlint/core';
import { expect, test } from 'vitest';
import { spellOutPattern } from './spell-out-pattern.ts';

test.each([
  ['src/*.css', 'src/a.css', true],
  ['src/*.css', 'a.css', false],
  ['src/*.css', 'other/src/a.css', false],
  ['src/*.css', '../src/a.css', false],
  ['./src/', 'src/b/c.css', true],
  ['/src/a.css', 'src/a.css', true],
  ['/a.css', 'a.css', true],
  ['/a.css', 'src/a.css', false],
  ['**/vendor/**', 'vendor/a.css', true],
  ['**/vendor/**', 'src/vendor/a.css', true],
  ['**/vendor/**', '../vendor/a.css', true],
  ['**/vendor/**', 'src/vendored/a.css', false],
  ['**/a.css', 'a.css', true],
  ['**/a.css', 'src/b/a.css', true],
  ['**/a.css', 'src/aa.css', false],
  ['src/**/a.css', 'src/a.css', true],
  ['src/**/a.css', 'src/b/c/a.css', true],
  ['src/**/a.css', 'src/b/c/aa.css', false],
  ['../brand/*.css', '../brand/a.css', true],
  ['*.css', 'src/b/c/a.css', true],
  ['*.css', 'src/a.scss', false],
  ['SRC/A.css', 'src/a.css', true],
  ['src', 'src/a.css', false],
  ['s*', 'src/a.css', false],
  ['s*/a.css', 'src/a.css', true],
])('%s, %s: %s', (pattern, file, expected) => {
  expect(matchesFile({ files: spellOutPattern(pattern) }, file)).toBe(expected);
});

test('many double stars do not multiply without end', () => {
  expect(spellOutPattern('**/'.repeat(100)).length).toBeLessThanOrEqual(8);
});
