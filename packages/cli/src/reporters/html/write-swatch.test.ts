import { expect, test } from 'vitest';
import { writeSwatch } from './write-swatch.ts';

test.each([
  ['#8E4585', '<span class="swatch large" style="background:#8E4585"></span>'],
  ['C 0 M 93 Y 0 K 12.5', 'style="height:93%"'],
  ['C 0 M 93 Y 0 K 12.5', '<span class="ink black" style="height:12.5%">'],
  ['K 40', '<span class="ink black" style="height:40%">'],
  ['C 900 M 0 Y 0 K 0', '<span class="ink cyan" style="height:100%">'],
  ['PANTONE 123 C', '<span class="swatch large unknown"></span>'],
  ['', '<span class="swatch large unknown"></span>'],
  ['#fff;background:url(https://example.invalid/)', '<span class="swatch large unknown"></span>'],
  ['red"><script>', '<span class="swatch large unknown"></span>'],
  ['C 0 M 0 Y 0 K 0;}', '<span class="swatch large unknown"></span>'],
  [`C 0 ${'M 1 '.repeat(50_000)}`, '<span class="swatch large unknown"></span>'],
])('%.40s', (value, expected) => {
  expect(writeSwatch(value).text).toContain(expected);
});
