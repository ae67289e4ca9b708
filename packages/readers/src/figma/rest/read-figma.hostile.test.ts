import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFigmaDocument } from './is-figma-document.ts';
import { readFigma } from './read-figma.ts';

function read(text: string) {
  return readFigma.read({ path: 'design.json', format: 'figma', text }, { definitions: new Map() });
}

function readNode(node: unknown) {
  const page = { id: '0:1', name: 'Page', type: 'CANVAS', children: [node] };
  return read(JSON.stringify({ document: { id: '0:0', type: 'DOCUMENT', children: [page] } }));
}

const box = { x: 0, y: 0, width: 10, height: 10 };
const color = { r: 1, g: 0, b: 0, a: 1 };
const plain = { id: '1:1', name: 'Box', type: 'RECTANGLE', absoluteBoundingBox: box };
const node = { ...plain, fills: [{ type: 'SOLID', color }] };

describe('text that is no Figma document', () => {
  it.each([
    ['', 'it is not JSON: Unexpected end of JSON input'],
    ['{"document": {"type": "CANVAS", ', /^it is not JSON: /],
    ['null', 'it is JSON, and not a Figma document'],
    ['[]', 'it is JSON, and not a Figma document'],
    ['{"document": 1}', 'it is JSON, and not a Figma document'],
    ['{"nodes": {}}', 'it is JSON, and not a Figma document'],
    ['{"name": "package", "version": "1.0.0"}', 'it is JSON, and not a Figma document'],
    ['{"type": "object", "id": "schema", "properties": {}}', 'it is JSON, and not a Figma document'],
  ])('%s', (text, reason) => {
    const { uses, gaps } = read(text);
    expect(uses).toEqual([]);
    expect(gaps).toMatchObject([
      { kind: 'unreadable', reason: typeof reason === 'string' ? reason : expect.stringMatching(reason) },
    ]);
  });

  it('quotes nothing of it', () => {
    expect(read('{"document": <script>alert(1)</script>}').gaps[0]?.reason).not.toContain('script');
  });
});

describe('isFigmaDocument', () => {
  it.each([
    [true, JSON.stringify(node)],
    [true, `\uFEFF${JSON.stringify({ nodes: { '1:1': { document: node } } })}`],
    [true, '{"document":{"id":"0:0","type":"DOCUMENT","children":[{"type":"CANVAS","children":['],
    [false, '{"type": "object", "properties": {"absoluteBoundingBox": {}}}'],
    [false, '{"$schema": "https://json.schemastore.org/package", "name": "x"}'],
    [false, '{"document": {"id": "a", "type": "text"}}'],
    [false, ''],
  ])('is %s for %s', (expected, text) => {
    expect(isFigmaDocument(text)).toBe(expected);
  });
});

describe('damaged layers', () => {
  const cases: [string, object, string][] = [
    [
      'a channel that is text',
      { fills: [{ type: 'SOLID', color: { ...color, r: '1' } }] },
      'color-unreadable',
    ],
    [
      'a channel beyond its range',
      { fills: [{ type: 'SOLID', color: { ...color, r: 255 } }] },
      'color-unreadable',
    ],
    ['a colour that is null', { fills: [{ type: 'SOLID', color: null }] }, 'color-unreadable'],
    ['an opacity that is text', { fills: [{ type: 'SOLID', color, opacity: 'NaN' }] }, 'color-unreadable'],
    [
      'a stop without a colour',
      { fills: [{ type: 'GRADIENT_RADIAL', gradientStops: [null, {}] }] },
      'color-unreadable',
    ],
    ['a paint that is null', { fills: [null] }, 'unknown-paint'],
    ['a paint of another type', { fills: [{ type: 'PLASMA' }] }, 'unknown-paint'],
    ['an effect of another type', { effects: [{ type: 'SPARKLE', visible: true }] }, 'unknown-effect'],
    ['a layer of another type', { type: 'HOLOGRAM' }, 'unknown-layer'],
    ['a layer without a type', { type: undefined }, 'unknown-layer'],
    ['fills that are an object', { fills: {} }, 'property-unreadable'],
    ['children that are text', { children: 'none' }, 'property-unreadable'],
    ['a mark that is none', { sharedPluginData: { brandlint: { mark: '{' } } }, 'property-unreadable'],
  ];
  it.each(cases)('%s', (_, damage, code) => {
    const { gaps, uses } = readNode({ ...plain, ...damage });
    expect(gaps.map((gap) => gap.code)).toContain(code);
    expect(JSON.stringify(uses)).not.toMatch(/NaN|Infinity/);
  });

  it('reads on after them', () => {
    const { uses } = readNode({ ...plain, type: 'FRAME', children: [null, 7, 'text', [], {}, node] });
    expect(uses.filter(({ kind }) => kind === 'color')).toMatchObject([{ written: '#FF0000' }]);
  });

  it.each([10_000, 100_000])('reads %i levels', (levels) => {
    const open = '{"id":"1:1","type":"GROUP","name":"g","children":[';
    const text = `{"document":${open.repeat(levels)}${JSON.stringify(node)}${']}'.repeat(levels)}}`;
    const { uses } = read(text);
    expect(uses.filter(({ kind }) => kind === 'color')).toHaveLength(1);
  });

  it('reads layers with one id, and an instance of itself', () => {
    const instance = {
      ...node,
      type: 'INSTANCE',
      id: '1:1',
      componentId: '1:1',
      children: [node, node],
      overrides: [],
    };
    expect(() => readNode({ ...instance, type: 'COMPONENT', children: [instance, instance] })).not.toThrow();
  });

  it('reads what names properties of all objects', () => {
    const text = JSON.stringify(node).replace('"SOLID"', '"__proto__"').replace('"Box"', '"constructor"');
    expect(read(text).gaps[0]?.reason).toBe('paints of the type __proto__ are not known');
    expect(() =>
      readNode({ ...node, type: 'INSTANCE', componentId: '__proto__', styles: { fill: 'constructor' } }),
    ).not.toThrow();
  });

  it('never throws, whatever stands in the fields', () => {
    const field = fc.constantFrom(
      ...[
        'id',
        'name',
        'type',
        'visible',
        'opacity',
        'blendMode',
        'fills',
        'strokes',
        'strokeWeight',
        'effects',
      ],
      ...[
        'children',
        'characters',
        'style',
        'characterStyleOverrides',
        'styleOverrideTable',
        'fillOverrideTable',
      ],
      ...[
        'styles',
        'boundVariables',
        'overrides',
        'componentId',
        'absoluteBoundingBox',
        'relativeTransform',
        'size',
      ],
      ...[
        'fillGeometry',
        'individualStrokeWeights',
        'sharedPluginData',
        'backgroundColor',
        'rotation',
        'isMask',
      ],
    );
    const leaf = fc.oneof(
      fc.constantFrom(
        node,
        [node],
        { type: 'SOLID', color },
        [{ type: 'SOLID', color }],
        'SOLID',
        'INSTANCE',
        'TEXT',
        'VECTOR',
      ),
      fc.jsonValue({ maxDepth: 3 }),
    );
    fc.assert(
      fc.property(fc.dictionary(field, leaf), (damage) => {
        const { uses, gaps } = readNode({ ...node, ...damage });
        const written = JSON.stringify(uses);
        expect(written).not.toContain('NaN');
        expect(written).not.toContain('"components":[null');
        for (const gap of gaps) expect(gap.reason).not.toContain('NaN');
      }),
      { numRuns: 500 },
    );
  });
});
