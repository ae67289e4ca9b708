import { describe, expect, test } from 'vitest';
import { ccin, nameOf } from '../../test/ccin-wording.ts';
import { createWordingReader } from './create-wording-reader.ts';

const { findNames, findDocumentTitles } = createWordingReader(ccin);

function say(text: string): readonly string[] {
  return findNames(text).map(
    ({ principle, match, start, end }) => `${nameOf(principle)} ${match} ${text.slice(start, end)}`,
  );
}

describe('findNames', () => {
  test.each(ccin.principles.map(({ name }) => name))('finds %s in a sentence', (name) => {
    expect(say(`It met (${name}), and more.`)).toEqual([`${name} published ${name}`]);
    expect(say(`It met ‘${name.toUpperCase()}’`)).toEqual([`${name} variant ${name.toUpperCase()}`]);
  });

  test('finds all names of a list in order, with offsets of the text as given', () => {
    const text = ccin.principles.map(({ name }) => `\u200B•\t${name.replaceAll(' ', ' \r\n ')}`).join(';\n');
    expect(findNames(text).map(({ principle }) => principle)).toEqual(
      ccin.principles.map((_, index) => index),
    );
    for (const { principle, start, end } of findNames(text)) {
      expect(text.slice(start, end).replace(/\s+/g, ' ')).toBe(nameOf(principle));
    }
  });

  test.each([
    ['Learning–Innovation', ['Learning published Learning', 'Innovation published Innovation']],
    ['Learning/Innovation', ['Learning published Learning', 'Innovation published Innovation']],
    ['Learning.\nWe will', ['Learning published Learning']],
    ['social\u00A0partnership', ['Social Partnership variant social\u00A0partnership']],
    ['Co-\n   production', ['Co-production variant Co-\n   production']],
    ['walking the talk', ['Walking the talk variant walking the talk']],
    ['Coproduction and social partnerships', []],
    ['E-Learning, LearningHub, Learning_hub, Learning-led, Relearning, Learning2', []],
    ['learning’s', []],
    ['learning@example.org #learning @learning $learning {learning} learning() --learning', []],
    ['https://example.org/learning www.example.org/Learning /learning/ learning.svg a/b/learning', []],
  ])('%s', (text, expected) => {
    expect(say(text)).toEqual(expected);
  });
});

test('findDocumentTitles finds the title of the document', () => {
  const text = 'The CCIN’s Statement of Values\nand Principles (2024), a statement of values';
  expect(findDocumentTitles(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    'Statement of Values\nand Principles',
  ]);
});
