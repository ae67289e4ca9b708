import { parse } from 'css-what';
import { expect, test } from 'vitest';
import { compareSpecificity, specificityOf } from './specificity.ts';

// The examples of Selectors 4, section 17, and the pseudo-classes that it defines apart.
test.each<[string, [number, number, number]]>([
  ['*', [0, 0, 0]],
  ['LI', [0, 0, 1]],
  ['UL LI', [0, 0, 2]],
  ['UL OL+LI', [0, 0, 3]],
  ['H1 + *[REL=up]', [0, 1, 1]],
  ['UL OL LI.red', [0, 1, 3]],
  ['LI.red.level', [0, 2, 1]],
  ['#x34y', [1, 0, 0]],
  ['#s12:not(FOO)', [1, 0, 1]],
  ['.foo :is(.bar, #baz)', [1, 1, 0]],
  ['[id=a]', [0, 1, 0]],
  [':where(#a, .b) c', [0, 0, 1]],
  ['a:has(#b c)', [1, 0, 2]],
  ['a:hover::before', [0, 1, 2]],
  [':nth-child(2n+1)', [0, 1, 0]],
  [':nth-child(even of li, #a)', [1, 1, 0]],
])('%s', (selector, specificity) => {
  expect(parse(selector).map(specificityOf)).toEqual([specificity]);
});

test('no number of classes reaches an identifier', () => {
  expect(compareSpecificity([1, 0, 0], [0, 500, 500])).toBeGreaterThan(0);
  expect(compareSpecificity([0, 1, 0], [0, 0, 500])).toBeGreaterThan(0);
  expect(compareSpecificity([0, 0, 1], [0, 0, 1])).toBe(0);
});
