import { expect, test } from 'vitest';
import { SwatchPages } from './swatch-pages.ts';

const pagesOf = (...names: readonly string[]) => {
  const pages = new SwatchPages();
  for (const name of names) pages.add(['Box', name]);
  return pages;
};

test.each([
  [[], []],
  [['page: 1', 'page: 3', 'page: 1'], ['on page 1, 3']],
  [['master: A-Master'], ['on pages of A-Master']],
  [['master: A-Master', 'page: ii'], ['on page ii']],
  [['style: Heading'], []],
  [Array.from({ length: 900 }, (_, at) => `page: ${at + 1}`), ['on page 1, 2, 3, 4, 5 …']],
])('%j: %j', (names, words) => {
  expect(pagesOf(...names).toWords()).toEqual(words);
});

test('a tint is seen as what it is a tint of', () => {
  const pages = pagesOf('page: 1');
  pages.join(pagesOf('page: 2', 'master: A'));
  expect(pages.toWords()).toEqual(['on page 1, 2']);
});
