import { areaMark, type ColorUse, writePartnerMark } from '@brandlint/core';
import { describe, expect, test } from 'vitest';
import type { FigmaEffect } from './model/figma-paint.ts';
import type { FigmaFacts } from './model/figma-document.ts';
import type { FigmaNode } from './model/figma-node.ts';
import { createNodeReader } from './create-node-reader.ts';
import {
  buildBox,
  buildFacts,
  buildGradient,
  buildNode,
  buildPicture,
  buildSolid,
  buildText,
  toFigmaColor,
} from './test-data/build-node.ts';

const red = '#C41E7F';
const blue = '#2B2F6C';
const shadow: FigmaEffect = { type: 'DROP_SHADOW', visible: true, color: toFigmaColor(red, 0.25) };

function visitAlone(node: FigmaNode, facts: Partial<FigmaFacts> = {}, clip = null as FigmaNode['box']) {
  const reader = createNodeReader(buildFacts(facts));
  return reader.visit(node, { ...reader.outside, clip }, null);
}

function colorsOf(
  node: FigmaNode,
  facts: Partial<FigmaFacts> = {},
  clip = null as FigmaNode['box'],
): ColorUse[] {
  return visitAlone(node, facts, clip).uses.filter((use) => use.kind === 'color');
}

function line({ anchor, role, written }: ColorUse): string {
  return `${anchor} ${role} ${written}`;
}

describe('every place where a colour can hide', () => {
  const solid = buildSolid(red);
  const base = { visible: true, opacity: 1, blendMode: 'NORMAL' } as const;
  const cases: [string, FigmaNode, string[]][] = [
    ['a fill of a frame', buildNode('FRAME', { fills: [solid] }), ['1:1 fills/0/color background #C41E7F']],
    ['a fill of a shape', buildNode('STAR', { fills: [solid] }), ['1:1 fills/0/color fill #C41E7F']],
    ['a stroke of a frame', buildNode('FRAME', { strokes: [solid] }), ['1:1 strokes/0/color border #C41E7F']],
    [
      'a stroke of a line',
      buildNode('LINE', { strokes: [solid], box: buildBox(0, 0, 9, 0) }),
      ['1:1 strokes/0/color stroke #C41E7F'],
    ],
    [
      'a second fill behind a hidden one',
      buildNode('RECTANGLE', { fills: [buildSolid(blue, { visible: false }), buildPicture(), solid] }),
      ['1:1 fills/2/color fill #C41E7F'],
    ],
    [
      'a paint with opacity',
      buildNode('RECTANGLE', { fills: [buildSolid(red, { opacity: 0.5 })] }),
      ['1:1 fills/0/color fill #C41E7F80'],
    ],
    [
      'each stop of a gradient',
      buildNode('ELLIPSE', { fills: [buildGradient(red, blue)] }),
      ['1:1 fills/0/gradientStops/0/color stop #C41E7F', '1:1 fills/0/gradientStops/1/color stop #2B2F6C'],
    ],
    [
      'a stop of each sort of gradient',
      buildNode('ELLIPSE', {
        fills: (['GRADIENT_RADIAL', 'GRADIENT_ANGULAR', 'GRADIENT_DIAMOND'] as const).map((type) => ({
          ...base,
          type,
          stops: [{ color: toFigmaColor(red), position: 0 }],
        })),
      }),
      [0, 1, 2].map((at) => `1:1 fills/${at}/gradientStops/0/color stop #C41E7F`),
    ],
    [
      'a colour of a shader',
      buildNode('RECTANGLE', {
        fills: [
          {
            ...base,
            type: 'SHADER',
            colors: [{ color: toFigmaColor(red), property: ['properties', 'tint'] }],
          },
        ],
      }),
      ['1:1 fills/0/properties/tint stop #C41E7F'],
    ],
    [
      'a region of a vector',
      buildNode('VECTOR', { regions: [[], [solid]] }),
      ['1:1 vectorNetwork/regions/1/fills/0/color fill #C41E7F'],
    ],
    ['a shadow', buildNode('FRAME', { effects: [shadow] }), ['1:1 effects/0/color shadow #C41E7F40']],
    [
      'both colours of noise',
      buildNode('FRAME', {
        effects: [
          { type: 'NOISE', visible: true, color: toFigmaColor(red), second: { color: toFigmaColor(blue) } },
        ],
      }),
      ['1:1 effects/0/color shadow #C41E7F', '1:1 effects/0/secondaryColor shadow #2B2F6C'],
    ],
    [
      'a shader as an effect',
      buildNode('FRAME', {
        effects: [
          {
            type: 'SHADER',
            visible: true,
            colors: [{ color: toFigmaColor(red), property: ['properties', 'a', 0] }],
          },
        ],
      }),
      ['1:1 effects/0/properties/a/0 shadow #C41E7F'],
    ],
    [
      'the background of a page',
      buildNode('PAGE', { box: null, others: [{ property: 'backgrounds', paints: [solid] }] }),
      ['1:1 backgrounds/0/color background #C41E7F'],
    ],
    [
      'what lies behind the text of a connector',
      buildNode('CONNECTOR', { others: [{ property: 'textBackground', paints: [solid] }] }),
      ['1:1 textBackground/0/color background #C41E7F'],
    ],
    ['a text', buildText('Learning', red), ['1:1 fills/0/color text #C41E7F']],
    [
      'each range of a mixed text, and an underline of its own',
      buildNode('TEXT', {
        text: {
          characters: 'one two',
          ranges: [
            { start: 0, end: 4, fills: [solid], fontSize: 16, fontWeight: 400 },
            { start: 4, end: 7, fills: [buildSolid(blue)], decoration: solid, fontSize: 16, fontWeight: 700 },
          ],
        },
      }),
      [
        '1:1 0–4 fills/0/color text #C41E7F',
        '1:1 4–7 fills/0/color text #2B2F6C',
        '1:1 4–7 textDecorationColor/value/color stroke #C41E7F',
      ],
    ],
    [
      'the text of a sticky note, and the note',
      buildNode('STICKY', {
        fills: [buildSolid(blue)],
        text: {
          characters: 'x',
          ranges: [{ start: 0, end: 1, fills: [solid], fontSize: 16, fontWeight: 400 }],
        },
      }),
      ['1:1 fills/0/color background #2B2F6C', '1:1 fills/0/color text #C41E7F'],
    ],
    [
      'a layer of a type that is not known',
      buildNode('UNKNOWN', { typeName: 'HOLOGRAM', fills: [solid] }),
      ['1:1 fills/0/color fill #C41E7F'],
    ],
  ];
  test.each(cases)('%s', (_, node, expected) => {
    expect(colorsOf(node).map(line)).toEqual(expected);
  });
});

describe('what nobody sees is not judged', () => {
  const fills = [buildSolid(red)];
  const clip = buildBox(500, 500, 10, 10);
  const cases: [string, FigmaNode, FigmaNode['box']?][] = [
    ['a hidden layer', buildNode('FRAME', { fills, visible: false })],
    ['a transparent layer', buildNode('FRAME', { fills, opacity: 0 })],
    ['a mask', buildNode('RECTANGLE', { fills, isMask: true })],
    ['a hidden paint', buildNode('FRAME', { fills: [buildSolid(red, { visible: false })] })],
    ['a transparent paint', buildNode('FRAME', { fills: [buildSolid(red, { opacity: 0 })] })],
    [
      'a transparent colour',
      buildNode('FRAME', { fills: [buildSolid(red, { color: toFigmaColor(red, 0) })] }),
    ],
    ['a stroke without weight', buildNode('FRAME', { strokes: fills, strokeWeight: 0 })],
    ['a hidden effect', buildNode('FRAME', { effects: [{ ...shadow, visible: false }] })],
    ['a fill without an area', buildNode('VECTOR', { fills, box: buildBox(0, 0, 40, 0) })],
    ['what is cut off', buildNode('FRAME', { fills, effects: [shadow] }), clip],
    ['text without letters', buildText('', red)],
    [
      'the frame that Figma draws around variants',
      buildNode('COMPONENT_SET', { strokes: [buildSolid('#9747FF')] }),
    ],
  ];
  test.each(cases)('%s', (_, node, given) => {
    expect(colorsOf(node, {}, given ?? null)).toEqual([]);
  });

  test.each([
    ['hidden', buildNode('FRAME', { visible: false, childCount: 1 })],
    ['transparent', buildNode('FRAME', { opacity: 0, childCount: 1 })],
    ['masking', buildNode('FRAME', { isMask: true, childCount: 1 })],
    ['cut together', buildNode('BOOLEAN_OPERATION', { childCount: 2 })],
    ['cut off', buildNode('FRAME', { clipsContent: true, box: buildBox(900, 0, 9, 9), childCount: 1 })],
  ])('nor what lies in something %s', (_, node) => {
    expect(visitAlone(node, {}, buildBox(0, 0, 100, 100)).inner).toBeNull();
  });

  test('locked layers, and those beside the frame that does not cut them, are', () => {
    const visit = visitAlone(
      buildNode('FRAME', { box: buildBox(900, 0, 9, 9), childCount: 1 }),
      {},
      buildBox(0, 0, 9, 9),
    );
    expect(visit.inner).not.toBeNull();
  });
});

describe('what cannot be read is a gap', () => {
  const broken = { color: null };
  const base = { visible: true, opacity: 1, blendMode: 'NORMAL' } as const;
  test.each<[string, FigmaNode, string, (string | number)[]]>([
    [
      'no colour',
      buildNode('FRAME', { fills: [buildSolid(red, broken)] }),
      'color-unreadable',
      ['fills', 0, 'color'],
    ],
    [
      'no number',
      buildNode('FRAME', { fills: [buildSolid(red, { color: { r: Number.NaN, g: 0, b: 0, a: 1 } })] }),
      'color-unreadable',
      ['fills', 0, 'color'],
    ],
    [
      'a number in 255ths',
      buildNode('FRAME', { fills: [buildSolid(red, { color: { r: 196, g: 30, b: 127, a: 1 } })] }),
      'color-unreadable',
      ['fills', 0, 'color'],
    ],
    [
      'an opacity that is none',
      buildNode('FRAME', { fills: [buildSolid(red, { opacity: Number.NaN })] }),
      'color-unreadable',
      ['fills', 0, 'color'],
    ],
    [
      'an unknown paint',
      buildNode('FRAME', { fills: [{ ...base, type: 'UNKNOWN', name: 'FOIL' }] }),
      'unknown-paint',
      ['fills', 0],
    ],
    [
      'an unknown effect',
      buildNode('FRAME', { effects: [{ type: 'UNKNOWN', visible: true, name: 'GLOW' }] }),
      'unknown-effect',
      ['effects', 0],
    ],
    ['an unknown layer', buildNode('UNKNOWN', { typeName: 'HOLOGRAM' }), 'unknown-layer', []],
    [
      'a fault',
      buildNode('FRAME', { faults: [{ property: 'fills', reason: 'its fills cannot be read' }] }),
      'property-unreadable',
      ['fills'],
    ],
  ])('%s', (_, node, code, property) => {
    const { uses, gaps } = visitAlone(node);
    expect(uses).toEqual([]);
    expect(gaps).toMatchObject([{ code, place: { nodeId: '1:1', property } }]);
    expect(JSON.stringify(gaps)).not.toMatch(/NaN|\.$/);
  });
});

describe('a colour', () => {
  test('is written as Figma shows it, and kept as it is', () => {
    const [use] = colorsOf(
      buildNode('FRAME', { fills: [buildSolid(red, { color: { r: 0.7701, g: 0.1181, b: 0.4979, a: 1 } })] }),
    );
    expect(use).toMatchObject({
      written: '#C41E7F',
      color: { space: 'srgb', components: [0.7701, 0.1181, 0.4979] },
    });
  });

  test('is of the profile of its document', () => {
    const fills = [buildSolid(red, { color: { r: 0.71234567, g: 0, b: 1, a: 0.5 } })];
    expect(colorsOf(buildNode('FRAME', { fills }), { profile: 'display-p3' })).toMatchObject([
      { written: 'color(display-p3 0.7123 0 1 / 0.5)', color: { space: 'display-p3', alpha: 0.5 } },
    ]);
    expect(colorsOf(buildNode('FRAME', { fills }), { profile: 'legacy' })[0]?.color.space).toBe('srgb');
  });

  test('is one object however often it occurs, and never another', () => {
    const reader = createNodeReader(buildFacts());
    // Both have the same sum of channels, weighted as the book files them.
    const twin = { r: 0.3, g: 0.2, b: 0, a: 1 };
    const other = { r: 0.6, g: 0.1, b: 0, a: 1 };
    const colors = [twin, twin, other].map((color) => {
      const [use] = reader.visit(
        buildNode('FRAME', { fills: [buildSolid(red, { color })] }),
        reader.outside,
        null,
      ).uses;
      return use?.kind === 'color' ? use.color : undefined;
    });
    expect(colors[0]).toBe(colors[1]);
    expect(colors[2]).toMatchObject({ components: [0.6, 0.1, 0] });
  });

  test('says where it is, and what it lies in with its marks', () => {
    const reader = createNodeReader(buildFacts({ fileKey: 'AbC123' }));
    const page = reader.visit(
      buildNode('PAGE', { id: '0:1', name: 'Page 1', childCount: 1 }),
      reader.outside,
      null,
    );
    const frame = reader.visit(
      buildNode('FRAME', {
        id: '1:2',
        name: 'Card',
        childCount: 1,
        marks: { isArea: true, partner: 'Acme' },
      }),
      page.inner ?? reader.outside,
      null,
    );
    const [use] = reader.visit(
      buildNode('RECTANGLE', { id: 'I1:3;4:5', name: 'Line', fills: [buildSolid(red)] }),
      frame.inner ?? reader.outside,
      null,
    ).uses;
    expect(use).toMatchObject({
      within: ['Line', 'Card', areaMark, writePartnerMark('Acme'), 'Page 1'],
      places: [
        {
          kind: 'node',
          nodeId: 'I1:3;4:5',
          property: ['fills', 0, 'color'],
          path: ['Page 1', 'Card', 'Line'],
          link: 'https://www.figma.com/design/AbC123?node-id=I1-3%3B4-5',
        },
      ],
    });
  });

  test.each(['"><script>', '../x', 'a b', '\uD800'])('an id such as %j makes no address', (id) => {
    const [use] = colorsOf(buildNode('FRAME', { id, fills: [buildSolid(red)] }), { fileKey: 'AbC' });
    expect(use?.places[0]).not.toHaveProperty('link');
  });
});

describe('styles and variables', () => {
  const facts: Partial<FigmaFacts> = {
    styles: [{ id: 'S:local', name: 'Red', type: 'PAINT', paints: [] }],
    variables: [{ id: 'V:local', name: 'red', collection: 'Brand', values: [] }],
  };
  test.each<[string, Partial<FigmaNode>, string | undefined]>([
    ['nothing', { fills: [buildSolid(red)] }, undefined],
    [
      'a style of the document',
      { fills: [buildSolid(red)], styles: { fill: 'S:local' } },
      'judged-at-definition',
    ],
    ['a style of a library', { fills: [buildSolid(red)], styles: { fill: 'S:far' } }, 'judged-here'],
    [
      'a variable of the document',
      { fills: [buildSolid(red, { variable: 'V:local' })] },
      'judged-at-definition',
    ],
    ['a variable of a library', { fills: [buildSolid(red, { variable: 'V:far' })] }, 'judged-here'],
    [
      'a variable at an opacity',
      { fills: [buildSolid(red, { variable: 'V:local', opacity: 0.5 })] },
      'judged-here',
    ],
    [
      'a stroke with a style',
      { strokes: [buildSolid(red)], styles: { stroke: 'S:local' } },
      'judged-at-definition',
    ],
    ['an effect with a style', { effects: [shadow], styles: { effect: 'S:local' } }, 'judged-at-definition'],
  ])('bound to %s', (_, given, expected) => {
    const [use] = colorsOf(buildNode('FRAME', given), facts);
    expect(use?.reference).toBe(expected);
  });
});
