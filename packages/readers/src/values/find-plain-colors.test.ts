import { parseColor } from '@brandlint/core/parse-color';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findPlainColors } from './find-plain-colors.ts';
import { readValue } from './read-value.ts';

const word = fc.constantFrom(
  '#fff',
  '#C41E7F',
  '#12345',
  '#fade',
  '#xyz',
  'a#fff',
  'red',
  'Plum',
  'redder',
  'CurrentColor',
  'canvas',
  '1px',
  '-1e3',
  '50%',
  '.5',
  ',',
  '!important',
  '--x',
  'red-blue',
  '1red',
  '+#fff',
  'solid',
  '/',
);
const options = fc.record({ names: fc.boolean(), expectsColor: fc.boolean() });
const context = { syntax: 'css' as const, lookUp: () => [], parse: parseColor, resolve: () => [] };

test('a plain value is read as the parser of the standard reads it', () => {
  fc.assert(
    fc.property(
      fc.array(word, { maxLength: 6 }),
      fc.constantFrom(' ', '  ', '\n', ''),
      options,
      (words, space, how) => {
        const value = words.join(space);
        const plain = findPlainColors(value, how, parseColor);
        if (plain) expect(plain).toEqual(readValue(value, how, context));
      },
    ),
    { numRuns: 3000 },
  );
});

test.each(['rgb(1 2 3)', '"red"', 'url(red)', 'r\\65 d', '/* red */', '$red', 'var(--x)', 'a: red'])(
  '%s is not plain',
  (value) => expect(findPlainColors(value, { names: true, expectsColor: true }, parseColor)).toBeUndefined(),
);
