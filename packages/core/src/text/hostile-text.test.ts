import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ccin } from '../../test/ccin-wording.ts';
import { createWordingReader } from './create-wording-reader.ts';
import { explainChanges } from './explain-changes.ts';
import { toPublishedForm } from './to-published-form.ts';

const reader = createWordingReader(ccin);

function readAll(text: string): void {
  reader.readName(text);
  reader.readDescription(text);
  reader.findPrincipleByMark(text);
  for (const { start, end } of [
    ...reader.findNames(text),
    ...reader.findNetworkNames(text),
    ...reader.findDocumentTitles(text),
  ]) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThanOrEqual(text.length);
  }
}

function measureMs(text: string): number {
  const times = [1, 2].map(() => {
    const start = Date.now();
    readAll(text);
    return Date.now() - start;
  });
  return Math.min(...times);
}

/** Eight times the text takes some eight times the time; what is quadratic takes sixty-four. */
describe('the time is in proportion to the text', () => {
  test.each([
    ['the first word of the name', 'Co-operative '],
    ['two words of the name', 'Co-operative Councils '],
    ['names', 'Learning '],
    ['names in one word', 'Learning'],
    ['names with slashes', 'Learning/'],
    ['names with dots', 'CCIN.'],
    ['the name, nearly', "Cooperative Councils' Innovation Network "],
    ['apostrophes', "'"],
    ['capitals', 'C '],
    ['one letter', 'C'],
    ['lone surrogates', '\uDC00\uD800'],
    ['right to left', 'شراكة اجتماعية '],
    ['combining marks', 'e\u0301\u0316\u0315\u0323'],
    ['nothing to be seen', '\u200B'],
    ['white space', ' \n'],
    ['soft hyphens', '\u00AD'],
    ['hyphens at line ends', 'a-\n'],
    ['bullets', '• - '],
    ['ellipses', '… '],
    ['brackets', '(["'],
    ['a sentence of prose', 'We will support the active engagement of residents, and learning from it. '],
  ])('%s', (_, piece) => {
    const short = piece.repeat(Math.ceil(6_000 / piece.length));
    expect(measureMs(short.repeat(8))).toBeLessThan(Math.max(8, measureMs(short)) * 30);
  });

  test('a name torn apart by a million spaces', () => {
    expect(reader.readName(`Social${' '.repeat(1_000_000)}Partnership`)).toMatchObject({
      principle: 0,
      match: 'variant',
    });
    expect(reader.findNames(`Social${'\n'.repeat(1_000_000)}Partnership`)).toHaveLength(1);
  });
});

test('a million words are read', () => {
  const text = `${'word and '.repeat(500_000)}Learning, says the CCIN`;
  expect(reader.findNames(text)).toMatchObject([{ match: 'published', start: 4_500_000 }]);
  expect(reader.findNetworkNames(text)).toMatchObject([{ written: 'CCIN' }]);
  expect(reader.readName(text)).toBeNull();
  expect(reader.readDescription(text)).toBeNull();
});

test('a name among letters of another direction is found where it stands', () => {
  const text = 'מבוא: \u202ALearning\u202C — שלום';
  expect(reader.findNames(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Learning']);
});

test('no text does harm', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc
      .array(
        fc.constantFrom(
          'Co',
          '-',
          'operative',
          ' ',
          'Councils',
          '’',
          "'",
          'Innovation',
          'Network',
          '\n',
          '\u00AD',
          '\u0301',
          'CCIN',
          '.',
          '\uD800',
          '@',
          'Learning',
          '&',
        ),
        { maxLength: 40 },
      )
      .map((pieces) => pieces.join('')),
  );
  fc.assert(
    fc.property(text, text, (one, other) => {
      readAll(one);
      explainChanges(one, other);
      toPublishedForm(one, other);
    }),
    { numRuns: 500 },
  );
});
