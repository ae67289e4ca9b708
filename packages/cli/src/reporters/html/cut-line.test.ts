import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutLine } from './cut-line.ts';

const cut = (text: string, marked: string) =>
  cutLine(text, text.indexOf(marked), text.indexOf(marked) + marked.length);

test.each([
  ['x\n  color: red;\ny', 'red', { before: 'color: ', marked: 'red', after: ';' }],
  ['a: rgb(\r\n1, 2)', 'rgb(\r\n1, 2)', { before: 'a: ', marked: 'rgb(…', after: '' }],
  [`${'a'.repeat(90)} red`, 'red', { before: `…${'a'.repeat(59)} `, marked: 'red', after: '' }],
  [`red ${'b'.repeat(90)}`, 'red', { before: '', marked: 'red', after: ` ${'b'.repeat(79)}…` }],
])('%.20j', (text, marked, expected) => {
  expect(cut(text, marked)).toEqual(expected);
});

test('is short and holds no line break, however long the text is', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '\n', '\r', ' ', '日'), maxLength: 600 });
  fc.assert(
    fc.property(text, fc.nat(600), fc.nat(600), (all, start, length) => {
      const { before, marked, after } = cutLine(all, start, start + length);
      expect(before + marked + after).not.toMatch(/[\n\r\f]/);
      expect((before + marked + after).length).toBeLessThan(250);
    }),
  );
});
