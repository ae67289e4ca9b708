import { describe, expect, test } from 'vitest';
import { findObstacle } from './find-obstacle.ts';

/** `|` stands where the words go. */
const obstacleAt = (marked: string, replacement: string) =>
  findObstacle(marked.replace('|', ''), marked.indexOf('|'), replacement);

describe('what can be put there as it is', () => {
  test.each([
    ['<p>|</p>', "Councils' own"],
    ['<p>|</p>', 'a "b" > c'],
    ['plain |', "Councils' own"],
    ['a < b | c', "Councils' own"],
    ['<img alt="|">', "Councils' own"],
    ["<img alt='|'>", 'a "b"'],
    ['<img alt="a > b | c">', "Councils' own"],
    ['<img alt="it\'s <b here: |">', 'Co-production'],
    ['<img alt=|>', 'Co-production'],
    ['<a title="x"><b>|</b></a>', "Councils' own"],
  ])('%s', (marked, replacement) => {
    expect(obstacleAt(marked, replacement)).toBe(undefined);
  });
});

describe('what would break what stands around it', () => {
  test.each([
    ['<p>|</p>', 'a < b', '"<" in the new text would be read as markup'],
    ['<p>|</p>', 'a & b', '"&" in the new text would be read as markup'],
    ['<p>|</p>', '{{ x }}', '"{" in the new text would be read as markup'],
    ['<img alt="|">', 'a "b"', '" in the new text would end the attribute'],
    ["<img alt='|'>", "Councils' own", "' in the new text would end the attribute"],
    ["<img\n class=a alt = '>|'>", "Councils' own", "' in the new text would end the attribute"],
    ['<img alt=|>', 'Social Partnership', 'the new text needs quotation marks around the attribute'],
    ['<img alt=|>', "Councils'", 'the new text needs quotation marks around the attribute'],
  ])('%s %s', (marked, replacement, reason) => {
    expect(obstacleAt(marked, replacement)).toBe(reason);
  });
});

test('a page full of tags that never end takes no time', () => {
  const text = '<a '.repeat(500_000);
  const start = performance.now();
  expect(findObstacle(text, text.length, "it's here")).toBeTruthy();
  expect(findObstacle('<'.repeat(1_000_000), 1_000_000, "it's here")).toBe(undefined);
  expect(performance.now() - start).toBeLessThan(500);
});
