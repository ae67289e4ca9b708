import { expect, test } from 'vitest';
import { nearestName, suggestName } from './nearest-name.ts';

const names = ['scope', 'limits', 'partners', 'color-in-palette', 'color-untinted'];

test.each([
  ['scpoe', 'scope'],
  ['Limits', 'limits'],
  ['partner', 'partners'],
  ['colour-in-palette', 'color-in-palette'],
  ['color-in-pallete', 'color-in-palette'],
  ['everything', undefined],
  ['', undefined],
  ['x'.repeat(1_000_000), undefined],
])('%s', (written, expected) => {
  expect(nearestName(written, names)).toBe(expected);
});

test('a suggestion is the nearest name, or all of them', () => {
  expect(suggestName('scop', names)).toBe('write "scope"');
  expect(suggestName('zzzzzzzz', ['a', 'b'])).toBe('known are "a", "b"');
  expect(suggestName('a', [])).toBe('remove it');
});
