import { strToU8, zipSync, type Zippable } from 'fflate';
import type { Reading } from '@brandlint/core';
import { readOffice } from '../read-office.ts';

/** The parts of a file by name: texts, or bytes. */
export type Parts = Readonly<Record<string, string | Uint8Array>>;

/** An archive of parts. */
export function zip(parts: Parts): Uint8Array {
  const files: Zippable = {};
  for (const [name, content] of Object.entries(parts)) {
    files[name] = typeof content === 'string' ? strToU8(content) : content;
  }
  return zipSync(files);
}

/** Reads bytes as the command does. */
export function read(bytes: Uint8Array): Promise<Reading> {
  return readOffice.readDocument({ path: 'file', format: 'office', bytes }, { definitions: new Map() });
}

const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const kinds = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The namespaces that tests write. */
export const names =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  `xmlns:r="${kinds}" ` +
  'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" ' +
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ' +
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" ' +
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" ' +
  'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" ' +
  'xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" ' +
  'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" ' +
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"';

const sheetNames = `xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${kinds}"`;

/** A relationships part; each is `[id, kind, target]`. */
export function relate(...list: readonly (readonly [string, string, string])[]): string {
  const entries = list.map(
    ([id, kind, target]) => `<Relationship Id="${id}" Type="${kinds}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${relations}">${entries.join('')}</Relationships>`;
}

function contentTypes(main: string, type: string): string {
  return (
    `<Types xmlns="${types}"><Default Extension="xml" ContentType="application/xml"/>` +
    `<Override PartName="/${main}" ContentType="application/vnd.openxmlformats-officedocument.${type}.main+xml"/></Types>`
  );
}

/** A theme whose accents are those of the invented palette of these tests. */
export const theme =
  `<a:theme ${names} name="Test"><a:themeElements><a:clrScheme name="Test">` +
  '<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>' +
  '<a:dk2><a:srgbClr val="222233"/></a:dk2><a:lt2><a:srgbClr val="EEEEDD"/></a:lt2>' +
  '<a:accent1><a:srgbClr val="4472C4"/></a:accent1><a:accent2><a:srgbClr val="C41E7F"/></a:accent2>' +
  '<a:hlink><a:srgbClr val="0563C1"/></a:hlink></a:clrScheme><a:fmtScheme name="Test">' +
  '<a:fillStyleLst><a:solidFill><a:schemeClr val="phClr"/></a:solidFill>' +
  '<a:gradFill><a:gsLst><a:gs pos="0"><a:schemeClr val="phClr"><a:tint val="50000"/></a:schemeClr></a:gs>' +
  '<a:gs pos="100000"><a:schemeClr val="phClr"/></a:gs></a:gsLst></a:gradFill></a:fillStyleLst>' +
  '<a:lnStyleLst><a:ln><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln></a:lnStyleLst>' +
  '<a:bgFillStyleLst><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:bgFillStyleLst>' +
  '</a:fmtScheme></a:themeElements></a:theme>';

const colorMap =
  '<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2" accent1="accent1" accent2="accent2" hlink="hlink" folHlink="folHlink"/>';

const master =
  `<p:sldMaster ${names}><p:cSld><p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg><p:spTree>` +
  '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Title Placeholder"/><p:cNvSpPr/><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr>' +
  '<p:spPr><a:xfrm><a:off x="127000" y="127000"/><a:ext cx="5080000" cy="635000"/></a:xfrm></p:spPr>' +
  '<p:txBody><a:lstStyle/><a:p><a:r><a:t>Click to edit</a:t></a:r></a:p></p:txBody></p:sp>' +
  `</p:spTree></p:cSld>${colorMap}<p:txStyles><p:titleStyle><a:lvl1pPr><a:defRPr sz="4400" b="1"><a:solidFill>` +
  '<a:schemeClr val="tx2"/></a:solidFill></a:defRPr></a:lvl1pPr></p:titleStyle></p:txStyles></p:sldMaster>';

const layout =
  `<p:sldLayout ${names}><p:cSld name="Title Only"><p:spTree>` +
  '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Title 1"/><p:cNvSpPr/><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr>' +
  '<p:spPr/><p:txBody><a:lstStyle/><a:p/></p:txBody></p:sp></p:spTree></p:cSld></p:sldLayout>';

/** A presentation; each slide is what stands in its tree of shapes. `more` are parts that replace or add to the usual. */
export function buildPresentation(slides: readonly string[], more: Parts = {}): Uint8Array {
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': contentTypes('ppt/presentation.xml', 'presentationml.presentation'),
    '_rels/.rels': relate(['rId1', 'officeDocument', 'ppt/presentation.xml']),
    'ppt/presentation.xml':
      `<p:presentation ${names}><p:sldMasterIdLst><p:sldMasterId r:id="rIdM"/></p:sldMasterIdLst><p:sldIdLst>` +
      `${slides.map((_, at) => `<p:sldId id="${256 + at}" r:id="rId${at + 1}"/>`).join('')}</p:sldIdLst></p:presentation>`,
    'ppt/_rels/presentation.xml.rels': relate(
      ['rIdM', 'slideMaster', 'slideMasters/slideMaster1.xml'],
      ...slides.map((_, at) => [`rId${at + 1}`, 'slide', `slides/slide${at + 1}.xml`] as const),
    ),
    'ppt/slideMasters/slideMaster1.xml': master,
    'ppt/slideMasters/_rels/slideMaster1.xml.rels': relate(
      ['rId1', 'theme', '../theme/theme1.xml'],
      ['rId2', 'slideLayout', '../slideLayouts/slideLayout1.xml'],
    ),
    'ppt/slideLayouts/slideLayout1.xml': layout,
    'ppt/slideLayouts/_rels/slideLayout1.xml.rels': relate([
      'rId1',
      'slideMaster',
      '../slideMasters/slideMaster1.xml',
    ]),
    'ppt/theme/theme1.xml': theme,
  };
  slides.forEach((shapes, at) => {
    parts[`ppt/slides/slide${at + 1}.xml`] =
      `<p:sld ${names}><p:cSld><p:spTree>${shapes}</p:spTree></p:cSld></p:sld>`;
    parts[`ppt/slides/_rels/slide${at + 1}.xml.rels`] = relate(
      ['rId1', 'slideLayout', '../slideLayouts/slideLayout1.xml'],
      ['rId2', 'image', '../media/image1.png'],
      ['rId3', 'image', '../media/image2.svg'],
      ['rId4', 'image', '../media/image3.emf'],
      ['rId5', 'chart', '../charts/chart1.xml'],
    );
  });
  return zip({ ...parts, ...more });
}

/** A shape of a slide: what stands in its properties and in its text, and its box in points. */
export function shape(
  id: number,
  name: string,
  {
    properties = '',
    text = '',
    box = [10, 10, 100, 50],
  }: { properties?: string; text?: string; box?: readonly number[] },
): string {
  const [x = 0, y = 0, width = 0, height = 0] = box.map((side) => side * 12_700);
  return (
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr>` +
    `<a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${width}" cy="${height}"/></a:xfrm>${properties}</p:spPr>` +
    `<p:txBody><a:bodyPr/><a:lstStyle/>${text}</p:txBody></p:sp>`
  );
}

/** A paragraph of DrawingML with one run. */
export function line(text: string, properties = ''): string {
  return `<a:p><a:r><a:rPr lang="en">${properties}</a:rPr><a:t>${text}</a:t></a:r></a:p>`;
}

/** A solid fill. */
export function fill(hex: string): string {
  return `<a:solidFill><a:srgbClr val="${hex}"/></a:solidFill>`;
}

/** A Word document of a body and styles. */
export function buildDocument(body: string, styles = '', more: Parts = {}): Uint8Array {
  return zip({
    '[Content_Types].xml': contentTypes('word/document.xml', 'wordprocessingml.document'),
    '_rels/.rels': relate(['rId1', 'officeDocument', 'word/document.xml']),
    'word/document.xml': `<w:document ${names}>${body}</w:document>`,
    'word/_rels/document.xml.rels': relate(
      ['rId1', 'styles', 'styles.xml'],
      ['rId2', 'theme', 'theme/theme1.xml'],
      ['rId3', 'image', 'media/image1.png'],
    ),
    'word/styles.xml': `<w:styles ${names}>${styles}</w:styles>`,
    'word/theme/theme1.xml': theme,
    ...more,
  });
}

/** A workbook of one sheet: its rows, its styles, its texts. */
export function buildWorkbook(sheet: string, styles = '', strings = '', more: Parts = {}): Uint8Array {
  return zip({
    '[Content_Types].xml': contentTypes('xl/workbook.xml', 'spreadsheetml.sheet'),
    '_rels/.rels': relate(['rId1', 'officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': `<workbook ${sheetNames}><sheets><sheet name="Plan" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relate(
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'styles', 'styles.xml'],
      ['rId3', 'sharedStrings', 'sharedStrings.xml'],
      ['rId4', 'theme', 'theme/theme1.xml'],
    ),
    'xl/worksheets/sheet1.xml': `<worksheet ${sheetNames}>${sheet}</worksheet>`,
    'xl/styles.xml': `<styleSheet ${sheetNames}>${styles}</styleSheet>`,
    'xl/sharedStrings.xml': `<sst ${sheetNames}>${strings}</sst>`,
    'xl/theme/theme1.xml': theme,
    ...more,
  });
}

const odf = 'urn:oasis:names:tc:opendocument:xmlns';
const odfNames =
  `xmlns:office="${odf}:office:1.0" xmlns:style="${odf}:style:1.0" xmlns:text="${odf}:text:1.0" ` +
  `xmlns:table="${odf}:table:1.0" xmlns:draw="${odf}:drawing:1.0" xmlns:fo="${odf}:xsl-fo-compatible:1.0" ` +
  `xmlns:svg="${odf}:svg-compatible:1.0" xmlns:presentation="${odf}:presentation:1.0" ` +
  'xmlns:xlink="http://www.w3.org/1999/xlink"';

/** An OpenDocument file: its automatic styles, its body, its common styles and masters. */
export function buildOpenDocument(
  kind: 'text' | 'presentation' | 'spreadsheet',
  {
    automatic = '',
    body,
    styles = '',
    more = {},
  }: { automatic?: string; body: string; styles?: string; more?: Parts },
): Uint8Array {
  return zip({
    mimetype: `application/vnd.oasis.opendocument.${kind}`,
    'content.xml':
      `<office:document-content ${odfNames}><office:automatic-styles>${automatic}</office:automatic-styles>` +
      `<office:body><office:${kind}>${body}</office:${kind}></office:body></office:document-content>`,
    'styles.xml': `<office:document-styles ${odfNames}>${styles}</office:document-styles>`,
    ...more,
  });
}
