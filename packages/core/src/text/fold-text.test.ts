import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldText } from './fold-text.ts';

test.each([
  ['Co-operative Councils', 'co-operative councils'],
  [' A\t\u00A0\r\n b ', ' a b '],
  ['Councils’ ‘x’ `y´', "councils' 'x' 'y'"],
  ['a\u2011b\u2010c – d—e', 'a-b-c – d–e'],
  ['Co-\n  operative', 'co\u00ADoperative'],
  ['Inno\u00AD\nvation', 'inno\u00ADvation'],
  ['- item\n- other', '- item - other'],
  ['e\u0301É', 'éé'],
  ['bene\uFB01t', 'benefit'],
  ['\u200Bx\uFEFF\u202Ey', 'xy'],
  ['\uD800\uDC00\uD800', '\uD800\uDC00\uD800'],
])('%j becomes %j', (text, folded) => {
  expect(foldText(text)?.text).toBe(folded);
});

test('each place of the folded text is a place of the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const folded = foldText(text);
      const places = Array.from(folded?.text ?? '', (_, at) => [
        folded?.startOf(at) ?? -1,
        folded?.endOf(at) ?? -1,
      ]);
      const areSound = places.every(
        ([start = -1, end = -1], at) =>
          start >= (places[at - 1]?.[0] ?? 0) && end > start && end <= text.length,
      );
      expect(areSound).toBe(true);
    }),
  );
});

test('a text that would be longer than asked for is given up', () => {
  expect(foldText('Learning', 7)).toBeNull();
  expect(foldText('Léarning', 7)).toBeNull();
  expect(foldText(`${' '.repeat(1000)}Learning`, 9)?.text).toBe(' learning');
});
