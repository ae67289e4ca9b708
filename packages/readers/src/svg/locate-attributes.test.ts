import { expect, test } from 'vitest';
import { locateAttributes } from './locate-attributes.ts';

test.each<[string, Record<string, string>, [string, string, boolean][]]>([
  ['<a>', {}, []],
  ['<a/>', {}, []],
  ['<a  />', {}, []],
  ['<a b="c">', {}, [['b', 'c', true]]],
  [
    `<a b = 'c"d'\n\te\r\n=\r\n"">f="g"`,
    {},
    [
      ['b', 'c"d', true],
      ['e', '', true],
    ],
  ],
  [
    '<a b="c>d" e="/>" f:g="h"/>',
    {},
    [
      ['b', 'c>d', true],
      ['e', '/>', true],
      ['f:g', 'h', true],
    ],
  ],
  [
    '<a b="fill=\'red\'" c="d"/>',
    {},
    [
      ['b', "fill='red'", true],
      ['c', 'd', true],
    ],
  ],
  [
    '<a b="&lt;" c="d"/>',
    { b: '<', c: 'd' },
    [
      ['b', '<', false],
      ['c', 'd', true],
    ],
  ],
])('%j', (text, decoded, attributes) => {
  const found = locateAttributes(text, 2, decoded);
  expect(found.map(({ name, value, exact }) => [name, value, exact])).toEqual(attributes);
  for (const { value, start, end, exact } of found) {
    if (exact) expect(text.slice(start, end)).toBe(value);
    expect(/["']/.test(text[start - 1] ?? '')).toBe(true);
    expect(text[end]).toBe(text[start - 1]);
  }
});
