import { describe, expect, test } from 'vitest';
import { type LiveContext, type LiveNode, toNode } from './to-node.ts';

const mixed: PluginAPI['mixed'] = Symbol('mixed') as never;
const red = { type: 'SOLID', color: { r: 1, g: 0, b: 0 } } as const satisfies Paint;
const context: LiveContext = { mixed, isTop: false };
const box = { x: 1, y: 2, width: 30, height: 40 };
const upright: Transform = [
  [1, 0, 1],
  [0, 1, 2],
];

const plain = {
  id: '1:1',
  name: 'Layer',
  visible: true,
  opacity: 1,
  blendMode: 'NORMAL',
  isMask: false,
  isAsset: false,
  absoluteBoundingBox: box,
  absoluteTransform: upright,
  fills: [],
  strokes: [],
  effects: [],
  getSharedPluginData: () => '',
} satisfies Partial<RectangleNode>;

/** A layer of which only what is asked for is there. */
const live = (node: object): LiveNode => ({ ...plain, ...node }) as unknown as LiveNode;

/** A layer of which one property throws, as Figma's getters do. */
function throwing(node: object, property: string, message: unknown): LiveNode {
  const get = () => {
    throw message;
  };
  return Object.defineProperty(live(node), property, { get });
}

describe('live layers', () => {
  test('a rectangle, with the styles of what it has', () => {
    const node = toNode(
      live({
        type: 'RECTANGLE',
        fills: [red],
        fillStyleId: 'S:1',
        strokes: [red],
        strokeStyleId: '',
        strokeWeight: 2,
      }),
      '1:1',
      context,
    );
    expect(node).toMatchObject({
      type: 'RECTANGLE',
      name: 'Layer',
      box,
      strokeWeight: 2,
      styles: { fill: 'S:1' },
    });
    expect(node.fills).toHaveLength(1);
    expect(node.faults).toEqual([]);
  });

  test('nothing of a hidden layer is read', () => {
    const node = toNode(throwing({ type: 'RECTANGLE', visible: false }, 'fills', 'never'), '1:1', context);
    expect(node).toMatchObject({ visible: false, fills: [], faults: [] });
  });

  test('strokes of different weights weigh what the heaviest does', () => {
    const weights = { strokeTopWeight: 0, strokeRightWeight: 3, strokeBottomWeight: 1, strokeLeftWeight: 0 };
    const given = {
      type: 'FRAME',
      strokes: [red],
      strokeStyleId: '',
      strokeWeight: mixed,
      clipsContent: true,
    };
    const node = toNode(live({ ...given, ...weights }), '1:1', context);
    expect(node).toMatchObject({ strokeWeight: 3, clipsContent: true });
  });

  test('the regions of a vector have fills of their own', () => {
    const regions = [
      { windingRule: 'NONZERO', loops: [], fills: [red] },
      { windingRule: 'NONZERO', loops: [] },
    ];
    const node = toNode(live({ type: 'VECTOR', fills: mixed, vectorNetwork: { regions } }), '1:1', context);
    expect(node.fills).toEqual([]);
    expect(node.regions).toMatchObject([[{ type: 'SOLID' }], []]);
  });

  test('text is read in ranges only where it is mixed', () => {
    const text = {
      type: 'TEXT',
      characters: 'ab',
      fontSize: 12,
      fontWeight: 700,
      fillStyleId: '',
      textStyleId: '',
    };
    const getStyledTextSegments = () => [
      {
        start: 0,
        end: 1,
        fills: [red],
        fillStyleId: 'S:1',
        fontSize: 12,
        fontWeight: 400,
        textDecorationColor: null,
      },
      {
        start: 1,
        end: 2,
        fills: [],
        fillStyleId: '',
        fontSize: 12,
        fontWeight: 400,
        textDecorationColor: { value: red },
      },
    ];
    const even = toNode(live({ ...text, fills: [red], textDecorationColor: null }), '1:1', context);
    expect(even.text?.ranges).toMatchObject([{ start: 0, end: 2, fontSize: 12, fontWeight: 700 }]);
    const uneven = toNode(live({ ...text, fills: mixed, getStyledTextSegments }), '1:1', context);
    expect(uneven.text?.ranges).toMatchObject([
      { start: 0, end: 1, fillStyle: 'S:1' },
      { start: 1, end: 2, decoration: { type: 'SOLID' } },
    ]);
  });

  test('what is overridden in an instance is known by layer', () => {
    const overrides = [{ id: 'I1:1;2:2', overriddenFields: ['fills'] }];
    const main = { id: '2:1', key: 'k', name: 'Badge' };
    const node = toNode(live({ type: 'INSTANCE', overrides }), '1:1', { ...context, main });
    expect(node.main).toEqual(main);
    expect(node.overrides?.get('I1:1;2:2')?.has('fills')).toBe(true);
  });

  test.each([
    ['{"kind":"area"}', { isArea: true }],
    ['{"kind":"partner","partner":"Leeds"}', { partner: 'Leeds' }],
  ])('the mark %s', (text, marks) => {
    const node = toNode(live({ type: 'FRAME', getSharedPluginData: () => text }), '1:1', context);
    expect(node).toMatchObject({ marks, faults: [] });
  });

  test.each(['{', '3', 'null', '{"kind":"partner"}', '{"kind":"flag"}'])('%s is no mark', (text) => {
    const node = toNode(live({ type: 'FRAME', getSharedPluginData: () => text }), '1:1', context);
    expect(node.marks).toBeUndefined();
    expect(node.faults).toEqual([{ property: 'mark', reason: 'what is kept there is not a mark' }]);
  });

  test.each([
    ['upright', upright, undefined],
    [
      'turned',
      [
        [0, -1, 0],
        [1, 0, 0],
      ],
      [0, 1, -1, 0],
    ],
    [
      'mirrored',
      [
        [1, 0, 0],
        [0, -1, 0],
      ],
      [1, 0, 0, -1],
    ],
    [
      'of no numbers',
      [
        [1, Number.NaN],
        [0, 1],
      ],
      undefined,
    ],
  ])('a sign that is %s', (_, absoluteTransform, matrix) => {
    const node = toNode(live({ type: 'VECTOR', absoluteTransform }), '1:1', context);
    expect(node.matrix).toEqual(matrix);
  });

  test('overlays lie on the canvas', () => {
    const overlayBackground = { type: 'SOLID_COLOR', color: { r: 0, g: 0, b: 0, a: 0.5 } };
    const given = live({ type: 'FRAME', overlayBackground });
    expect(toNode(given, '1:1', context).others).toEqual([]);
    expect(toNode(given, '1:1', { ...context, isTop: true }).others).toMatchObject([
      { property: 'overlayBackground', paints: [{ color: { a: 0.5 } }] },
    ]);
  });

  test.each([
    ['fills', new Error('the font is missing.'), 'the font is missing'],
    ['effects', 'gone', 'gone'],
    ['absoluteBoundingBox', {}, 'Figma does not give it'],
  ])('%s that cannot be got are a fault of the layer', (property, thrown, reason) => {
    const node = toNode(throwing({ type: 'RECTANGLE' }, property, thrown), '1:1', context);
    expect(node).toMatchObject({ type: 'RECTANGLE', faults: [{ property, reason }] });
  });

  test('a layer that is gone, and one of a type that nobody knows', () => {
    expect(toNode(throwing({}, 'type', new Error('removed')), '1:1', context)).toMatchObject({
      type: 'UNKNOWN',
      faults: [{ property: 'type', reason: 'removed' }],
    });
    expect(toNode(live({ type: 'HOLOGRAM' }), '1:1', context)).toMatchObject({
      type: 'UNKNOWN',
      typeName: 'HOLOGRAM',
    });
  });
});
