import fc from 'fast-check';
import { expect, test } from 'vitest';
import { displayWidth } from '../../terminal/display-width.ts';
import { cutWindow } from './cut-window.ts';

/** The code with what is marked underlined. */
function draw(text: string, marked: string, columns: number): string[] {
  const start = text.indexOf(marked);
  const { code, markAt, markWidth } = cutWindow(text, start, start + marked.length, columns);
  return [code, ' '.repeat(markAt) + '~'.repeat(markWidth)];
}

test.each<[name: string, text: string, marked: string, columns: number, drawn: string[]]>([
  ['a short line', 'x\n  color: red;\ny', 'red', 40, ['  color: red;', '         ~~~']],
  ['tabs', '\t\tcolor:\tred;', 'red', 40, ['    color:  red;', '            ~~~']],
  ['wide characters', '/* 日本 */ red;', 'red', 40, ['/* 日本 */ red;', '           ~~~']],
  ['indentation goes first', `${' '.repeat(30)}color: red;`, 'red', 20, ['color: red;', '       ~~~']],
  ['far before', `${'a'.repeat(50)} red;`, 'red', 12, ['…aaaaaa red;', '        ~~~']],
  ['far after', `red ${'a'.repeat(50)}`, 'red', 12, ['red aaaaaaa…', '~~~']],
  ['far both ways', `${'a'.repeat(900)} red ${'b'.repeat(900)}`, 'red', 13, ['…aaa red bbb…', '     ~~~']],
  ['a long mark', 'rgb(1, 2, 3, 4, 5)', 'rgb(1, 2, 3, 4, 5)', 12, ['rgb(1, 2,…', '~~~~~~~~~~']],
  ['several lines', 'a: rgb(\r\n1, 2, 3)', 'rgb(\r\n1, 2, 3)', 40, ['a: rgb( …', '   ~~~~']],
  ['control characters', 'a\u001b[2J\u202e red', 'red', 40, ['a\uFFFD[2J\uFFFD red', '       ~~~']],
])('%s', (_, text, marked, columns, drawn) => {
  expect(draw(text, marked, columns)).toEqual(drawn);
});

test('is never wider than asked, and the mark lies on the code', () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom('日本', '👩‍👩‍👧', '\t', '\n', '\ud83d', 'e\u0301', '\u001b[2J', 'a'.repeat(300)),
  );
  fc.assert(
    fc.property(
      fc.array(piece),
      fc.array(piece, { minLength: 1 }),
      fc.array(piece),
      fc.integer({ min: 8, max: 80 }),
      (a, b, c, columns) => {
        const [before, marked, after] = [a.join(''), b.join(''), c.join('')];
        const window = cutWindow(
          before + marked + after,
          before.length,
          before.length + marked.length,
          columns,
        );
        expect(displayWidth(window.code)).toBeLessThanOrEqual(columns);
        expect(window.markAt + window.markWidth).toBeLessThanOrEqual(columns + 1);
        expect(window.code).not.toMatch(/\p{Control}/u);
      },
    ),
  );
});
