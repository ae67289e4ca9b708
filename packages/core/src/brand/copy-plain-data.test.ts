import { expect, test } from 'vitest';
import { copyPlainData } from './copy-plain-data.ts';

const cyclic: Record<string, unknown> = { a: {} };
cyclic['a'] = { b: cyclic };

test.each([
  ['a function', { a: () => 1 }, 'a', 'a function is not data'],
  ['a symbol', [Symbol('x')], '[0]', 'a symbol is not data'],
  ['a big number', { a: 1n }, 'a', 'a bigint is not data'],
  ['no number', { a: Number.NaN }, 'a', 'NaN is not a number that can be used'],
  ['a date', { a: new Date() }, 'a', 'Date is not plain data'],
  ['a map', { a: [new Map()] }, 'a[0]', 'Map is not plain data'],
  ['a promise', { a: Promise.resolve() }, 'a', 'Promise is not plain data'],
  ['a pattern', { a: /x/ }, 'a', 'RegExp is not plain data'],
  ['a cycle', cyclic, 'a.b', 'this refers back to what contains it'],
])('%s is refused', (_, value, path, cause) => {
  expect(copyPlainData(value).faults).toMatchObject([{ path, cause }]);
});

test('the same object in two places is no cycle', () => {
  const twice = { x: 1 };
  expect(copyPlainData({ a: twice, b: [twice] })).toEqual({
    value: { a: { x: 1 }, b: [{ x: 1 }] },
    faults: [],
  });
});

test('a copy reads each value once', () => {
  let reads = 0;
  const data = {
    get a() {
      reads++;
      return reads;
    },
  };
  expect(copyPlainData(data).value).toEqual({ a: 1 });
});

test('what throws when it is read is refused', () => {
  const data = {
    a: {
      get b(): never {
        throw new Error('late');
      },
    },
    c: new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error('never');
        },
      },
    ),
    d: 1,
  };
  expect(copyPlainData(data).faults).toMatchObject([
    { path: 'a', cause: 'this cannot be read (late)' },
    { path: 'c', cause: 'this cannot be read (never)' },
  ]);
});

test('undefined is left out, a list keeps its holes empty', () => {
  expect(copyPlainData({ a: undefined, b: [1] }).value).toEqual({ b: [1] });
});

test('faults are counted up to a limit', () => {
  const many = Array.from({ length: 500 }, () => () => 1);
  expect(copyPlainData(many).faults).toHaveLength(20);
});
