import { expect, test } from 'vitest';
import { createThicknessMeter } from './measure-thickness.ts';

const width = 12;
const toPixels = (...rows: readonly string[]) =>
  Int32Array.from(
    rows.flatMap((row, y) => Array.from(row, (mark, x) => (mark === '#' ? [y * width + x] : [])).flat()),
  );

test.each<[string, number, ...string[]]>([
  ['one pixel', 1, '#'],
  ['a row', 1, '############'],
  ['a column', 1, '#', '#', '#'],
  ['two rows', 2, '############', '############'],
  ['a square', 3, ' ###', ' ###', ' ###'],
  ['a square with a hole', 1, '###', '# #', '###'],
  ['a ring', 2, '######', '######', '##  ##', '##  ##', '######', '######'],
  ['rows that lie apart', 1, '####', '', '####', '', '####'],
  ['runs that lie apart', 2, '## ##', '## ##'],
  ['the end of a row and the beginning of the next', 1, '           #', '#'],
  ['a staircase', 1, '##', ' ##', '  ##'],
])('%s', (_, side, ...rows) => {
  const thicknessOf = createThicknessMeter(width);
  expect(thicknessOf(toPixels(...rows), 255)).toBe(side);
  // What was measured before leaves nothing behind.
  expect(thicknessOf(toPixels('####', '####', '####', '####'), 255)).toBe(4);
  expect(thicknessOf(toPixels(...rows), 255)).toBe(side);
});

test('no more is measured than is asked for', () => {
  const square = toPixels('####', '####', '####', '####');
  expect(createThicknessMeter(width)(square, 2)).toBe(2);
  expect(createThicknessMeter(width)(new Int32Array(), 2)).toBe(0);
});
