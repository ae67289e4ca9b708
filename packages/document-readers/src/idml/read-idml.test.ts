import type { ColorUse, Reading } from '@brandlint/core';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readIdml } from './read-idml.ts';

const packaging = 'xmlns:idPkg="http://ns.adobe.com/AdobeInDesign/idml/1.0/packaging"';

type Parts = Record<string, string | Uint8Array>;

const read = (bytes: Uint8Array): Promise<Reading> =>
  readIdml.readDocument({ path: 'a.idml', format: 'idml', bytes }, { definitions: new Map() });

const pack = (parts: Parts) =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  );

const part = (name: string, inner: string) =>
  `<?xml version="1.0"?><idPkg:${name} ${packaging}>${inner}</idPkg:${name}>`;

const graphic = `
  <Tint Self="Tint/Half" BaseColor="Color/Brand" TintValue="50" Name="Half"/>
  <Tint Self="Tint/Nothing" BaseColor="Color/Missing" TintValue="50" Name="Nothing"/>
  <Color Self="Color/Brand" Model="Process" Space="CMYK" ColorValue="0 80 40 0" Name="Brand"/>
  <Color Self="Color/Ink" Model="Spot" Space="LAB" ColorValue="50 60 -5" Name="INK 1"/>
  <Color Self="Color/Screen" Model="Process" Space="RGB" ColorValue="255 0 51" Name="Screen"/>
  <Color Self="Color/Spare" Model="Process" Space="CMYK" ColorValue="10 20 30 0" Name="Spare"/>
  <Color Self="Color/Cyan" Model="Process" Space="CMYK" ColorValue="100 0 0 0" Name="Cyan" Visible="false"/>
  <Color Self="Color/Registration" Model="Registration" Space="CMYK" ColorValue="100 100 100 100" Name="$ID/[Registration]"/>
  <Color Self="Color/u9" Model="Process" Space="CMYK" ColorValue="1 2 3 4" Name="$ID/"/>
  <Color Self="Color/Odd" Model="Process" Space="CMYK" ColorValue="1 2 3" Name="Odd"/>
  <MixedInk Self="MixedInk/Two" Name="Two"/>
  <Gradient Self="Gradient/Fade" Name="Fade"><GradientStop StopColor="Color/Screen"/><GradientStop StopColor="Gradient/Fade"/></Gradient>
  <Swatch Self="Swatch/None" Name="None"/>`;

const styles = `<RootParagraphStyleGroup>
  <ParagraphStyle Self="ParagraphStyle/Heading 1" Name="Heading 1" FillColor="Color/Ink" FillTint="-1">
    <Properties><BasedOn type="object">ParagraphStyle/Base</BasedOn></Properties></ParagraphStyle>
  <ParagraphStyle Self="ParagraphStyle/Base" Name="Base" RuleAboveColor="Color/Brand" RuleAboveTint="20"/>
  <ParagraphStyle Self="ParagraphStyle/Idle" Name="Idle" FillColor="Color/Spare"/></RootParagraphStyleGroup>`;

const outline = (left: number, top: number, right: number, bottom: number) =>
  `<PathGeometry><GeometryPathType><PathPointArray>${[
    [left, top],
    [right, top],
    [right, bottom],
    [left, bottom],
  ]
    .map(([x, y]) => `<PathPointType Anchor="${x} ${y}"/>`)
    .join('')}</PathPointArray></GeometryPathType></PathGeometry>`;

const page = (name: string, left: number) =>
  `<Page Self="p${name}" Name="${name}" GeometricBounds="0 0 200 100" ItemTransform="1 0 0 1 ${left} -100"/>`;

const item = (kind: string, attributes: string, box = outline(0, 0, 10, 10), inner = '') =>
  `<${kind} ${attributes}><Properties>${box}</Properties>${inner}</${kind}>`;

const spread = (inner: string) =>
  part('Spread', `<Spread Self="s">${page('i', 0)}${page('2', 100)}${inner}</Spread>`);

const story = (inner: string) => part('Story', `<Story Self="u1">${inner}</Story>`);

const paragraph = (style: string, inner: string) =>
  `<ParagraphStyleRange AppliedParagraphStyle="ParagraphStyle/${style}">${inner}</ParagraphStyleRange>`;

const document = (parts: Parts = {}) => ({
  'designmap.xml': `<?xml version="1.0"?><?aid style="50"?><Document ${packaging}>
    <Layer Self="l1" Name="Artwork" Visible="true"/><Layer Self="l2" Name="Off" Visible="false"/>
    <idPkg:Graphic src="Resources/Graphic.xml"/><idPkg:Styles src="Resources/Styles.xml"/>
    <idPkg:Spread src="Spreads/s.xml"/><idPkg:Story src="Stories/u1.xml"/></Document>`,
  'Resources/Graphic.xml': part('Graphic', graphic),
  'Resources/Styles.xml': part('Styles', styles),
  'Spreads/s.xml': spread(''),
  'Stories/u1.xml': story(''),
  ...parts,
});

async function readItems(items: string): Promise<{ reading: Reading; painted: ColorUse[] }> {
  const reading = await read(pack(document({ 'Spreads/s.xml': spread(items) })));
  const painted = reading.uses
    .filter((use) => use.kind === 'color')
    .filter(({ role }) => role !== 'definition');
  return { reading, painted };
}

describe('readIdml', () => {
  test('swatches are definitions in their own space; what nothing shows is told apart', async () => {
    const { reading } = await readItems(item('Rectangle', 'Self="r" FillColor="Tint/Half"'));
    const defined = reading.uses.filter((use) => use.kind === 'color' && use.role === 'definition');
    expect(defined).toMatchObject([
      { defines: 'Brand', written: 'C 0 M 80 Y 40 K 0', color: { components: [0, 0.8, 0.4, 0] } },
      {
        defines: 'INK 1',
        isUnused: true,
        color: {
          space: 'spot',
          names: ['INK 1'],
          tints: [1],
          alternate: { space: 'lab', components: [50, 60, -5] },
        },
      },
      { defines: 'Screen', isUnused: true, color: { space: 'srgb', components: [1, 0, 0.2] } },
      { defines: 'Spare', isUnused: true },
      { defines: '[Registration]', isUnused: true, color: { names: ['All'] } },
      { defines: 'Half', color: { space: 'cmyk', components: [0, 0.4, 0.2, 0] } },
    ]);
    expect(defined[0]).not.toHaveProperty('isUnused');
    expect(reading.pages).toBe(2);
  });

  const fills: [what: string, attributes: string, expected: object[]][] = [
    [
      'a swatch',
      'FillColor="Color/Brand" FillTint="-1"',
      [{ role: 'fill', reference: 'judged-at-definition' }],
    ],
    [
      'a tint of ink',
      'FillColor="Color/Brand" FillTint="50"',
      [{ written: 'Brand (50 %)', color: { components: [0, 0.4, 0.2, 0] } }],
    ],
    [
      'a tint of light',
      'FillColor="Color/Screen" FillTint="50"',
      [{ color: { components: [1, 0.5, expect.closeTo(0.6)] } }],
    ],
    [
      'a tint of a spot ink',
      'StrokeColor="Color/Ink" StrokeTint="50"',
      [{ role: 'stroke', color: { tints: [0.5], alternate: { components: [50, 60, -5] } } }],
    ],
    ['a gradient', 'FillColor="Gradient/Fade"', [{ role: 'stop', written: 'Screen' }]],
    ['no swatch', 'FillColor="Swatch/None" StrokeColor="n"', []],
    ['a tint of nothing', 'FillColor="Color/Brand" FillTint="0"', []],
    ['a swatch without a name', 'FillColor="Color/u9"', [{ written: 'C 1 M 2 Y 3 K 4' }]],
  ];

  test.each(fills)('%s', async (_, attributes, expected) => {
    const { reading, painted } = await readItems(item('Rectangle', `Self="r" ${attributes}`));
    expect(painted).toMatchObject(expected);
    expect(painted).toHaveLength(expected.length);
    expect(reading.gaps).toEqual([]);
  });

  test('groups, layers, pages and opacity', async () => {
    const half = '<TransparencySetting><BlendingSetting Opacity="50"/></TransparencySetting>';
    const inner = item('Oval', 'Self="o" Name="Dot" FillColor="Color/Brand" ItemTransform="1 0 0 1 900 0"');
    const group = `<Group Self="g" Name="Badge" ItemLayer="l1" ItemTransform="1 0 0 1 120 0">${half}${inner}</Group>`;
    const { painted } = await readItems(
      group + item('Rectangle', 'Self="r" FillColor="Color/Brand" ItemTransform="1 0 0 1 120 0"'),
    );
    expect(painted).toMatchObject([
      { within: ['Dot', 'Badge', 'layer: Artwork'], written: 'Brand at 50 %', color: { alpha: 0.5 } },
      { within: ['page: 2'], written: 'Brand' },
    ]);
  });

  test('a swatch says on which pages something is painted with it, itself or as a tint', async () => {
    const at = (left: number, color: string) =>
      item('Rectangle', `Self="r${left}" FillColor="${color}" ItemTransform="1 0 0 1 ${left} 0"`);
    const { reading } = await readItems(
      at(120, 'Color/Brand') + at(130, 'Color/Brand') + at(10, 'Tint/Half') + at(120, 'Color/Ink'),
    );
    const paths = reading.uses.flatMap((use) =>
      use.kind === 'color' && use.role === 'definition' && use.places[0].kind === 'node'
        ? [use.places[0].path]
        : [],
    );
    expect(paths).toEqual(
      expect.arrayContaining([
        ['Swatches', 'Brand', 'on page 2, i'],
        ['Swatches', 'Half', 'on page i'],
        ['Swatches', 'INK 1', 'on page 2'],
        ['Swatches', 'Spare'],
      ]),
    );
  });

  test('shadows and other effects', async () => {
    const effects = `<TransparencySetting><DropShadowSetting Mode="Drop" EffectColor="Color/Brand"/>
      <InnerShadowSetting Applied="false" EffectColor="Color/Screen"/></TransparencySetting>`;
    const { painted } = await readItems(item('Rectangle', 'Self="r"', undefined, effects));
    expect(painted).toMatchObject([{ role: 'shadow', written: 'Brand' }]);
  });

  test('what nobody sees is a gap, and so is what cannot be told', async () => {
    const { reading, painted } = await readItems(
      [
        item('Rectangle', 'Self="a" ItemLayer="l2" FillColor="Color/Brand"'),
        item('Rectangle', 'Self="b" Visible="false" FillColor="Color/Brand"'),
        item('Rectangle', 'Self="c" FillColor="Color/Brand"', outline(-90, 0, -40, 10)),
        item('Rectangle', 'Self="d" FillColor="Color/Gone"'),
        item('Rectangle', 'Self="e" FillColor="Color/Odd"'),
        item('Rectangle', 'Self="f" FillColor="MixedInk/Two"'),
        item('Rectangle', 'Self="g" FillColor="Tint/Nothing"'),
        item(
          'Rectangle',
          'Self="h"',
          undefined,
          '<Image Self="i"><Link LinkResourceURI="file:x.jpg"/></Image>',
        ),
      ].join(''),
    );
    expect(painted).toEqual([]);
    expect(reading.gaps.map(({ kind, reason, count }) => [kind, reason, count])).toEqual([
      ['unjudged', 'what is hidden, or lies on layers that are, is not judged', 2],
      ['unjudged', 'what lies beside all pages is not judged', 1],
      ['unjudged', 'the swatch “Color/Gone” is not in the document', 1],
      ['unjudged', 'the swatch “Odd” has a value that is no colour', 1],
      ['unjudged', 'the swatch “Two” is mixed of several inks, which are not worked out', 1],
      ['unjudged', 'the swatch “Nothing” is a tint of no colour that is known', 1],
      ['unjudged', 'pictures that are placed are files of their own, and are not looked at here', 1],
    ]);
  });

  test('texts are paragraphs, with what contains their frame, and the styles that they use', async () => {
    const parts = {
      'Spreads/s.xml': spread(item('TextFrame', 'Self="t" ParentStory="u1" ItemLayer="l1"')),
      'Stories/u1.xml': story(
        paragraph(
          'Heading 1',
          '<CharacterStyleRange FillColor="Color/Screen"><Content>Our </Content></CharacterStyleRange>' +
            '<CharacterStyleRange><Content>values</Content><Br/></CharacterStyleRange>',
        ) +
          paragraph(
            'Base',
            '<CharacterStyleRange><Content>One</Content><Note><Content>a remark</Content></Note><Br/><Content>Two</Content>' +
              '<Table><Cell LeftEdgeStrokeColor="Color/Brand">' +
              paragraph('Base', '<CharacterStyleRange><Content>Inside</Content></CharacterStyleRange>') +
              '</Cell></Table></CharacterStyleRange>',
          ),
      ),
    };
    const { uses } = await read(pack(document(parts)));
    expect(uses.filter((use) => use.kind === 'text')).toMatchObject([
      {
        text: 'Our values',
        purpose: 'heading',
        within: ['style: Heading 1', 'layer: Artwork', 'page: i'],
        places: [{ nodeId: 'Stories/u1.xml', property: ['paragraph 1'], range: [0, 10] }],
      },
      { text: 'One', purpose: 'prose' },
      { text: 'Two' },
      { text: 'Inside' },
    ]);
    const painted = uses.filter((use) => use.kind === 'color' && use.role !== 'definition');
    expect(painted).toMatchObject([
      {
        role: 'text',
        written: 'Screen',
        backdrop: { kind: 'unknown' },
        within: ['layer: Artwork', 'page: i'],
      },
      { role: 'border', written: 'Brand' },
      { role: 'text', written: 'INK 1', within: ['style: Heading 1'] },
      { role: 'border', written: 'Brand (20 %)', within: ['style: Base'] },
    ]);
  });

  test('a story in a frame that is hidden is not read', async () => {
    const parts = {
      'Spreads/s.xml': spread(item('TextFrame', 'Self="t" ParentStory="u1" ItemLayer="l2"')),
      'Stories/u1.xml': story(
        paragraph('Base', '<CharacterStyleRange><Content>No</Content></CharacterStyleRange>'),
      ),
    };
    expect((await read(pack(document(parts)))).uses.filter((use) => use.kind === 'text')).toEqual([]);
  });

  const broken: [what: string, bytes: () => Uint8Array, reason: string][] = [
    ['nothing', () => new Uint8Array(), 'it is no IDML file; export it again from InDesign'],
    ['another archive', () => pack({ 'a.txt': 'a' }), 'it is an archive, and no IDML file'],
    ['a half', () => pack(document()).slice(0, 300), 'its archive is damaged or breaks off'],
    [
      'a part that is missing',
      () =>
        pack(
          document({
            'designmap.xml': `<Document ${packaging}><idPkg:Story src="Stories/no.xml"/></Document>`,
          }),
        ),
      'Stories/no.xml is referred to and missing',
    ],
    [
      'entities',
      () => pack(document({ 'Stories/u1.xml': '<!DOCTYPE x [<!ENTITY a "a">]><x>&a;</x>' })),
      'Stories/u1.xml has a document type, whose entities are refused, so nothing after it was read',
    ],
    [
      'a bomb',
      () => pack(document({ 'Stories/u1.xml': new Uint8Array(30_000_000) })),
      'Stories/u1.xml in it says that it unpacks to more than 200 times its size',
    ],
    [
      'nesting',
      () => pack(document({ 'Spreads/s.xml': spread('<Group>'.repeat(9_000) + '</Group>'.repeat(9_000)) })),
      'Spreads/s.xml nests more than 256 elements, so nothing after it was read',
    ],
  ];

  test.each(broken)('%s is a gap', async (_, bytes, reason) => {
    const start = process.cpuUsage().user / 1000;
    const { gaps } = await read(bytes());
    expect(gaps).toContainEqual(expect.objectContaining({ kind: 'unreadable', reason }));
    expect(process.cpuUsage().user / 1000 - start).toBeLessThan(4_000);
  });
});
