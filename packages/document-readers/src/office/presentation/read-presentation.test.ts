import type { Color, ColorUse, IconUse, Reading, TextUse } from '@brandlint/core';
import { writeHex } from '@brandlint/core';
import { expect, test } from 'vitest';
import { buildPresentation, fill, line, names, read, relate, shape } from '../test-data/build-office.ts';

function channelsOf(color: Color): [number, number, number] {
  if (color.space !== 'srgb') throw new Error(color.space);
  const [r, g, b] = color.components;
  return [r ?? 0, g ?? 0, b ?? 0];
}

function colorsOf({ uses }: Reading, within = ''): string[] {
  return uses
    .filter((use): use is ColorUse => use.kind === 'color' && use.within.some((one) => one.includes(within)))
    .map(({ role, written, color, reference }) => {
      const components = channelsOf(color);
      const alpha = 'alpha' in color && color.alpha !== 1 ? ` ${color.alpha}` : '';
      return `${role} ${written} ${writeHex(components)}${alpha}${reference ? ' ref' : ''}`;
    });
}

const textsOf = ({ uses }: Reading) => uses.filter((use): use is TextUse => use.kind === 'text');
const iconsOf = ({ uses }: Reading) => uses.filter((use): use is IconUse => use.kind === 'icon');

test.each([
  ['a fill', fill('C41E80'), ['fill C41E80 #C41E80']],
  ['a line', `<a:ln>${fill('C41E80')}</a:ln>`, ['stroke C41E80 #C41E80']],
  [
    'a colour of the theme',
    '<a:solidFill><a:schemeClr val="accent2"/></a:solidFill>',
    ['fill accent2 #C41E7F ref'],
  ],
  [
    'a changed colour of the theme is judged here',
    '<a:solidFill><a:schemeClr val="accent2"><a:lumMod val="75000"/></a:schemeClr></a:solidFill>',
    ['fill accent2 lumMod 75% #93175F'],
  ],
  [
    'every stop',
    '<a:gradFill><a:gsLst><a:gs pos="0"><a:srgbClr val="111111"/></a:gs><a:gs pos="50000"><a:srgbClr val="222222"/></a:gs>' +
      '<a:gs pos="100000"><a:prstClr val="red"/></a:gs></a:gsLst></a:gradFill>',
    ['stop 111111 #111111', 'stop 222222 #222222', 'stop red #FF0000'],
  ],
  [
    'a shadow',
    '<a:effectLst><a:outerShdw><a:srgbClr val="C41E7F"><a:alpha val="40000"/></a:srgbClr></a:outerShdw></a:effectLst>',
    ['shadow C41E7F alpha 40% #C41E7F 0.4'],
  ],
  [
    'what is fully transparent',
    '<a:solidFill><a:srgbClr val="C41E7F"><a:alpha val="0"/></a:srgbClr></a:solidFill>',
    [],
  ],
])('a shape: %s', async (_, properties, expected) => {
  const reading = await read(buildPresentation([shape(5, 'Band', { properties })]));
  expect(colorsOf(reading, 'Band')).toEqual(expected);
  expect(reading.gaps).toEqual([]);
});

test('the palette of the theme is judged as definitions', async () => {
  const { uses } = await read(buildPresentation(['']));
  const definitions = uses.filter((use) => use.kind === 'color' && use.role === 'definition');
  expect(definitions.map((use) => use.kind === 'color' && use.defines)).toEqual(
    'dk1 lt1 dk2 lt2 accent1 accent2 hlink'.split(' '),
  );
});

test('a style of a shape takes fill and line from the formats of the theme', async () => {
  const styled =
    '<p:sp><p:nvSpPr><p:cNvPr id="9" name="Styled"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/><p:style>' +
    '<a:lnRef idx="1"><a:schemeClr val="accent1"><a:shade val="50000"/></a:schemeClr></a:lnRef>' +
    '<a:fillRef idx="2"><a:schemeClr val="accent2"/></a:fillRef></p:style></p:sp>';
  expect(colorsOf(await read(buildPresentation([styled])), 'Styled')).toEqual([
    'stop accent2 tint 50% #E4BDCC',
    'stop accent2 #C41E7F ref',
    'stroke accent1 shade 50% #2F528F',
  ]);
});

test('text has its size, its weight and what is certain beneath it', async () => {
  const slide =
    shape(5, 'Card', {
      properties: fill('FFEE00'),
      text: `<a:p><a:r><a:rPr sz="1800" b="1">${fill('C41E7F')}</a:rPr><a:t>One</a:t></a:r></a:p>`,
    }) +
    shape(6, 'Free', { text: line('Two', fill('111111')), box: [300, 10, 100, 50] }) +
    shape(7, 'Upon', { text: line('Three', fill('222222')), box: [20, 20, 50, 20] }) +
    shape(8, 'Across', { text: line('Four', fill('333333')), box: [90, 20, 100, 20] });
  const { uses } = await read(buildPresentation([slide]));
  const backdropOf = (name: string) => {
    const use = uses.find((one) => one.kind === 'color' && one.role === 'text' && one.within[0] === name);
    if (use?.kind !== 'color' || use.role !== 'text') throw new Error(name);
    const { backdrop, sizePt, bold } = use;
    const [color] = backdrop.kind === 'colors' ? backdrop.colors : [];
    const ground = color ? writeHex(channelsOf(color)) : backdrop;
    return { ground, sizePt, bold };
  };
  expect(backdropOf('Card')).toEqual({ ground: '#FFEE00', sizePt: 18, bold: true });
  expect(backdropOf('Free')).toMatchObject({ ground: '#FFFFFF' });
  expect(backdropOf('Upon')).toMatchObject({ ground: '#FFEE00' });
  expect(backdropOf('Across')).toMatchObject({
    ground: { kind: 'unknown', reason: 'other shapes lie beneath a part of it' },
  });
});

test('a title takes colour, size and place from layout and master', async () => {
  const title =
    '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Title 1"/><p:cNvSpPr/><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr/>' +
    `<p:txBody><a:lstStyle/>${line('Our partners')}</p:txBody></p:sp>`;
  const reading = await read(buildPresentation([title]));
  expect(colorsOf(reading, 'Title 1')).toContain('text tx2 #222233 ref');
  const [text] = textsOf(reading);
  expect(text).toMatchObject({
    text: 'Our partners',
    purpose: 'heading',
    within: ['Title 1', 'slide 1 “Our partners”', 'layout: Title Only'],
    box: { page: 1, x: 10, y: 10, width: 400, height: 50 },
  });
  expect(textsOf(reading).map(({ text: one }) => one)).not.toContain('Click to edit');
});

test('a paragraph is one text over its runs', async () => {
  const text = '<a:p><a:r><a:t>Work</a:t></a:r><a:r><a:rPr b="1"/><a:t>ing together</a:t></a:r></a:p>';
  const [use] = textsOf(await read(buildPresentation([shape(5, 'Label', { text })])));
  expect(use).toMatchObject({ text: 'Working together', purpose: 'label' });
});

test('groups place, turn and name what is in them', async () => {
  const group =
    '<p:grpSp><p:nvGrpSpPr><p:cNvPr id="3" name="Partner logo"/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="1270000" y="0"/>' +
    '<a:ext cx="1270000" cy="1270000"/><a:chOff x="0" y="0"/><a:chExt cx="127000" cy="127000"/></a:xfrm></p:grpSpPr>' +
    `${shape(5, 'Inner', { properties: fill('C41E80'), box: [1, 1, 2, 2] })}</p:grpSp>`;
  const { uses } = await read(buildPresentation([group]));
  const [use] = uses;
  expect(use?.within.slice(0, 2)).toEqual(['Inner', 'Partner logo']);
  expect(use?.places[0]).toEqual({ kind: 'area', page: 1, x: 110, y: 10, width: 20, height: 20 });
});

const picture = (blip: string, more = '', attributes = '') =>
  `<p:pic><p:nvPicPr><p:cNvPr id="4" name="Icon 4"${attributes}>${more}</p:cNvPr></p:nvPicPr><p:blipFill>${blip}</p:blipFill>` +
  '<p:spPr><a:xfrm rot="5400000"><a:off x="0" y="0"/><a:ext cx="1219200" cy="609600"/></a:xfrm></p:spPr></p:pic>';

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><path fill="#C41E80" d="M0 0h4v4z"/></svg>';
const media = { 'ppt/media/image1.png': Uint8Array.of(137, 80, 78, 71), 'ppt/media/image2.svg': svg };

test('a picture has its alternative, its size, its turn and its content', async () => {
  const bytes = buildPresentation(
    [picture('<a:blip r:embed="rId2"/>', '', ' descr="Working together"')],
    media,
  );
  const reading = await read(bytes);
  const [icon] = iconsOf(reading);
  expect(icon).toMatchObject({
    label: 'Working together',
    exposure: 'exposed',
    size: { width: 128, height: 64, isForced: true },
    names: [
      { from: 'alternative', text: 'Working together' },
      { from: 'layer', text: 'Icon 4' },
      { from: 'file', text: 'image1.png' },
    ],
  });
  expect(icon?.matrix?.map((value) => Math.round(value))).toEqual([0, 1, -1, 0]);
  expect(reading.pictures).toMatchObject([{ kind: 'inside', content: { kind: 'base64', data: 'iVBORw==' } }]);
  expect(reading.embedded).toMatchObject([{ name: 'ppt/media/image1.png', format: 'image' }]);
  expect(textsOf(reading)).toMatchObject([{ purpose: 'alternative', names: icon?.anchor }]);
});

test('of a drawing with a picture to stand in for it, the drawing is handed on', async () => {
  const blip =
    '<a:blip r:embed="rId2"><a:extLst><a:ext uri="x"><asvg:svgBlip r:embed="rId3"/></a:ext></a:extLst></a:blip>';
  const decorative = '<a:extLst><a:ext uri="y"><adec:decorative val="1"/></a:ext></a:extLst>';
  const reading = await read(buildPresentation([picture(blip, decorative)], media));
  expect(reading.embedded).toMatchObject([
    {
      name: 'ppt/media/image2.svg',
      format: 'svg',
      content: { kind: 'text', text: svg },
      at: { kind: 'separate' },
    },
  ]);
  expect(iconsOf(reading)).toMatchObject([{ exposure: 'hidden', label: '' }]);
});

test('a part of a picture that is cut away counts to its size', async () => {
  const cut = picture('<a:blip r:embed="rId2"/><a:srcRect l="25000" r="25000"/>');
  expect(iconsOf(await read(buildPresentation([cut], media)))).toMatchObject([
    { size: { width: 256, height: 64 } },
  ]);
});

test('a picture that nothing reads is a gap', async () => {
  const reading = await read(
    buildPresentation([picture('<a:blip r:embed="rId4"/>')], { 'ppt/media/image3.emf': 'x' }),
  );
  expect(reading.gaps).toMatchObject([{ kind: 'unjudged', code: 'vector-picture' }]);
});

test('a free shape is drawn, so that it may be an icon', async () => {
  const properties =
    '<a:custGeom><a:pathLst><a:path w="100" h="100"><a:moveTo><a:pt x="0" y="0"/></a:moveTo><a:lnTo><a:pt x="100" y="0"/></a:lnTo>' +
    `<a:lnTo><a:pt x="0" y="100"/></a:lnTo><a:close/></a:path></a:pathLst></a:custGeom>${fill('C41E7F')}`;
  const free = shape(5, 'Heart', { properties, box: [10, 10, 40, 40] });
  const reading = await read(buildPresentation([free]));
  expect(iconsOf(reading)).toMatchObject([{ carrier: 'drawing', names: [{ from: 'layer', text: 'Heart' }] }]);
  const [drawn] = reading.pictures;
  expect(drawn?.kind === 'inside' && drawn.content.kind === 'svg' && drawn.content.text).toMatch(
    /<path fill="#C41E7F" fill-rule="evenodd" transform="matrix\([^"]+\)" d="M0 0L100 0L0 100Z"\/>/,
  );
});

test('tables: cells, their borders and texts; styles that are used', async () => {
  const table =
    '<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="8" name="Table 8"/></p:nvGraphicFramePr><p:xfrm><a:off x="0" y="0"/>' +
    '<a:ext cx="1270000" cy="1270000"/></p:xfrm><a:graphic><a:graphicData><a:tbl><a:tblPr><a:tableStyleId>{used}</a:tableStyleId></a:tblPr>' +
    `<a:tr><a:tc><a:txBody><a:lstStyle/>${line('Cell', fill('111111'))}</a:txBody><a:tcPr><a:lnL>${fill('222222')}</a:lnL>${fill('EEEEEE')}</a:tcPr></a:tc></a:tr>` +
    '</a:tbl></a:graphicData></a:graphic></p:graphicFrame>';
  const styles =
    `<a:tblStyleLst ${names}><a:tblStyle styleId="{used}" styleName="Ours"><a:wholeTbl><a:tcStyle><a:fill>${fill('ABCDEF')}</a:fill></a:tcStyle></a:wholeTbl></a:tblStyle>` +
    `<a:tblStyle styleId="{unused}" styleName="Theirs"><a:wholeTbl><a:tcStyle><a:fill>${fill('FEDCBA')}</a:fill></a:tcStyle></a:wholeTbl></a:tblStyle></a:tblStyleLst>`;
  const reading = await read(
    buildPresentation([table], {
      'ppt/tableStyles.xml': styles,
      'ppt/_rels/presentation.xml.rels': relate(
        ['rIdM', 'slideMaster', 'slideMasters/slideMaster1.xml'],
        ['rId1', 'slide', 'slides/slide1.xml'],
        ['rId9', 'tableStyles', 'tableStyles.xml'],
      ),
    }),
  );
  expect(colorsOf(reading, 'Table 8')).toEqual([
    'border 222222 #222222',
    'background EEEEEE #EEEEEE',
    'text 111111 #111111',
  ]);
  expect(colorsOf(reading, 'table style')).toEqual(['background ABCDEF #ABCDEF']);
});

test('charts: what is written in them, and their titles', async () => {
  const frame =
    '<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="8" name="Chart 8"/></p:nvGraphicFramePr><p:xfrm/><a:graphic><a:graphicData>' +
    '<c:chart r:id="rId5"/></a:graphicData></a:graphic></p:graphicFrame>';
  const chart =
    `<c:chartSpace ${names}><c:chart><c:title><c:tx><c:rich>${line('Progress', fill('333333'))}</c:rich></c:tx></c:title><c:ser>` +
    `<c:spPr>${fill('C41E80')}<a:ln>${fill('111111')}</a:ln></c:spPr></c:ser></c:chart></c:chartSpace>`;
  const reading = await read(buildPresentation([frame], { 'ppt/charts/chart1.xml': chart }));
  expect(colorsOf(reading, 'Chart 8')).toEqual([
    'text 333333 #333333',
    'fill C41E80 #C41E80',
    'stroke 111111 #111111',
  ]);
  expect(textsOf(reading)).toMatchObject([{ text: 'Progress', purpose: 'heading' }]);
});
