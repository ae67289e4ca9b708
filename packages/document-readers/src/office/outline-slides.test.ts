import { expect, test } from 'vitest';
import { outlineSlides } from './outline-slides.ts';
import {
  buildDocument,
  buildOpenDocument,
  buildPresentation,
  fill,
  names,
  relate,
  shape,
  zip,
} from './test-data/build-office.ts';

const sized = (size: string) => ({
  'ppt/presentation.xml': `<p:presentation ${names}><p:sldIdLst><p:sldId id="256" r:id="rId1"/></p:sldIdLst>${size}</p:presentation>`,
});
const band = shape(2, 'Band', { properties: fill('C41E7F'), box: [10, 20, 100, 50] });

test('slides have a size, and frames where something was found', () => {
  const bytes = buildPresentation([band + band], sized('<p:sldSz cx="9144000" cy="5143500"/>'));
  expect(outlineSlides(bytes)).toEqual({
    width: 720,
    height: 405,
    frames: new Map([[1, [{ page: 1, x: 10, y: 20, width: 100, height: 50 }]]]),
  });
});

test('so have those of OpenDocument, by the master of their pages', () => {
  const layout = (name: string, size: string) =>
    `<style:page-layout style:name="${name}"><style:page-layout-properties ${size}/></style:page-layout>`;
  const styles =
    `<office:automatic-styles>${layout('notes', 'fo:page-width="21cm" fo:page-height="29.7cm"')}` +
    `${layout('slide', 'fo:page-width="10in" fo:page-height="7.5in"')}</office:automatic-styles><office:master-styles>` +
    '<style:master-page style:name="Default" style:page-layout-name="slide"/></office:master-styles>';
  const bytes = buildOpenDocument('presentation', { body: '<draw:page draw:name="A"/>', styles });
  expect(outlineSlides(bytes)).toMatchObject({ width: 720, height: 540 });
});

test.each([
  ['nothing', new Uint8Array()],
  ['no archive', new TextEncoder().encode('%PDF-1.7')],
  ['an archive of something else', zip({ 'a.txt': 'a' })],
  ['a letter', buildDocument('<w:p/>')],
  ['slides of no size', buildPresentation([band])],
  ['slides without height', buildPresentation([band], sized('<p:sldSz cx="9144000" cy="0"/>'))],
  ['slides of words', buildPresentation([band], sized('<p:sldSz cx="wide" cy="high"/>'))],
  ['parts that are not there', zip({ '_rels/.rels': relate(['rId1', 'officeDocument', 'ppt/none.xml']) })],
  ['pages of no size', buildOpenDocument('presentation', { body: '<draw:page draw:name="A"/>' })],
])('%s has no outline', (_, bytes) => {
  expect(outlineSlides(bytes)).toBeUndefined();
});
