import { expect, test } from 'vitest';
import { countShown } from './count-shown.ts';

test.each([
  ['elements', '<svg><g><path/><path/></g></svg>', 4],
  ['uses', '<svg><g id="a"><path/><path/></g><use href="#a"/><use xlink:href="#a"/></svg>', 12],
  ['uses of uses', '<svg><path id="a"/><g id="b"><use href="#a"/></g><use href="#b"/></svg>', 9],
  ['what shows itself', '<svg><g id="a"><use href="#a"/></g></svg>', 5],
  ['what is not there', '<svg><use href="#b"/></svg>', 2],
  ['comments and instructions', '<?xml?><!-- x --><svg a="1>2" b=\'>\'></svg>', 1],
  ['what is not closed', '<svg><g id="a"><path', 2],
])('%s', (_, text, count) => {
  expect(countShown(text, 1000)).toBe(count);
});

test('a bomb is counted to the limit, and quotes without a partner take no longer', () => {
  const levels = Array.from(
    { length: 40 },
    (_, at) => `<g id="p${at + 1}">${`<use href="#p${at}"/>`.repeat(9)}</g>`,
  );
  expect(countShown(`<svg><path id="p0"/>${levels.join('')}</svg>`, 5000)).toBe(5000);
  const start = performance.now();
  expect(countShown('<a b="'.repeat(100_000), 5000)).toBe(0);
  expect(countShown(`<svg>${'<g id="a"><use href="#a"/>'.repeat(9000)}`, 5000)).toBe(5000);
  expect(performance.now() - start).toBeLessThan(1000);
});
