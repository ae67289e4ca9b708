import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeJson } from './write-json.ts';

const write = (object: object) => [...writeJson(object)].join('');

test('each entry of a list has its line', () => {
  expect(write({ version: '1', files: [{ a: 1 }, { b: [2] }], none: [], summary: { c: null } })).toBe(
    '{\n"version": "1",\n"files": [\n  {"a":1},\n  {"b":[2]}\n],\n"none": [],\n"summary": {"c":null}\n}\n',
  );
  expect(write({})).toBe('{}\n');
});

test('what it writes is read back the same, without anything that steers a terminal', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (object) => {
      const text = write(object);
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(object)));
    }),
  );
  const text = write({ a: ['\u001b[31m\u009b\u007f\u202e\u2028'] });
  expect(text).toContain('"\\u001b[31m\\u009b\\u007f\\u202e\\u2028"');
});
