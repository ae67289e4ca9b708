import { parseComponentValue } from '@csstools/css-parser-algorithms';
import { tokenize } from '@csstools/css-tokenizer';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseColorNode } from './parse-color.ts';
import { parsePlainColor } from './parse-plain-color.ts';

/** What the parser makes of a text, which is what counts. */
function parseWhole(text: string) {
  const node = parseComponentValue(tokenize({ css: text }));
  return node && parseColorNode(node);
}

const space = fc.constantFrom('', ' ', '\n');
const amount = fc.oneof(
  fc.integer({ min: 0, max: 400 }).map(String),
  fc.tuple(fc.nat(399), fc.nat(99_999)).map(([whole, part]) => `${whole}.${part}`),
  fc.nat(999).map((part) => `.${part}`),
);
const percent = amount.map((text) => `${text}%`);
const angle = amount.map((text) => `${text}deg`);
const channel = fc.oneof(amount, percent, angle, fc.constantFrom('none', '-1', '1e2', 'var(--x)', ''));
const listed = fc
  .tuple(
    fc.constantFrom('rgb', 'rgba', 'hsl', 'HSLA', 'hwb'),
    fc.array(fc.tuple(space, channel, space), { minLength: 2, maxLength: 5 }),
  )
  .map(([name, channels]) => `${name}(${channels.map((parts) => parts.join('')).join(',')})`);
const hash = fc
  .string({ unit: fc.constantFrom(...'0123456789abcdefABCDEFg'.split('')), minLength: 2, maxLength: 9 })
  .map((digits) => `#${digits}`);

test('what is read without the parser is what the parser reads', () => {
  let read = 0;
  fc.assert(
    fc.property(fc.oneof(listed, hash), (text) => {
      const found = parsePlainColor(text);
      if (!found) return;
      read++;
      expect(found).toEqual(parseWhole(text));
    }),
    { numRuns: 5_000 },
  );
  expect(read).toBeGreaterThan(200);
});

test.each([
  ['#c41e7f'],
  ['#C41'],
  ['#c41e'],
  ['#c41e7f80'],
  ['rgb(196, 30, 127)'],
  ['rgba(196,30,127,.5)'],
  ['RGBA( 196 , 30 , 127 , 50% )'],
  ['rgb(300, 30, 127)'],
  ['rgb(19.78, 104.06, 159.96)'],
  ['hsl(221, 14%, 4%)'],
  ['hsl(221DEG, 14%, 4%)'],
  ['hsla(0, 0%, 100%, 0.9)'],
])('reads %s', (text) => {
  expect(parsePlainColor(text)).toEqual(parseWhole(text));
  expect(parsePlainColor(text)).toBeDefined();
});

test.each([
  ['#12345'],
  ['#'],
  ['#c41e7g'],
  ['rgb(1 2 3)'],
  ['rgb(1, 2%, 3)'],
  ['hsl(360, 1%, 1%)'],
  ['red'],
  [''],
])('leaves %j to the parser', (text) => {
  expect(parsePlainColor(text)).toBeUndefined();
});

test('takes no time over hostile text', { timeout: 1_000 }, () => {
  expect(parsePlainColor(`rgb(${' '.repeat(50_000)}`)).toBeUndefined();
  expect(parsePlainColor(`rgb(1,${' '.repeat(50_000)}1${' '.repeat(50_000)}`)).toBeUndefined();
  expect(parsePlainColor(`#${'0'.repeat(1_000_000)}`)).toBeUndefined();
});
