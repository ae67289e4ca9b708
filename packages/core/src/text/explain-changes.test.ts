import fc from 'fast-check';
import { expect, test } from 'vitest';
import { explainChanges } from './explain-changes.ts';
import { writeChanges } from './write-changes.ts';

test.each([
  ['Coproduction', 'Co-production', '"Coproduction" → "Co-production"'],
  ['Co production', 'Co-production', '"Co production" → "Co-production"'],
  ['democratic engagment', 'Democratic Engagement', '"democratic engagment" → "Democratic Engagement"'],
  [
    'with communities to drive',
    'with local communities to drive',
    '"with communities" → "with local communities"',
  ],
  ['with all local communities', 'with local communities', '"with all local" → "with local"'],
  [
    'the new role of councillors',
    'a new role for councillors',
    '"the new" → "a new"; "role of councillors" → "role for councillors"',
  ],
  ['one two three four', 'one three', '"one two three four" → "one three"'],
  ['SOCIAL “partnership”,', 'Social Partnership', ''],
  ['today’s', "today's", ''],
  ['', 'Learning', 'missing: "Learning"'],
  ['Learning', '', 'not published: "Learning"'],
  ['', '', ''],
  ['a x b y c', 'a b c', '"a x b y c" → "a b c"'],
  [
    'a v b c w d e x f g y h i z j',
    'a b c d e f g h i j',
    '"a v b" → "a b"; "c w d" → "c d"; "e x f" → "e f"; and 2 more places',
  ],
])('%j against %j: %s', (written, published, expected) => {
  expect(writeChanges(explainChanges(written, published))).toBe(expected);
});

test('each word says what became of it', () => {
  expect(explainChanges('Our council’s plan, new', 'The councils plan is')).toEqual([
    { kind: 'changed', written: 'Our', published: 'The' },
    { kind: 'changed', written: 'council’s', published: 'councils' },
    { kind: 'same', written: 'plan', published: 'plan' },
    { kind: 'changed', written: 'new', published: 'is' },
  ]);
});

test('a place of many words is shortened', () => {
  const words = Array.from({ length: 40 }, (_, at) => `w${at}`).join(' ');
  expect(writeChanges(explainChanges(words, 'x'))).toBe(
    '"w0 w1 w2 w3 w4 w5 … w34 w35 w36 w37 w38 w39" → "x"',
  );
});

test('both texts can be read back from the changes', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd-e', 'f'), { maxLength: 12 });
  fc.assert(
    fc.property(text, text, (one, other) => {
      const changes = explainChanges(one.join(' '), other.join(' '));
      const written = changes.flatMap((change) => (change.kind === 'missing' ? [] : [change.written]));
      const published = changes.flatMap((change) => (change.kind === 'extra' ? [] : [change.published]));
      expect(written.join(' ')).toBe(one.join(' '));
      expect(published.join(' ')).toBe(other.join(' '));
    }),
  );
});

test('a very long stretch is one change', () => {
  const [one, other] = ['a b ', 'c d e '].map((words) => words.repeat(50_000));
  const changes = explainChanges(`start ${one ?? ''} end`, `start ${other ?? ''} end`);
  expect(changes.map(({ kind }) => kind)).toEqual(['same', 'changed', 'same']);
  expect(writeChanges(changes).length).toBeLessThan(200);
});
