import fc from 'fast-check';
import { expect, test } from 'vitest';
import { escapeAttribute, escapeText, Markup, markup } from './markup.ts';

test.each([
  ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
  ['a & b', 'a &amp; b'],
  ['"\'`', '"\'`'],
  ['a\u202eb\u2066c\u200fd', 'a\uFFFDb\uFFFDc\uFFFDd'],
  ['\u0000\u001b[2J\u009f', '\uFFFD\uFFFD[2J\uFFFD'],
  ['\ud83d half, 👩 whole', '\uFFFD half, 👩 whole'],
  ['two\nlines\tand a tab', 'two\nlines\tand a tab'],
])('text: %j', (text, expected) => {
  expect(escapeText(text)).toBe(expected);
});

test.each([
  ['"><img src=x onerror=alert(1)>', '&quot;&gt;&lt;img src=x onerror=alert(1)&gt;'],
  ["' onclick='x", '&#39; onclick=&#39;x'],
  ['`', '&#96;'],
])('attribute: %j', (text, expected) => {
  expect(escapeAttribute(text)).toBe(expected);
});

test('what is put into a template is escaped for its place, and what was written here is not', () => {
  const { text } =
    markup`<p title="${'"'}" data-a="x ${'"'}">${'"<'}${3}${undefined}${new Markup('<b>')}${[new Markup('<i>')]}</p>`;
  expect(text).toBe('<p title="&quot;" data-a="x &quot;">"&lt;3<b><i></p>');
});

test('no text ends its element or its attribute', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(escapeText(text)).not.toMatch(/[<>]/);
      expect(escapeAttribute(text)).not.toMatch(/[<>"'`]/);
      expect(escapeText(text)).not.toMatch(/[\ud800-\udfff]/u);
    }),
  );
});
