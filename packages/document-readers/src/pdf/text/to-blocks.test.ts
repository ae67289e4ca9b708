import { expect, test } from 'vitest';
import { joinLines } from './join-lines.ts';
import { toBlocks } from './to-blocks.ts';
import type { Line } from './to-lines.ts';

/** A piece of text at a place, half as wide as it is high a letter. */
function at(x: number, y: number, text: string, sizePt = 10, bold = false): Line {
  const width = (text.length * sizePt) / 2;
  const box = { page: 1, x, y: y - sizePt, width, height: sizePt };
  return { text, from: [x, y], to: [x + width, y], box, sizePt, bold, within: [] };
}

const texts = (lines: readonly Line[]) => toBlocks(lines).map(({ text }) => text);

test('lines of a paragraph are one text, whatever the order in which they were painted', () => {
  const lines = [
    at(50, 128, 'at the end of lines.'),
    at(50, 100, 'This paragraph runs over more than one line so that it'),
    at(50, 114, 'has to be wrapped by whoever sets it, which is always'),
  ];
  expect(texts(lines)).toEqual([
    'This paragraph runs over more than one line so that it has to be wrapped by whoever sets it, which is always at the end of lines.',
  ]);
});

test('columns stay apart', () => {
  const left = 'words of the left column as long as the column is';
  const right = 'words of the right column as long as the column is';
  const lines = [0, 1, 2].flatMap((row) => [
    at(50, 100 + 14 * row, `${left} ${row}`),
    at(350, 100 + 14 * row, `${right} ${row}`),
  ]);
  expect(texts(lines)).toEqual([
    [0, 1, 2].map((row) => `${left} ${row}`).join(' '),
    [0, 1, 2].map((row) => `${right} ${row}`).join(' '),
  ]);
});

test('letters that were painted one by one are words', () => {
  const lines = Array.from('Learning', (letter, index) => at(50 + 5 * index, 100, letter));
  lines.push(...Array.from('together', (letter, index) => at(94 + 5 * index, 100, letter)));
  expect(texts(lines)).toEqual(['Learning together']);
});

test('entries of a list are texts of their own, without their bullets', () => {
  const names = ['Co-production', 'Social Partnership', 'Democratic Engagement'];
  expect(texts(names.map((name, row) => at(50, 100 + 12 * row, name)))).toEqual(names);
  expect(texts(names.map((name, row) => at(50, 100 + 12 * row, `• ${name}`)))).toEqual(names);
});

test('a heading is no part of the paragraph below it', () => {
  expect(texts([at(50, 100, 'What we do', 18, true), at(50, 118, 'We work together.')])).toEqual([
    'What we do',
    'We work together.',
  ]);
});

test.each([
  [['inno-', 'vation'], 'innovation'],
  [['inno\u00ad', 'vation'], 'innovation'],
  [['Co-', 'Operatives'], 'Co-Operatives'],
  [['and/', 'or'], 'and/or'],
  [['one', 'two'], 'one two'],
])('%j', (lines, text) => expect(joinLines(lines)).toBe(text));

test('fifty thousand lines in one place take no time', () => {
  const lines = Array.from({ length: 20_000 }, (_, index) => at(index % 600, 100 + (index % 3), 'x'));
  expect(toBlocks(lines).length).toBeGreaterThan(0);
});
