import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stripControl, stripPath } from './strip-control.ts';

test.each([
  ['plain café 日本 🎨', 'plain café 日本 🎨'],
  ['\u001b[2J\u001b]0;title\u0007', '\uFFFD[2J\uFFFD]0;title\uFFFD'],
  ['one\r\ntwo\tthree', 'one  two three'],
  ['\u009b31m', '\uFFFD31m'],
  ['a\u202Eb\u2066c\u2028d', 'a\uFFFDb\uFFFDc\uFFFDd'],
  ['a\0b\u007f', 'a\uFFFDb\uFFFD'],
])('%j', (text, expected) => {
  expect(stripControl(text)).toBe(expected);
});

test('no text gets longer, shorter or steers anything', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const stripped = stripControl(text);
      expect(stripped).toHaveLength(text.length);
      expect(stripped).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
    }),
  );
});

test('a path shows what would look like a space', () => {
  expect(stripPath('new\nline\tand\rmore \u001b.css')).toBe('new\\nline\\tand\\rmore \uFFFD.css');
});
