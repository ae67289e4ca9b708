import { expect, test } from 'vitest';
import { findBareText } from './find-bare-text.ts';

const bare = (text: string) => {
  const { start, end } = findBareText(text, { start: 0, end: text.length });
  return text.slice(start, end);
};

test.each([
  ['Learning', 'Learning'],
  [' “Learning”, ', 'Learning'],
  ['3. Co-production;', 'Co-production'],
  ['• (Learning)', 'Learning'],
  ['  ', ''],
  ['...', ''],
])('%s → %s', (text, expected) => expect(bare(text)).toBe(expected));

test('keeps to its piece', () => {
  const text = 'CCIN: Learning, and more';
  expect(findBareText(text, { start: 5, end: 15 })).toEqual({ start: 6, end: 14 });
});
