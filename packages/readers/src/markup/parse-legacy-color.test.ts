import { writeHex, toRgbChannels } from '@brandlint/core';
import { expect, test } from 'vitest';
import { parseLegacyColor } from './parse-legacy-color.ts';

/** What Chromium 156 computes for `<td bgcolor>`. */
const cases: [text: string, hex: string | undefined, isPlain?: boolean][] = [
  ['#c41e7f', '#C41E7F', true],
  ['c41e7f', '#C41E7F', true],
  ['#C41', '#CC4411', true],
  ['c41', '#0C0401', false],
  [' #c41e7f\n', '#C41E7F', true],
  ['Magenta', '#FF00FF', true],
  ['transparent', undefined],
  ['TRANSPARENT', undefined],
  ['', undefined],
  ['  ', undefined],
  ['#', '#000000', false],
  ['#c41e7', '#C41E70', false],
  ['#c41e7f80', '#C4E780', false],
  ['rgb(196, 30, 127)', '#006001', false],
  ['0xC41E7F', '#00417F', false],
  ['🎨', '#000000', false],
  ['a🎨b', '#A00B00', false],
  ['__proto__', '#000000', false],
  ['ff'.repeat(200), '#FFFFFF', false],
  ['chucknorris', '#C00000', false],
  ['sick', '#00C000', false],
  ['crap', '#C0A000', false],
  ['grass', '#00A000', false],
  ['6db6ec49efd278cd0bc92d1e5e072d68', '#6ECDE0', false],
];

test.each(cases)('%j is %s', (text, hex, isPlain) => {
  const found = parseLegacyColor(text);
  expect(found && writeHex(toRgbChannels(found.color))).toBe(hex);
  expect(found?.isPlain).toBe(isPlain);
});
