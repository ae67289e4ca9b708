import { expect, test } from 'vitest';
import { createLazyList } from './lazy-list.ts';

test('entries are made when they are looked at, and not before', () => {
  const made: number[] = [];
  const list = createLazyList(1000, (index) => {
    made.push(index);
    return { index };
  });
  expect(list).toHaveLength(1000);
  expect(list[7]).toEqual({ index: 7 });
  expect(list.find(({ index }) => index === 2)).toEqual({ index: 2 });
  expect(made).toEqual([7, 0, 1, 2]);
});

test('it is an array to whoever asks, of its own length only', () => {
  const list = createLazyList(3, (index) => index * 2);
  expect([...list, ...list.entries()]).toEqual([0, 2, 4, [0, 0], [1, 2], [2, 4]]);
  expect(list.concat([9]).toSorted((a, b) => b - a)).toEqual([9, 4, 2, 0]);
  expect([2 in list, 3 in list, list.at(-1), list.at(3)]).toEqual([true, false, 4, undefined]);
  expect(createLazyList(0, () => 1)).toEqual([]);
});
