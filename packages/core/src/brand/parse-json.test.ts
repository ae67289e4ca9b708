import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeDataError } from './data-error.ts';
import { findJsonFault } from './find-json-fault.ts';
import { parseJson } from './parse-json.ts';

const problems = (text: string) => {
  const parsed = parseJson('a.json', text);
  return parsed.ok ? [] : parsed.errors.map(writeDataError);
};

describe('parseJson', () => {
  test.each([
    ['', 'a.json:1:1: the file is empty; write an object in braces.'],
    ['{"a": 1,}', 'a.json:1:9: a comma stands before "}"; remove the comma.'],
    ['[1, 2,]', 'a.json:1:7: a comma stands before "]"; remove the comma.'],
    [
      '{\n  "a": 1\n  "b": 2\n}',
      'a.json:3:3: a broken or misplaced text stands where a comma belongs; write "," or "}" before it.',
    ],
    [
      '{\r\n  // why\r\n}',
      'a.json:2:3: a comment stands where a key belongs; remove it, JSON has no comments.',
    ],
    ["{'a': 1}", 'a.json:1:2: "\'" stands where a key belongs; write double quotation marks.'],
    ['{a: 1}', 'a.json:1:2: "a" stands where a key belongs; write the key in double quotation marks.'],
    ['{"a" 1}', 'a.json:1:6: "1" stands where a colon belongs; write ":" after the key.'],
    ['{"a": }', 'a.json:1:7: "}" stands where a value belongs; write the value.'],
    ['{"a": [1}', 'a.json:1:9: "}" stands where a comma belongs; write "," or "]" before it.'],
    ['[}', 'a.json:1:2: "}" closes what is not open; write "]".'],
    [
      '{"a": "b',
      'a.json:1:7: a broken or misplaced text begins no value; close it on the same line and escape special characters.',
    ],
    ['{"a": 01}', 'a.json:1:7: "0" begins no value; write a value of JSON.'],
    ['{"a": 1', 'a.json:1:8: the text ends too early; close what is open with "}".'],
    ['{} {}', 'a.json:1:4: something follows the end; remove it.'],
    ['{"a": undefined}', 'a.json:1:7: "u" begins no value; write a value of JSON.'],
    ['{"a": \u0000}', 'a.json:1:7: a control character begins no value; write a value of JSON.'],
  ])('%j', (text, expected) => {
    expect(problems(text)).toEqual([expected]);
  });

  test('passes over a byte order mark', () => {
    expect(parseJson('a.json', '\uFEFF{"a":[1,null]}')).toEqual({ ok: true, value: { a: [1, null] } });
  });

  test.each(['__proto__', 'constructor', 'prototype'])(
    'refuses the key %s and leaves prototypes alone',
    (key) => {
      expect(problems(`{"a":{"${key}":{"b":1}}}`)).toEqual([
        `a.json, a: the key "${key}" is not allowed; remove it.`,
      ]);
      expect('b' in {}).toBe(false);
    },
  );

  test.each([
    ['[', ']'],
    ['{"a":', '}'],
  ])('refuses enormous nesting of %s calmly', (opener, closer) => {
    const deep = 100_000;
    expect(problems(`${opener.repeat(deep)}1${closer.repeat(deep)}`)[0]).toMatch(
      /nested more than 32 levels deep; write it flatter\.$/,
    );
    expect(problems(opener.repeat(deep))[0]).toMatch(/the text ends too early/);
  });

  test('stays quick on a long text without end', () => {
    const start = Date.now();
    problems(`{"a": "${'\\"'.repeat(2_000_000)}`);
    expect(Date.now() - start).toBeLessThan(2_000);
  });
});

describe('findJsonFault', () => {
  const isJson = (text: string) => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };

  test('agrees with JSON.parse on what is JSON', () => {
    fc.assert(fc.property(fc.json(), (text) => findJsonFault(text) === undefined));
  });

  test('agrees with JSON.parse on what is none', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"',
      '1',
      '-',
      '0',
      '1e5',
      '.5',
      'true',
      'nul',
      ' ',
      '\n',
      '\\',
      '"\\u00e9"',
      '\u0001',
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 8 }),
        (pieces) => (findJsonFault(pieces.join('')) === undefined) === isJson(pieces.join('')),
      ),
      { numRuns: 3_000 },
    );
  });
});
