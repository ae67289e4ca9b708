import { SaxesParser } from 'saxes';
import { strFromU8, strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { openArchive } from '../../archive/open-archive.ts';
import {
  buildDocument,
  buildOpenDocument,
  buildPresentation,
  buildWorkbook,
  fill,
  line,
  names,
  read,
  shape,
  theme,
  zip,
} from '../test-data/build-office.ts';
import type { OfficeMending } from './change.ts';
import { mendOffice } from './mend-office.ts';

/** Changes every colour of a value that is written in the file to another. */
async function mendAll(
  bytes: Uint8Array,
  values: Readonly<Record<string, string>>,
): Promise<OfficeMending | { refused: string }> {
  const { uses } = await read(bytes);
  const changes = uses.flatMap((use) => {
    const hex = use.kind === 'color' && !use.reference ? values[use.written] : undefined;
    return hex === undefined ? [] : [{ kind: 'color' as const, anchor: use.anchor, hex }];
  });
  return mendOffice(bytes, changes);
}

function mended(result: OfficeMending | { refused: string }): OfficeMending & { bytes: Uint8Array } {
  if ('refused' in result) throw new Error(result.refused);
  const { bytes } = result;
  if (!bytes) throw new Error(result.obstacles.map(({ reason }) => reason).join());
  return { ...result, bytes };
}

/** The names of the members whose content is another; all else must be the same, and well-formed. */
function changedIn(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [openArchive(before), openArchive(after)];
  expect(now.members.map(({ name }) => name)).toEqual(old.members.map(({ name }) => name));
  return old.members.flatMap(({ name }) => {
    const [one, other] = [old.bytesOf(name), now.bytesOf(name)];
    if (one && other && strFromU8(one, true) === strFromU8(other, true)) return [];
    new SaxesParser({ xmlns: true }).write(strFromU8(other ?? new Uint8Array(0))).close();
    return [name];
  });
}

const partOf = (bytes: Uint8Array, name: string) =>
  strFromU8(openArchive(bytes).bytesOf(name) ?? strToU8(''));

const run = (text: string, properties = '') => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const sheet = '<sheetData><row r="1"><c r="A1" s="1"><v>1</v></c></row></sheetData>';
const fonts = (color: string) =>
  `<fonts><font/><font>${color}</font></fonts><fills/><borders/><cellXfs><xf/><xf fontId="1"/></cellXfs>`;

/** A shape of one fill on the only slide. */
const slideOf = (color: string) =>
  buildPresentation([shape(5, 'Band', { properties: `<a:solidFill>${color}</a:solidFill>` })]);
const documentOf = (properties: string) =>
  buildDocument(`<w:body><w:p>${run('A', properties)}</w:p></w:body>`);
const textOf = (style: string) =>
  buildOpenDocument('text', {
    automatic: `<style:style style:name="P1" style:family="paragraph">${style}</style:style>`,
    body: '<text:p text:style-name="P1">Text</text:p>',
  });

describe('a colour is mended in the notation that stands there', () => {
  test.each<[string, Uint8Array, Record<string, string>, string, string, string]>([
    [
      'on a slide',
      slideOf('<a:srgbClr val="C41E80"/>'),
      { C41E80: '#C41E7F' },
      'ppt/slides/slide1.xml',
      '<a:srgbClr val="C41E80"/>',
      '<a:srgbClr val="C41E7F"/>',
    ],
    [
      'with its letters small and its quotation marks single',
      slideOf("<a:srgbClr  val = 'c41e80' />"),
      { c41e80: '#C41E7F' },
      'ppt/slides/slide1.xml',
      "<a:srgbClr  val = 'c41e80' />",
      "<a:srgbClr  val = 'c41e7f' />",
    ],
    [
      'half transparent',
      slideOf('<a:srgbClr val="C41E80"><a:alpha val="50000"/></a:srgbClr>'),
      { 'C41E80 alpha 50%': '#C41E7F' },
      'ppt/slides/slide1.xml',
      '<a:srgbClr val="C41E80">',
      '<a:srgbClr val="C41E7F">',
    ],
    [
      'as light',
      slideOf('<a:scrgbClr r="55201" g="1298" b="21586"/>'),
      { 'scrgb(55201 1298 21586)': '#C41E7F' },
      'ppt/slides/slide1.xml',
      '<a:scrgbClr r="55201" g="1298" b="21586"/>',
      '<a:scrgbClr r="55201" g="1298" b="21223"/>',
    ],
    [
      'as hue, saturation and lightness, in per cent',
      slideOf('<a:hslClr hue="19500000" sat="73%" lum="44%"/>'),
      { 'hsl(19500000 73% 44%)': '#C41E7F' },
      'ppt/slides/slide1.xml',
      '<a:hslClr hue="19500000" sat="73%" lum="44%"/>',
      '<a:hslClr hue="19496386" sat="73.4513%" lum="44.3137%"/>',
    ],
    [
      'of the theme, once',
      buildPresentation(
        [shape(5, 'Band', { properties: '<a:solidFill><a:schemeClr val="accent2"/></a:solidFill>' })],
        {
          'ppt/theme/theme1.xml': theme.replace('C41E7F', 'C41E80'),
        },
      ),
      { C41E80: '#C41E7F' },
      'ppt/theme/theme1.xml',
      '<a:srgbClr val="C41E80"/>',
      '<a:srgbClr val="C41E7F"/>',
    ],
    [
      'of the theme, given by the system',
      buildPresentation([], {
        'ppt/theme/theme1.xml': theme.replace(
          '<a:srgbClr val="C41E7F"/>',
          '<a:sysClr val="highlight" lastClr="C41E80"/>',
        ),
      }),
      { C41E80: '#C41E7F' },
      'ppt/theme/theme1.xml',
      '<a:sysClr val="highlight" lastClr="C41E80"/>',
      '<a:sysClr val="highlight" lastClr="C41E7F"/>',
    ],
    [
      'of a text',
      documentOf('<w:color w:val="C41E80"/>'),
      { C41E80: '#C41E7F' },
      'word/document.xml',
      '<w:color w:val="C41E80"/>',
      '<w:color w:val="C41E7F"/>',
    ],
    [
      'of shading, and not the one beside it',
      documentOf('<w:shd w:val="pct20" w:color="C41E80" w:fill="C41E80"/>'),
      { C41E80: '#C41E7F' },
      'word/document.xml',
      '<w:shd w:val="pct20" w:color="C41E80" w:fill="C41E80"/>',
      '<w:shd w:val="pct20" w:color="C41E7F" w:fill="C41E7F"/>',
    ],
    [
      'of an old drawing',
      buildDocument(
        '<w:body><w:p><w:r><w:pict><v:rect fillcolor="#c41e80" stroked="f"/></w:pict></w:r></w:p></w:body>',
      ),
      { '#c41e80': '#C41E7F' },
      'word/document.xml',
      '<v:rect fillcolor="#c41e80" stroked="f"/>',
      '<v:rect fillcolor="#c41e7f" stroked="f"/>',
    ],
    [
      'of a workbook, its first two digits kept',
      buildWorkbook(sheet, fonts('<color rgb="FFC41E80"/>')),
      { FFC41E80: '#C41E7F' },
      'xl/styles.xml',
      '<color rgb="FFC41E80"/>',
      '<color rgb="FFC41E7F"/>',
    ],
    [
      'of OpenDocument',
      textOf('<style:text-properties fo:color="#c41e80"/>'),
      { '#c41e80': '#C41E7F' },
      'content.xml',
      '<style:text-properties fo:color="#c41e80"/>',
      '<style:text-properties fo:color="#c41e7f"/>',
    ],
    [
      'in the middle of a value',
      textOf('<style:paragraph-properties fo:border-top="0.5pt solid #C41E80" fo:border-left="none"/>'),
      { '#C41E80': '#C41E7F' },
      'content.xml',
      'fo:border-top="0.5pt solid #C41E80"',
      'fo:border-top="0.5pt solid #C41E7F"',
    ],
    [
      'six digits that could be three',
      textOf('<style:text-properties fo:color="#ffee01"/>'),
      { '#ffee01': '#FFEE00' },
      'content.xml',
      'fo:color="#ffee01"',
      'fo:color="#ffee00"',
    ],
    [
      'of a paragraph, and where it is said again as a fill',
      textOf(
        '<loext:graphic-properties xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0" draw:fill="solid" draw:fill-color="#c41e80"/>' +
          '<style:paragraph-properties fo:background-color="#c41e80"/>',
      ),
      { '#c41e80': '#C41E7F' },
      'content.xml',
      'draw:fill-color="#c41e80"/><style:paragraph-properties fo:background-color="#c41e80"/>',
      'draw:fill-color="#c41e7f"/><style:paragraph-properties fo:background-color="#c41e7f"/>',
    ],
  ])('%s', async (_, bytes, values, part, before, after) => {
    const result = mended(await mendAll(bytes, values));
    expect(result.obstacles).toEqual([]);
    expect(changedIn(bytes, result.bytes)).toEqual([part]);
    expect(partOf(bytes, part)).toContain(before);
    expect(partOf(result.bytes, part)).toBe(partOf(bytes, part).replace(before, after));
  });

  test('Word’s copy of a colour of the theme follows it', async () => {
    const body = `<w:body><w:p>${run('A', '<w:color w:val="C41E80" w:themeColor="accent2"/>')}${run('B', '<w:color w:val="C41E80" w:themeColor="accent2" w:themeShade="BF"/>')}</w:p></w:body>`;
    const bytes = buildDocument(body, '', { 'word/theme/theme1.xml': theme.replace('C41E7F', 'C41E80') });
    const result = mended(await mendAll(bytes, { C41E80: '#C41E7F' }));
    expect(changedIn(bytes, result.bytes)).toEqual(['word/document.xml', 'word/theme/theme1.xml']);
    const text = partOf(result.bytes, 'word/document.xml');
    expect(text).toContain('<w:color w:val="C41E7F" w:themeColor="accent2"/>');
    // What is worked out from it is worked out anew by Word.
    expect(text).toContain('<w:color w:val="C41E80" w:themeColor="accent2" w:themeShade="BF"/>');
  });

  test.each(['utf-16le', 'utf-16be', 'utf-8'])('in a part in %s with a byte order mark', async (encoding) => {
    const text = `<?xml version="1.0"?><p:sld ${names}><p:cSld><p:spTree>${shape(5, 'Bänd 🎨', { properties: fill('C41E80'), text: line('Text') })}</p:spTree></p:cSld></p:sld>`;
    const encoded = Buffer.from(`\uFEFF${text}`, encoding === 'utf-8' ? 'utf8' : 'utf16le');
    if (encoding === 'utf-16be') encoded.swap16();
    const part = 'ppt/slides/slide1.xml';
    const bytes = buildPresentation([''], { [part]: Uint8Array.from(encoded) });
    const result = mended(await mendAll(bytes, { C41E80: '#C41E7F' }));
    const after = Buffer.from(openArchive(result.bytes).bytesOf(part) ?? []);
    const differing = [...encoded].flatMap((byte, at) => (after[at] === byte ? [] : [at]));
    expect(after).toHaveLength(encoded.length);
    expect(differing.length).toBeGreaterThan(0);
    expect(differing.length).toBeLessThanOrEqual(4);
  });
});

describe('words are mended where they stand in one run', () => {
  const words = { from: 'Childrens & young', to: 'Children’s & young' };
  const escaped = (text: string) => text.replaceAll('&', '&amp;');
  const odf = (text: string) => buildOpenDocument('text', { body: `<text:p>${text}</text:p>` });
  const shared = (item: string) =>
    buildWorkbook(
      '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>',
      '',
      `<si>${item}</si>`,
    );

  async function change(bytes: Uint8Array) {
    const { uses } = await read(bytes);
    const use = uses.find((one) => one.kind === 'text' && one.text.includes('hildren'));
    return mendOffice(bytes, [{ kind: 'text', anchor: use?.anchor ?? '', ...words }]);
  }

  const { from, to } = words;
  test.each<[string, Uint8Array, string]>([
    [
      'of a slide',
      buildPresentation([shape(5, 'Card', { text: line(escaped(`Our ${from} people`)) })]),
      'ppt/slides/slide1.xml',
    ],
    [
      'of a document',
      buildDocument(`<w:body><w:p>${run('Our ')}${run(escaped(from))}</w:p></w:body>`),
      'word/document.xml',
    ],
    ['of a sheet', shared(`<t>${escaped(from)}</t>`), 'xl/sharedStrings.xml'],
    ['of OpenDocument', odf(`Our <text:span>${escaped(from)}</text:span> people`), 'content.xml'],
  ])('%s', async (_, bytes, part) => {
    const result = mended(await change(bytes));
    expect(result.obstacles).toEqual([]);
    expect(changedIn(bytes, result.bytes)).toEqual([part]);
    expect(partOf(result.bytes, part)).toBe(partOf(bytes, part).replace(escaped(from), escaped(to)));
    expect(result.edits).toMatchObject([{ part, after: expect.stringContaining(escaped(to)) as string }]);
  });

  test.each<[string, Uint8Array, string]>([
    [
      'over two runs',
      buildDocument(`<w:body><w:p>${run('Childrens ')}${run('&amp; young')}</w:p></w:body>`),
      'not written in one piece',
    ],
    ['twice', odf(`${escaped(from)}, ${escaped(from)}`), 'more than once'],
    ['in a comment', odf(`<!-- ${from} -->Childrens<text:s/>&amp; young`), 'not written in one piece'],
    ['in letters of their own', odf('&#67;hildrens &amp; young'), 'not written in one piece'],
  ])('not %s', async (_, bytes, reason) => {
    expect(await change(bytes)).toMatchObject({
      edits: [],
      obstacles: [{ reason: expect.stringContaining(reason) as string }],
    });
  });
});

describe('what cannot be mended is said and left', () => {
  test.each<[string, Uint8Array, string, string]>([
    [
      'a colour that is worked out',
      slideOf('<a:srgbClr val="C41E80"><a:lumMod val="75000"/></a:srgbClr>'),
      'C41E80 lumMod 75%',
      'worked out from C41E80 by lumMod',
    ],
    [
      'a colour of the theme that is worked out',
      slideOf('<a:schemeClr val="accent2"><a:shade val="99000"/></a:schemeClr>'),
      'accent2 shade 99%',
      'worked out from accent2 by shade',
    ],
    ['a name', slideOf('<a:prstClr val="magenta"/>'), 'magenta', 'one fixed colour'],
    ['a highlight', documentOf('<w:highlight w:val="magenta"/>'), 'magenta', 'sixteen fixed colours'],
    [
      'a tint of Word',
      documentOf('<w:color w:val="2F5496" w:themeColor="accent1" w:themeShade="BF"/>'),
      'accent1 shade BF',
      'worked out from accent1',
    ],
    [
      'a number of the palette',
      buildDocument(
        '<w:body><w:p><w:r><w:pict><v:rect fillcolor="#c41e80 [3204]" stroked="f"/></w:pict></w:r></w:p></w:body>',
      ),
      '#c41e80 [3204]',
      'names a colour of the theme',
    ],
    [
      'a tint of Excel',
      buildWorkbook(sheet, fonts('<color theme="5" tint="-0.25"/>')),
      'accent2 tint -0.25',
      'a tint of -0.25',
    ],
    [
      'an old number of Excel',
      buildWorkbook(sheet, fonts('<color indexed="10"/>')),
      'indexed 10',
      'old palette of Excel',
    ],
    [
      'an escaped value',
      slideOf('<a:srgbClr val="C41E8&#48;"/>'),
      'C41E80',
      'cannot be changed without touching more',
    ],
    [
      'a colour of the formats of a theme',
      buildPresentation([
        '<p:sp><p:nvSpPr><p:cNvPr id="5" name="Band"/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr/><p:style><a:fillRef idx="2"><a:schemeClr val="accent2"/></a:fillRef></p:style></p:sp>',
      ]),
      'accent2 tint 50%',
      'comes from a format elsewhere',
    ],
  ])('%s', async (_, bytes, written, words) => {
    const result = await mendAll(bytes, { [written]: '#C41E7F' });
    expect(result).toMatchObject({
      edits: [],
      obstacles: [{ reason: expect.stringContaining(words) as string }],
    });
    expect(result).not.toHaveProperty('bytes');
  });

  test('a style that something else takes its colour from, too', async () => {
    const automatic =
      '<style:style style:name="gr1" style:family="graphic"><style:graphic-properties draw:fill="solid" draw:fill-color="#c41e80" draw:stroke="none"/></style:style>';
    const card = (name: string) =>
      `<draw:custom-shape draw:name="${name}" draw:style-name="gr1" svg:x="1in" svg:y="1in" svg:width="2in" svg:height="1in"/>`;
    const bytes = buildOpenDocument('presentation', {
      automatic,
      body: `<draw:page draw:name="Start">${card('Ours')}${card('A partner’s')}</draw:page>`,
    });
    const { uses } = await read(bytes);
    const anchors = uses.map(({ anchor }) => anchor);
    expect(anchors).toHaveLength(2);
    const change = (anchor: string) => ({ kind: 'color' as const, anchor, hex: '#C41E7F' });
    expect(mendOffice(bytes, anchors.slice(0, 1).map(change))).toMatchObject({
      edits: [],
      obstacles: [{ reason: expect.stringContaining('something else as well') as string }],
    });
    expect(mended(mendOffice(bytes, anchors.map(change))).edits).toHaveLength(1);
  });

  test.each<[string, Uint8Array, string]>([
    [
      'an encrypted or old file',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0),
      'encrypted',
    ],
    ['a signed file', buildPresentation([], { '_xmlsignatures/sig1.xml': '<x/>' }), 'digital signature'],
    [
      'a signed OpenDocument file',
      buildOpenDocument('text', { body: '', more: { 'META-INF/documentsignatures.xml': '<x/>' } }),
      'digital signature',
    ],
    [
      'an encrypted OpenDocument file',
      buildOpenDocument('text', {
        body: '',
        more: { 'META-INF/manifest.xml': '<manifest:encryption-data/>' },
      }),
      'encrypted',
    ],
    ['a name that leads out', zip({ '[Content_Types].xml': '', '../a': '' }), 'leads out'],
    ['no archive', strToU8('<html>'), 'no archive'],
  ])('%s is refused', (_, bytes, words) => {
    expect(mendOffice(bytes, [])).toEqual({ refused: expect.stringContaining(words) as string });
  });

  test('a part whose checksum does not fit is refused', async () => {
    const bytes = slideOf('<a:srgbClr val="C41E80"/>');
    const member = openArchive(bytes).members.find(({ name }) => name === 'ppt/slides/slide1.xml');
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    for (const at of [(member?.at ?? 0) + 14, (member?.entryAt ?? 0) + 16]) view.setUint32(at, 1, true);
    expect(await mendAll(bytes, { C41E80: '#C41E7F' })).toEqual({
      refused: 'ppt/slides/slide1.xml in it is damaged: its checksum does not fit',
    });
  });
});
