import { writeHex, type Color, type ColorUse, type Reading, type TextUse } from '@brandlint/core';
import { describe, expect, test } from 'vitest';
import {
  buildDocument,
  buildOpenDocument,
  buildWorkbook,
  fill,
  names,
  read,
} from './test-data/build-office.ts';

function channelsOf(color: Color): [number, number, number] {
  if (color.space !== 'srgb') throw new Error(color.space);
  const [r, g, b] = color.components;
  return [r ?? 0, g ?? 0, b ?? 0];
}

function colorsOf({ uses }: Reading, within = ''): string[] {
  return uses
    .filter((use): use is ColorUse => use.kind === 'color' && use.role !== 'definition')
    .filter((use) => within === '' || use.within.some((one) => one.includes(within)))
    .map((use) => {
      const components = channelsOf(use.color);
      const ground = use.role === 'text' ? ` on ${describeGround(use.backdrop)}` : '';
      return `${use.role} ${use.written} ${writeHex(components)}${use.reference ? ' ref' : ''}${ground}`;
    });
}

function describeGround(backdrop: { kind: string; colors?: readonly unknown[] }): string {
  const [color] = (backdrop.colors ?? []) as { components: [number, number, number] }[];
  return color ? writeHex(color.components) : '?';
}

const textsOf = ({ uses }: Reading) =>
  uses.filter((use): use is TextUse => use.kind === 'text').map(({ purpose, text }) => `${purpose}: ${text}`);

const run = (text: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const paragraph = (inner: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr>${inner}</w:p>`;

test.each([
  ['a colour of text', paragraph(run('A', '<w:color w:val="C41E80"/>')), ['text C41E80 #C41E80 on #FFFFFF']],
  [
    'a colour of the theme, darker',
    paragraph(run('A', '<w:color w:val="000000" w:themeColor="accent1" w:themeShade="BF"/>')),
    ['text accent1 shade BF #2F5496 on #FFFFFF'],
  ],
  [
    'a colour of the theme, as it is',
    paragraph(run('A', '<w:color w:val="000000" w:themeColor="accent2"/>')),
    ['text accent2 #C41E7F ref on #FFFFFF'],
  ],
  ['none', paragraph(run('A', '<w:color w:val="auto"/>')), []],
  [
    'shading and border of a paragraph',
    paragraph(
      run('A', '<w:color w:val="111111"/>'),
      '<w:shd w:val="clear" w:fill="EEEEEE"/><w:pBdr><w:top w:val="single" w:color="222222"/></w:pBdr>',
    ),
    ['background EEEEEE #EEEEEE', 'border 222222 #222222', 'text 111111 #111111 on #EEEEEE'],
  ],
  [
    'a highlight',
    paragraph(run('A', '<w:highlight w:val="darkYellow"/><w:color w:val="111111"/>')),
    ['background darkYellow #808000', 'text 111111 #111111 on #808000'],
  ],
  ['hidden text', paragraph(run('A', '<w:vanish/><w:color w:val="111111"/>')), []],
  [
    'a cell',
    `<w:tbl><w:tblPr/><w:tr><w:tc><w:tcPr><w:shd w:val="clear" w:fill="ABCDEF"/></w:tcPr>${paragraph(run('A', '<w:color w:val="111111"/>'))}</w:tc></w:tr></w:tbl>`,
    ['background ABCDEF #ABCDEF', 'text 111111 #111111 on #ABCDEF'],
  ],
  [
    'an old drawing',
    `<w:p><w:r><w:pict><v:rect fillcolor="#c41e80 [3204]" stroked="f" strokecolor="red"/></w:pict></w:r></w:p>`,
    ['fill #c41e80 [3204] #C41E80'],
  ],
])('a document: %s', async (_, body, expected) => {
  const reading = await read(buildDocument(`<w:body>${body}</w:body>`));
  expect(colorsOf(reading)).toEqual(expected);
  expect(reading.gaps).toEqual([]);
});

test('a document: styles that are used, and what text has of them', async () => {
  const style = (id: string, name: string, color: string, more = '') =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${more}<w:rPr><w:color w:val="${color}"/><w:sz w:val="32"/></w:rPr></w:style>`;
  const styles = style('H', 'heading 1', 'C41E80') + style('U', 'Unused', 'FEDCBA');
  const body =
    paragraph(run('Our work'), '<w:pStyle w:val="H"/>') + paragraph(run('Text ') + run('of two runs'));
  const reading = await read(buildDocument(`<w:body>${body}</w:body>`, styles));
  expect(colorsOf(reading)).toEqual(['text C41E80 #C41E80 ref on #FFFFFF', 'text C41E80 #C41E80 on ?']);
  expect(textsOf(reading)).toEqual(['heading: Our work', 'label: Text of two runs']);
  const [, , text] = reading.uses;
  expect(text?.places).toEqual([
    {
      kind: 'node',
      nodeId: 'word/document.xml',
      property: ['paragraph', 2],
      path: ['Our work'],
      range: [0, 16],
    },
  ]);
});

test('a document: a picture in a line has the alternative of its drawing', async () => {
  const drawing =
    '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" descr="Safety"/><a:graphic><a:graphicData><pic:pic>' +
    '<pic:nvPicPr><pic:cNvPr id="0" name="safety.png"/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rId3"/></pic:blipFill>' +
    '<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="635000" cy="635000"/></a:xfrm></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>' +
    `${run('Safety')}</w:p>`;
  const media = { 'word/media/image1.png': Uint8Array.of(1, 2, 3) };
  const { uses } = await read(buildDocument(`<w:body>${drawing}</w:body>`, '', media));
  const icon = uses.find((use) => use.kind === 'icon');
  const label = uses.find((use) => use.kind === 'text' && use.purpose === 'label');
  expect(icon).toMatchObject({ label: 'Safety', artwork: expect.stringMatching(/^inside:/) as string });
  expect(icon?.kind === 'icon' && icon.names[1]).toEqual({ from: 'layer', text: 'safety.png' });
  expect(label?.kind === 'text' && icon?.kind === 'icon' && label.containers[0] === icon.containers[0]).toBe(
    true,
  );
});

const styles =
  '<fonts><font><sz val="11"/><color theme="1"/></font><font><b/><sz val="14"/><color rgb="FFC41E80"/></font></fonts>' +
  '<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor theme="4" tint="0.7999816888943144"/></patternFill></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFFEDCBA"/></patternFill></fill></fills>' +
  '<borders><border/><border><left style="thin"><color indexed="10"/></left><right><color rgb="FF123456"/></right></border></borders>' +
  '<cellXfs><xf/><xf fontId="1" fillId="2" borderId="1"/><xf fillId="3"/></cellXfs>' +
  '<dxfs><dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs>';

test('a workbook: what its cells show, and nothing of what they do not', async () => {
  const sheet =
    '<sheetPr><tabColor rgb="FF74B8CA"/></sheetPr><sheetData><row r="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1"><v>12</v></c></row></sheetData>' +
    '<conditionalFormatting sqref="B1"><cfRule type="cellIs" dxfId="0"/><cfRule type="colorScale"><colorScale><color rgb="FFF8696B"/></colorScale></cfRule></conditionalFormatting>';
  const reading = await read(
    buildWorkbook(
      sheet,
      styles,
      '<si><r><t>Our </t></r><r><rPr><color rgb="FF00FF00"/></rPr><t>plan</t></r></si>',
    ),
  );
  expect(colorsOf(reading)).toEqual([
    'background FF74B8CA #74B8CA',
    'text FFC41E80 #C41E80 on #DAE3F3',
    'background accent1 tint 0.8 #DAE3F3',
    'border indexed 10 #FF0000',
    'text FF00FF00 #00FF00 on #DAE3F3',
    'text dk1 #000000 ref on #FFFFFF',
    'text FF9C0006 #9C0006 on #FFC7CE',
    'background FFFFC7CE #FFC7CE',
    'fill FFF8696B #F8696B',
  ]);
  expect(textsOf(reading)).toEqual(['label: Our plan']);
  expect(reading.uses[1]?.places).toEqual([
    {
      kind: 'node',
      nodeId: 'xl/worksheets/sheet1.xml',
      property: ['A1', 'font color'],
      path: ['sheet “Plan”'],
    },
  ]);
});

test('a presentation in OpenDocument', async () => {
  const automatic =
    '<style:style style:name="gr1" style:family="graphic"><style:graphic-properties draw:fill="solid" draw:fill-color="#ffee00" draw:stroke="none" svg:stroke-color="#123456"/></style:style>' +
    '<style:style style:name="T1" style:family="text"><style:text-properties fo:color="#c41e80" fo:font-size="18pt" fo:font-weight="bold"/></style:style>';
  const body =
    '<draw:page draw:name="Start" draw:master-page-name="Default"><draw:custom-shape draw:name="Card" draw:style-name="gr1" svg:x="1in" svg:y="1in" svg:width="2in" svg:height="1in">' +
    '<text:p>Working <text:span text:style-name="T1">together</text:span></text:p></draw:custom-shape></draw:page>';
  const reading = await read(buildOpenDocument('presentation', { automatic, body }));
  expect(colorsOf(reading)).toEqual(['fill #ffee00 #FFEE00', 'text #c41e80 #C41E80 on #FFEE00']);
  expect(reading.uses[0]).toMatchObject({
    within: ['Card', 'slide 1 “Start”'],
    places: [{ kind: 'area', page: 1, x: 72, y: 72, width: 144, height: 72 }],
  });
  expect(reading.uses[1]).toMatchObject({ sizePt: 18, bold: true });
  expect(textsOf(reading)).toEqual(['label: Working together']);
});

test.each<[string, number | undefined, Uint8Array]>([
  ['a presentation has slides', 2, buildOpenDocument('presentation', { body: '<draw:page/><draw:page/>' })],
  ['a presentation may have none', 0, buildOpenDocument('presentation', { body: '' })],
  ['a text does not say', undefined, buildOpenDocument('text', { body: '<text:p>A</text:p>' })],
  [
    'a sheet has none',
    undefined,
    buildOpenDocument('spreadsheet', { body: '<table:table table:name="A"/>' }),
  ],
])('pages in OpenDocument: %s', async (_, pages, bytes) => {
  expect((await read(bytes)).pages).toBe(pages);
});

test('a text in OpenDocument: of common styles what comes through', async () => {
  const common =
    '<office:styles><style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph"><style:text-properties fo:color="#c41e80"/>' +
    '</style:style><style:style style:name="Unused" style:family="paragraph"><style:text-properties fo:color="#fedcba"/></style:style></office:styles>';
  const automatic =
    '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Heading_20_1"><style:paragraph-properties fo:background-color="#eeeeee"/></style:style>';
  const body =
    '<text:h text:style-name="P1" text:outline-level="1">Our work</text:h><text:list><text:list-item><text:p>One</text:p></text:list-item></text:list>';
  const reading = await read(buildOpenDocument('text', { automatic, body, styles: common }));
  expect(colorsOf(reading)).toEqual([
    'text #c41e80 #C41E80 ref on #EEEEEE',
    'background #eeeeee #EEEEEE',
    'text #c41e80 #C41E80 on ?',
  ]);
  expect(textsOf(reading)).toEqual(['heading: Our work', 'label: One']);
});

test('a sheet in OpenDocument', async () => {
  const automatic =
    '<style:style style:name="ce1" style:family="table-cell"><style:table-cell-properties fo:background-color="#abcdef" fo:border="0.5pt solid #111111"/>' +
    '<style:text-properties fo:color="#c41e80"/></style:style>';
  const body =
    '<table:table table:name="Plan"><table:table-row-group><table:table-row><table:table-cell table:style-name="ce1"><text:p>Budget</text:p></table:table-cell></table:table-row></table:table-row-group></table:table>';
  const reading = await read(buildOpenDocument('spreadsheet', { automatic, body }));
  expect(colorsOf(reading, 'sheet “Plan”')).toEqual([
    'background #abcdef #ABCDEF',
    'border #111111 #111111',
    'text #c41e80 #C41E80 on #ABCDEF',
  ]);
  expect(textsOf(reading)).toEqual(['label: Budget']);
});

describe('what lies beneath a cell of a table in OpenDocument is certain, or not known', () => {
  const automatic =
    '<style:style style:name="red" style:family="text"><style:text-properties fo:color="#c41e80"/></style:style>' +
    '<style:style style:name="clear" style:family="table-cell"><style:graphic-properties draw:fill="none"/></style:style>' +
    '<style:style style:name="blue" style:family="table-cell"><style:graphic-properties draw:fill="solid" draw:fill-color="#abcdef"/></style:style>' +
    '<style:style style:name="plain" style:family="table-cell"><style:table-cell-properties fo:padding="1cm"/></style:style>' +
    '<style:style style:name="band" style:family="table-row"><style:table-row-properties fo:background-color="#eeeeee"/></style:style>' +
    '<style:style style:name="board" style:family="table"><style:table-properties fo:background-color="#dddddd"/></style:style>';
  const cell = (attributes = '') =>
    `<table:table-cell ${attributes}><text:p><text:span text:style-name="red">Aim</text:span></text:p></table:table-cell>`;
  const slide = (inner: string) =>
    `<draw:page draw:name="A" draw:master-page-name="Default"><draw:frame svg:width="2in" svg:height="1in"><table:table>${inner}</table:table></draw:frame></draw:page>`;

  const styledColumn = '<table:table-column table:default-cell-style-name="blue"/>';
  test.each([
    [
      'on a slide, its template may fill it',
      'presentation',
      slide(`<table:table-row>${cell()}</table:table-row>`),
      '?',
    ],
    [
      'on a slide, it says that it is not filled',
      'presentation',
      slide(`<table:table-row>${cell('table:style-name="clear"')}</table:table-row>`),
      '#FFFFFF',
    ],
    [
      'on a slide, it is filled',
      'presentation',
      slide(`<table:table-row>${cell('table:style-name="blue"')}</table:table-row>`),
      '#ABCDEF',
    ],
    [
      'in a text, its row is filled',
      'text',
      `<table:table table:style-name="board"><table:table-row table:style-name="band">${cell('table:style-name="plain"')}</table:table-row></table:table>`,
      '#EEEEEE',
    ],
    [
      'in a text, its table is filled',
      'text',
      `<table:table table:style-name="board"><table:table-row>${cell('table:style-name="plain"')}</table:table-row></table:table>`,
      '#DDDDDD',
    ],
    [
      'in a sheet, its column has a style',
      'spreadsheet',
      `<table:table><table:table-columns>${styledColumn}</table:table-columns><table:table-row>${cell()}</table:table-row></table:table>`,
      '?',
    ],
    [
      'in a sheet, it has its own',
      'spreadsheet',
      `<table:table>${styledColumn}<table:table-row>${cell('table:style-name="plain"')}</table:table-row></table:table>`,
      '#FFFFFF',
    ],
    [
      'in a sheet, nothing is said',
      'spreadsheet',
      `<table:table><table:table-row>${cell()}</table:table-row></table:table>`,
      '#FFFFFF',
    ],
  ] as const)('%s', async (_, kind, body, ground) => {
    const reading = await read(buildOpenDocument(kind, { automatic, body }));
    expect(colorsOf(reading)).toContain(`text #c41e80 #C41E80 on ${ground}`);
  });
});

test('drawings of Word name the palette as slides do', async () => {
  const shape =
    `<w:p><w:r><w:drawing><wp:inline ${names}><wp:docPr id="1" name="Band"/><a:graphic><a:graphicData>` +
    `<wps:wsp xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:spPr>${fill('FFEE00')}</wps:spPr><wps:txbx><w:txbxContent>` +
    `${paragraph(run('In a box', '<w:color w:val="111111"/>'))}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
  const reading = await read(buildDocument(`<w:body>${shape}</w:body>`));
  expect(colorsOf(reading)).toEqual(['fill FFEE00 #FFEE00', 'text 111111 #111111 on #FFEE00']);
});
