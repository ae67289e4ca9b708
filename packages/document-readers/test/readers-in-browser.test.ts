import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DocumentReader, Format } from '@brandlint/core';
import { readOffice } from '../src/office/read-office.ts';
import {
  buildDocument,
  buildOpenDocument,
  buildPresentation,
  buildWorkbook,
  fill,
  line,
  shape,
} from '../src/office/test-data/build-office.ts';
import { readPdf } from '../src/pdf/read-pdf.ts';
import { knownDocument } from '../src/pdf/test-data/known-answers.ts';
import { writePdf } from '../src/pdf/test-data/write-pdf.ts';
import { findTestBrowser, isWithoutBrowser } from './find-test-browser.ts';
import { openReaderPage, type ReaderPage } from './open-reader-page.ts';

const slide = shape(2, 'Title', { properties: fill('C41E80'), text: line('Annual report', fill('111111')) });

/** Each reader with files that it is given here and there. */
const readers: readonly {
  entry: string;
  name: string;
  format: Format;
  reader: DocumentReader;
  files: readonly (readonly [name: string, make: () => Uint8Array])[];
}[] = [
  {
    entry: 'pdf/read-pdf.ts',
    name: 'readPdf',
    format: 'pdf',
    reader: readPdf,
    files: [
      ['known.pdf', () => writePdf(knownDocument)],
      ['cut.pdf', () => writePdf(knownDocument).subarray(0, 900)],
      ['nothing.pdf', () => new Uint8Array(64)],
    ],
  },
  {
    entry: 'office/read-office.ts',
    name: 'readOffice',
    format: 'office',
    reader: readOffice,
    files: [
      ['a.pptx', () => buildPresentation([slide])],
      [
        'a.docx',
        () =>
          buildDocument(
            '<w:body><w:p><w:r><w:rPr><w:color w:val="C41E80"/></w:rPr><w:t>A</w:t></w:r></w:p></w:body>',
          ),
      ],
      [
        'a.xlsx',
        () =>
          buildWorkbook(
            '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>A</t></is></c></row></sheetData>',
          ),
      ],
      ['a.odt', () => buildOpenDocument('text', { body: '<text:p>A</text:p>' })],
      ['cut.pptx', () => buildPresentation([slide]).subarray(0, 400)],
    ],
  },
];

describe.skipIf(isWithoutBrowser()).each(readers)(
  '$name in a browser (needs a Chromium)',
  ({ entry, name, format, reader, files }) => {
    let page: ReaderPage;
    beforeAll(async () => {
      page = await openReaderPage(findTestBrowser(), { entry, name, format });
    });
    afterAll(() => page.close());

    test.each(files)('%s is read as in Node.js', async (path, make) => {
      const bytes = make();
      const here = await reader.readDocument(
        { path, format, bytes: bytes.slice() },
        { definitions: new Map() },
      );
      const there = await page.read(path, bytes);
      expect(here.uses.length + here.gaps.length).toBeGreaterThan(0);
      expect(there).toEqual(JSON.parse(JSON.stringify(here)));
    });
  },
);
