import { createChecker, type ColorUse } from '@brandlint/core';
import { describe, expect, test } from 'vitest';
import { sampleBrand, sampleSettings } from '../../../core/test/sample-brand.ts';
import type { FigmaFacts, FigmaTree } from './model/figma-document.ts';
import type { FigmaNode } from './model/figma-node.ts';
import { readTree } from './read-tree.ts';
import {
  buildBox,
  buildFacts,
  buildGradient,
  buildNode,
  buildPicture,
  buildSolid,
  buildText,
  buildTree,
} from './test-data/build-node.ts';

const box = buildBox(30, 40, 40, 20);
const text = buildTree(buildText('Learning', '#FFFFFF', { id: '9:9', box }));
const layer = (given: Partial<FigmaNode> = {}, ...children: FigmaTree[]) =>
  buildTree(buildNode('FRAME', { id: '2:2', ...given }), ...children);
const shape = (type: FigmaNode['type'], hex: string, given: Partial<FigmaNode> = {}) =>
  buildTree(buildNode(type, { id: '3:3', fills: [buildSolid(hex)], ...given }));
const fill = (hex: string, opacity = 1) => ({ fills: [buildSolid(hex, { opacity })] });
const page = (hex: string, ...children: FigmaTree[]) =>
  buildTree(
    buildNode('PAGE', {
      id: '0:1',
      box: null,
      others: [{ property: 'backgrounds', paints: [buildSolid(hex)] }],
    }),
    ...children,
  );

/** The colours beneath the text, or why they are not known. */
function beneath(tree: FigmaTree, facts: Partial<FigmaFacts> = {}): string[] | string {
  const { uses } = readTree(buildFacts(facts), [tree]);
  const found = uses.find((use): use is ColorUse => use.kind === 'color' && use.role === 'text');
  if (found?.role !== 'text') return 'no text';
  const { backdrop } = found;
  if (backdrop.kind === 'unknown') return backdrop.reason;
  return backdrop.colors.map(({ space, ...color }) =>
    'components' in color && space === 'srgb'
      ? color.components
          .map((channel) =>
            Math.round((channel ?? 0) * 255)
              .toString(16)
              .padStart(2, '0'),
          )
          .join('')
      : space,
  );
}

describe('what lies beneath a text', () => {
  const half = [buildSolid('#000000', { opacity: 0.5 })];
  test.each<[string, FigmaTree, string[] | string]>([
    ['the frame that it lies in', layer(fill('#336699'), text), ['336699']],
    ['the nearest of several', layer(fill('#336699'), layer(fill('#ffffff'), text)), ['ffffff']],
    ['through frames without a fill', layer(fill('#336699'), layer({}, layer({}, text))), ['336699']],
    ['an earlier layer beside it', layer(fill('#336699'), shape('RECTANGLE', '#000000'), text), ['000000']],
    ['not a later one', layer(fill('#336699'), text, shape('RECTANGLE', '#000000')), ['336699']],
    [
      'what lies in an earlier layer beside it',
      layer({}, layer({}, shape('RECTANGLE', '#000000')), text),
      ['000000'],
    ],
    [
      'not what is hidden',
      layer(fill('#336699'), shape('RECTANGLE', '#000000', { visible: false }), text),
      ['336699'],
    ],
    [
      'not what lies elsewhere',
      layer(fill('#336699'), shape('RECTANGLE', '#000000', { box: buildBox(200, 0, 9, 9) }), text),
      ['336699'],
    ],
    [
      'not what is cut off',
      layer(
        fill('#336699'),
        layer({ clipsContent: true, box: buildBox(0, 0, 9, 9) }, shape('RECTANGLE', '#000000')),
        text,
      ),
      ['336699'],
    ],
    [
      'a half-transparent layer over another',
      layer(fill('#ffffff'), layer({ fills: half }, text)),
      ['808080'],
    ],
    [
      'a layer in something half-transparent',
      layer(fill('#ffffff'), layer({ opacity: 0.5 }, shape('RECTANGLE', '#000000')), text),
      ['808080'],
    ],
    ['two paints of one layer', layer({ fills: [buildSolid('#ffffff'), ...half] }, text), ['808080']],
    ['a paint over a picture', layer({ fills: [buildPicture(), buildSolid('#336699')] }, text), ['336699']],
    ['a gradient', layer({ fills: [buildGradient('#000000', '#ffffff')] }, text), ['000000', 'ffffff']],
    [
      'two layers, each in part',
      layer(fill('#ffffff'), shape('RECTANGLE', '#000000', { box: buildBox(0, 0, 50, 100) }), text),
      ['ffffff', '000000'],
    ],
    [
      'a layer that only touches it',
      layer(fill('#ffffff'), shape('RECTANGLE', '#000000', { box: buildBox(0, 0, 31, 100) }), text),
      ['ffffff'],
    ],
    ['the middle of an ellipse', layer(fill('#ffffff'), shape('ELLIPSE', '#000000'), text), ['000000']],
    [
      'the rim of an ellipse',
      layer(fill('#ffffff'), shape('ELLIPSE', '#000000', { box: buildBox(25, 35, 50, 30) }), text),
      ['ffffff', '000000'],
    ],
    ['a star, perhaps', layer(fill('#ffffff'), shape('STAR', '#000000'), text), ['ffffff', '000000']],
    [
      'a tilted rectangle, perhaps',
      layer(fill('#ffffff'), shape('RECTANGLE', '#000000', { matrix: [0.9, 0.4, -0.4, 0.9] }), text),
      ['ffffff', '000000'],
    ],
    [
      'a rectangle on its side',
      layer(fill('#ffffff'), shape('RECTANGLE', '#000000', { matrix: [0, 1, -1, 0] }), text),
      ['000000'],
    ],
    ['the page', page('#336699', text), ['336699']],
    ['the page, not the frame beside it', page('#336699', shape('FRAME', '#000000'), text), ['336699']],
    [
      'the section on a page',
      page('#336699', buildTree(buildNode('SECTION', fill('#ffffff')), shape('FRAME', '#000000'), text)),
      ['ffffff'],
    ],
    [
      'the note that it is written on',
      buildTree(
        buildNode('STICKY', {
          ...fill('#ffcc00'),
          text: {
            characters: 'x',
            ranges: [{ start: 0, end: 1, fills: [buildSolid('#000000')], fontSize: 16, fontWeight: 400 }],
          },
        }),
      ),
      ['ffcc00'],
    ],
    ['a picture', layer({ fills: [buildPicture()] }, text), 'a picture lies behind it'],
    [
      'a picture through something half-transparent',
      layer({ fills: [buildPicture()] }, layer({ fills: half }, text)),
      'a picture lies behind it',
    ],
    [
      'a picture behind something opaque',
      layer({ fills: [buildPicture()] }, layer(fill('#336699'), text)),
      ['336699'],
    ],
    [
      'a pattern',
      layer(
        { fills: [{ type: 'PATTERN', sourceNodeId: '5:5', visible: true, opacity: 1, blendMode: 'NORMAL' }] },
        text,
      ),
      'a pattern lies behind it',
    ],
    [
      'a blended paint',
      layer({ fills: [buildSolid('#000000', { blendMode: 'MULTIPLY' })] }, text),
      'a layer behind it is blended',
    ],
    [
      'a blended layer',
      layer(fill('#ffffff'), shape('RECTANGLE', '#000000', { blendMode: 'SCREEN' }), text),
      'a layer behind it is blended',
    ],
    [
      'something in a blended layer',
      layer(fill('#ffffff'), layer({ blendMode: 'SCREEN' }, shape('RECTANGLE', '#000000')), text),
      'a layer behind it is blended',
    ],
    [
      'a blurred layer',
      layer({ ...fill('#ffffff'), effects: [{ type: 'LAYER_BLUR', visible: true }] }, text),
      'an effect that changes colours lies behind it',
    ],
    [
      'a half-transparent star',
      layer(fill('#ffffff'), shape('STAR', '#000000', fill('#000000', 0.5)), text),
      'a half-transparent shape that is no rectangle lies behind it',
    ],
    [
      'a paint that cannot be read',
      layer({ fills: [buildSolid('#000000', { color: null })] }, text),
      'a paint behind it cannot be read',
    ],
    [
      'a layer somewhere',
      layer(fill('#ffffff'), shape('RECTANGLE', '#000000', { box: null }), text),
      'it is not known where a layer behind it lies',
    ],
    ['nothing', layer({}, text), 'nothing that is known lies behind it'],
    [
      'something half-transparent on nothing',
      layer({ fills: half }, text),
      'nothing that is known lies behind it',
    ],
    [
      'something, in a mask',
      layer(fill('#ffffff'), buildTree(buildNode('RECTANGLE', { isMask: true })), text),
      'it is cut or blended with what it lies in',
    ],
    [
      'something, blended',
      layer({ ...fill('#ffffff'), blendMode: 'MULTIPLY' }, text),
      'it is cut or blended with what it lies in',
    ],
    [
      'something, seen half',
      layer({ ...fill('#ffffff'), opacity: 0.5 }, text),
      'it is shown half-transparent as a whole',
    ],
  ])('%s', (_, tree, expected) => {
    expect(beneath(tree)).toEqual(expected);
  });

  test('a mask ends where its parent ends', () => {
    const cut = layer({}, buildTree(buildNode('RECTANGLE', { isMask: true })));
    expect(beneath(layer(fill('#ffffff'), cut, text))).toEqual(['ffffff']);
  });

  test('is looked for a certain way back', () => {
    const lines = Array.from({ length: 400 }, () =>
      shape('RECTANGLE', '#000000', { box: buildBox(500, 0, 1, 1) }),
    );
    expect(beneath(layer(fill('#ffffff'), ...lines, text))).toBe('too many layers lie behind it');
  });

  test('is of the profile of its document', () => {
    expect(beneath(layer(fill('#336699'), text), { profile: 'display-p3' })).toEqual(['display-p3']);
  });
});

describe('contrast as core judges it', () => {
  const checker = createChecker(sampleBrand, sampleSettings, new Map());
  function judge(tree: FigmaTree): string[] {
    const reading = readTree(buildFacts(), [tree]);
    const report = checker.check({ ...reading, artworks: [], source: 'campaign.json', hash: '' });
    return report.findings
      .filter(({ rule }) => rule === 'text-contrast-minimum')
      .map(({ outcome, message }) => `${outcome}: ${message}`);
  }
  const grey = (given: Parameters<typeof buildText>[2] = {}) =>
    buildTree(buildText('Learning', '#777777', { box, ...given }));
  const low = 'Expected "#777777" on #FFFFFF to have a contrast of at least 4.5:1 (it has 4.47:1).';

  test.each<[string, FigmaTree, string[]]>([
    ['just too low', layer(fill('#ffffff'), grey()), [`fail: ${low}`]],
    ['large enough', layer(fill('#ffffff'), grey({ fontSize: 24 })), []],
    ['just not large enough', layer(fill('#ffffff'), grey({ fontSize: 23.9 })), [`fail: ${low}`]],
    ['large enough as it is bold', layer(fill('#ffffff'), grey({ fontSize: 19, fontWeight: 700 })), []],
    ['on a picture', layer({ fills: [buildPicture()] }, grey()), []],
    [
      'on two colours',
      layer({ fills: [buildGradient('#ffffff', '#000000')] }, grey()),
      [
        'review: Cannot tell whether "#777777" has enough contrast: it stands on several colours, and on #FFFFFF it has 4.47:1 of 4.5:1.',
      ],
    ],
  ])('%s', (_, tree, expected) => {
    expect(judge(tree)).toEqual(expected);
  });
});
