import type { Extraction, Format, Gap } from '@brandlint/core';
import { expect, test } from 'vitest';
import { toFileGap } from '../sources/file-gap.ts';
import { tellContent } from './tell-content.ts';

const broken = toFileGap('malformed', 'it is malformed');
const read = (gaps: readonly Gap[], format: Format, bytes: string) => {
  const own: Extraction = {
    ...{ source: 'a', hash: '', uses: [], embedded: [], dependsOn: [], pictures: [], artworks: [] },
    gaps,
  };
  return tellContent([own], format, Buffer.from(bytes, 'latin1'))[0]?.gaps.map(({ reason }) => reason);
};
const is = (what: string, name: string) =>
  `by its content it is ${what}, and its name says otherwise; name it ${name}`;

test.each<[Format, string, string]>([
  ['svg', '%PDF-1.7\n', is('a PDF', '.pdf')],
  ['css', '\n\n%PDF-1.7\n', is('a PDF', '.pdf')],
  ['pdf', '<svg xmlns="http://www.w3.org/2000/svg"/>', is('an SVG drawing', '.svg')],
  ['image', '\xef\xbb\xbf<?xml version="1.0"?>\n<!-- a -->\n<svg>', is('an SVG drawing', '.svg')],
  ['office', '\x89PNG\r\n\x1a\n', is('a PNG picture', '.png')],
  ['image', '<!doctype html><p>', is('an HTML page', '.html')],
  ['pdf', 'PK\x03\x04', is('an archive', '.zip, and unpack it')],
  ['pdf', '%PDF-1.7\n', broken.reason],
  ['office', 'PK\x03\x04', broken.reason],
  ['svg', '<svg><a', broken.reason],
  ['svg', '', broken.reason],
  ['svg', '<!'.repeat(5000), broken.reason],
])('what is named as %s and begins with %j', (format, bytes, expected) => {
  expect(read([broken], format, bytes)).toEqual([expected]);
});

test('one reason is told of a file that is none of its kind', () => {
  const reasons = [
    toFileGap('missing-part', 'a part is missing'),
    toFileGap('not-office', 'it is no document'),
  ];
  expect(read(reasons, 'office', 'PK\x03\x04')).toEqual(['it is no document']);
  expect(read([broken, { ...broken, reason: 'another' }], 'office', 'PK\x03\x04')).toHaveLength(2);
});

test('where something was read nothing is said', () => {
  expect(read([], 'svg', '%PDF-1.7')).toEqual([]);
  expect(read([{ ...broken, kind: 'unjudged' }], 'svg', '%PDF-1.7')).toEqual([broken.reason]);
});
