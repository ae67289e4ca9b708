import type { PdfString } from '../model/pdf-object.ts';

// Table D.2 of ISO 32000-2: where PDFDocEncoding is not Latin-1. U+FFFD stands for what is not defined.
const accents = '\u02d8\u02c7\u02c6\u02d9\u02dd\u02db\u02da\u02dc';
const high =
  '\u2022\u2020\u2021\u2026\u2014\u2013\u0192\u2044\u2039\u203a\u2212\u2030\u201e\u201c\u201d\u2018' +
  '\u2019\u201a\u2122\ufb01\ufb02\u0141\u0152\u0160\u0178\u017d\u0131\u0142\u0153\u0161\u017e\ufffd\u20ac';

/** The words of a text string: UTF-16 or UTF-8 where it begins with the mark for it, else PDFDocEncoding. */
export function toText({ bytes }: PdfString): string {
  const [first, second, third] = bytes;
  if (first === 0xfe && second === 0xff) return withoutLanguages(new TextDecoder('utf-16be').decode(bytes));
  if (first === 0xff && second === 0xfe) return withoutLanguages(new TextDecoder('utf-16le').decode(bytes));
  if (first === 0xef && second === 0xbb && third === 0xbf) return new TextDecoder().decode(bytes);
  let text = '';
  for (const byte of bytes) text += decodeByte(byte);
  return text;
}

function decodeByte(byte: number): string {
  if (byte >= 0x18 && byte < 0x20) return accents.charAt(byte - 0x18);
  if (byte >= 0x80 && byte <= 0xa0) return high.charAt(byte - 0x80);
  return String.fromCharCode(byte);
}

// 7.9.2.2: between two escapes stands the language of what follows.
function withoutLanguages(text: string): string {
  return text
    .split('\u001b')
    .filter((part, at) => at % 2 === 0 || !/^[A-Za-z]{2,8}$/.test(part))
    .join('');
}
