import { expect, test } from 'vitest';
import { readGlyphName } from './glyph-names.ts';
import { findEncoding } from './simple-encodings.ts';

test.each([
  ['space', ' '],
  ['A', 'A'],
  ['eacute', 'é'],
  ['Scaron', 'Š'],
  ['quoteright', '’'],
  ['fi', 'fi'],
  ['f_f_i', 'ffi'],
  ['a.sc', 'a'],
  ['uni20AC', '€'],
  ['uni00660069', 'fi'],
  ['u1F600', '😀'],
  ['Aogonek', 'Ą'],
  ['gcommaaccent', 'ģ'],
  ['.notdef', undefined],
  ['g23', undefined],
  ['', undefined],
  ['xacute', undefined],
  ['u99999999', undefined],
])('%s', (name, text) => expect(readGlyphName(name)).toBe(text));

test.each([
  ['WinAnsiEncoding', 0x92, '’'],
  ['WinAnsiEncoding', 0x80, '€'],
  ['MacRomanEncoding', 0xd5, '’'],
  ['StandardEncoding', 0x27, '’'],
  ['StandardEncoding', 0xae, 'fi'],
  [undefined, 0x41, 'A'],
  [undefined, 0x80, undefined],
])('%s %i', (name, code, text) => expect(findEncoding(name)(code)).toBe(text));
