import { describe, expect, test } from 'vitest';
import { fillIns } from './fill-ins.ts';

const list = fillIns['Array.prototype'];
const text = fillIns['String.prototype'];

describe('a fill-in says what the engine says', () => {
  test.each([0, 2, 3, -1, -3, -4])('at %i', (index) => {
    expect(list.at.call(['a', 'b', 'c'], index)).toBe(['a', 'b', 'c'].at(index));
    expect(text.at.call('abc', index)).toBe('abc'.at(index));
  });

  test.each([1, 2, 9])('findLastIndex of %i', (wanted) => {
    const isWanted = (item: unknown) => item === wanted;
    expect(list.findLastIndex.call([1, 2, 1], isWanted)).toBe([1, 2, 1].findLastIndex(isWanted));
  });

  test('toSorted, and the list stays as it was', () => {
    const given = [3, 1, 2];
    expect(list.toSorted.call(given, (one, other) => Number(other) - Number(one))).toEqual([3, 2, 1]);
    expect(list.toSorted.call(given)).toEqual([1, 2, 3]);
    expect(given).toEqual([3, 1, 2]);
  });

  test.each([
    ['a.b.c', '.', '-'],
    ['(a)[b]{c}', '[', '$&$&'],
    [String.raw`a\b\c`, '\\', '/'],
    ['a^b$c|d*e+f?g', '$', ''],
    ['abc', '', '-'],
    ['abc', 'x', 'y'],
  ])('replaceAll in "%s" of "%s"', (given, pattern, replacement) => {
    expect(text.replaceAll.call(given, pattern, replacement)).toBe(given.replaceAll(pattern, replacement));
  });

  test('replaceAll of a pattern', () => {
    expect(text.replaceAll.call('a1b22', /\d/g, '#')).toBe('a#b##');
  });
});
