import { expect, test } from 'vitest';
import {
  displayWidth,
  padEnd,
  padStart,
  shortenEnd,
  shortenMiddle,
  takeEnd,
  takeStart,
} from './display-width.ts';
import { wrapText } from './wrap-text.ts';

test.each([
  ['', 0],
  ['abc', 3],
  ['ΔE 0.24 · “ä” …', 15],
  ['██ │ ~', 6],
  ['日本', 4],
  ['a日b', 4],
  ['👩‍👩‍👧', 2],
  ['e\u0301', 1],
  ['\u200b', 0],
])('%s takes %i columns', (text, width) => {
  expect(displayWidth(text)).toBe(width);
});

test.each([
  ['abcdef', 3, 'abc', 'def'],
  ['日本語', 3, '日', '語'],
  ['a👩‍👩‍👧b', 2, 'a', 'b'],
  ['abc', 0, '', ''],
  ['abc', 9, 'abc', 'abc'],
])('%s cut to %i columns', (text, columns, start, end) => {
  expect(takeStart(text, columns)).toBe(start);
  expect(takeEnd(text, columns)).toBe(end);
});

test('pads and shortens', () => {
  expect([padEnd('日', 3), padStart('日', 3)]).toEqual(['日 ', ' 日']);
  expect([padEnd('long', 2), padStart('long', 2)]).toEqual(['long', 'long']);
  expect(shortenEnd('abcdef', 4)).toBe('abc…');
  expect(shortenEnd('abcd', 4)).toBe('abcd');
  expect(shortenMiddle('site/css/campaign.css', 14)).toBe('site…paign.css');
  expect(shortenMiddle('short', 14)).toBe('short');
});

test.each<[text: string, columns: number, lines: string[]]>([
  ['one two three', 7, ['one two', 'three']],
  ['', 7, ['']],
  ['abcdefghij kl', 4, ['abcd', 'efgh', 'ij', 'kl']],
  ['日本語 x', 4, ['日本', '語 x']],
  ['a b', 0, ['a b']],
])('%s in lines of %i columns', (text, columns, lines) => {
  expect(wrapText(text, columns)).toEqual(lines);
});
