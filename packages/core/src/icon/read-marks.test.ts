import { describe, expect, test } from 'vitest';
import type { IconName } from '@brandlint/core';
import { createMarkPattern } from './mark-pattern.ts';
import { createMarkReader, toFileForms, withoutAppendix } from './read-marks.ts';

const brand = { iconAttributes: ['data-sample-icon'] };
const file = (text: string): IconName => ({ from: 'file', text });
const read = (names: readonly IconName[], ...patterns: string[]) => createMarkReader(brand, patterns)(names);
const values = (name: IconName, ...patterns: string[]) =>
  read([name], ...patterns).flatMap((mark) => mark.values);

describe('createMarkReader', () => {
  test('reads the attribute that the brand names, in any letter case, and no other', () => {
    expect(read([{ from: 'attribute', attribute: 'DATA-Sample-Icon', text: 'learning' }])).toEqual([
      { values: ['learning'], written: 'DATA-Sample-Icon="learning"', isExplicit: true },
    ]);
    expect(
      read([{ from: 'attribute', attribute: 'data-icon', text: 'learning' }], 'learning{principle}'),
    ).toEqual([]);
  });

  test.each<[string, IconName, string, string[]]>([
    ['an id', { from: 'id', text: 'icon-learning' }, 'icon-{principle}', ['learning']],
    ['one class of several', { from: 'class', text: 'big icon-learning' }, 'icon-{principle}', ['learning']],
    ['a layer', { from: 'layer', text: 'Icons / Learning' }, 'icons / {principle}', ['Learning']],
    ['a file’s name', file('img/icon-learning.svg'), 'icon-{principle}.svg', ['learning']],
    ['a file’s name without extension', file('img/icon-learning.png?v=2'), 'icon-{principle}', ['learning']],
    ['a file’s path', file('/a/icons/learning.svg'), '*/icons/{principle}.svg', ['learning']],
    [
      'what a tool appended',
      file('icon-learning.3f2a1b9c.svg'),
      'icon-{principle}.svg',
      ['learning.3f2a1b9c', 'learning'],
    ],
    [
      'an open end',
      { from: 'id', text: 'icon-learning-big' },
      'icon-{principle}*',
      ['learning-big', 'learning'],
    ],
    [
      'an open beginning',
      { from: 'id', text: 'our-new-learning' },
      '*{principle}',
      ['our-new-learning', 'new-learning', 'learning'],
    ],
    ['something else', { from: 'id', text: 'logo-learning' }, 'icon-{principle}', []],
    ['nothing at all', { from: 'id', text: 'icon-' }, 'icon-{principle}', []],
    ['a text to be read', { from: 'alternative', text: 'icon-learning' }, 'icon-{principle}', []],
    ['a title', { from: 'title', text: 'icon-learning' }, 'icon-{principle}', []],
    [
      'signs that mean something in expressions',
      { from: 'id', text: 'a.b(learning)' },
      'a.b({principle})',
      ['learning'],
    ],
  ])('reads %s', (_, name, pattern, expected) => expect(values(name, pattern)).toEqual(expected));

  test('every pattern is heard, and every class', () => {
    const id: IconName = { from: 'id', text: 'own-icon-learning' };
    expect(values(id, 'own-{principle}', 'own-icon-{principle}')).toEqual(['icon-learning', 'learning']);
    const classes: IconName = { from: 'class', text: 'icon-large icon-learning' };
    expect(values(classes, 'icon-{principle}')).toEqual(['large', 'learning']);
  });

  test('says which mark is explicit', () => {
    const explicit = (name: IconName, pattern: string) => read([name], pattern)[0]?.isExplicit;
    expect(explicit({ from: 'id', text: 'icon-x' }, 'icon-{principle}')).toBe(true);
    expect(explicit({ from: 'id', text: 'icon-x' }, 'icon-{principle}*')).toBe(false);
    expect(explicit({ from: 'id', text: 'icon-x' }, '*{principle}')).toBe(false);
    expect(explicit({ from: 'class', text: 'icon-large' }, 'icon-{principle}')).toBe(false);
  });

  test('a pattern without a place for the name, and a name without end, mark nothing', () => {
    expect(values({ from: 'id', text: 'icon' }, 'icon')).toEqual([]);
    expect(values({ from: 'id', text: `icon-${'a'.repeat(400)}` }, 'icon-{principle}')).toEqual([]);
  });

  test('hostile names take no time', () => {
    const names = Array.from({ length: 2000 }, (): IconName => ({ from: 'id', text: '-1'.repeat(150) }));
    const start = Date.now();
    read(names, '*a*{principle}*b', '*-{principle}-*x', '{principle}');
    expect(Date.now() - start).toBeLessThan(2000);
  });
});

describe('withoutAppendix', () => {
  test.each([
    ['learning', 'learning'],
    ['learning@2x', 'learning'],
    ['learning-2x.min', 'learning'],
    ['learning-512x512', 'learning'],
    ['learning_0012', 'learning'],
    ['learning-deadbeef.3', 'learning'],
    ['new-models', 'new-models'],
    ['-12', '-12'],
    ['', ''],
  ])('%s → %s', (name, expected) => expect(withoutAppendix(name)).toBe(expected));
});

describe('toFileForms', () => {
  test.each([
    ['a/b/learning.svg?v=1#x', ['learning', 'learning.svg', 'a/b/learning', 'a/b/learning.svg']],
    ['a\\learning.svg', ['learning', 'learning.svg', 'a\\learning', 'a\\learning.svg']],
    ['', ['', '', '', '']],
  ])('%s', (address, expected) => expect(toFileForms(address)).toEqual(expected));
});

describe('createMarkPattern', () => {
  test.each<[string, string, string | null]>([
    ['{principle}', 'Learning', 'Learning'],
    ['{principle}', '', null],
    ['*/icons/{principle}.svg', 'icons/a/icons/Learning.svg', 'Learning'],
    ['*/icons/{principle}.svg', '/icons/.svg', null],
    ['a*b{principle}c*d', 'aXbNAMEcYd', 'NAME'],
    ['a*b{principle}c*d', 'abNd', null],
    ['{principle}-{principle}', 'learning-', 'learning'],
    ['*-{principle}-*', 'x-learning-y', 'learning'],
    ['ab{principle}ba', 'aba', null],
    ['**{principle}**', 'name', 'name'],
  ])('%s finds in %s: %s', (pattern, text, expected) => {
    expect(createMarkPattern(pattern).find(text)).toBe(expected);
  });
});
