import { areaMark, writePartnerMark, type ColorUse, type ReadContext, type Reading } from '@brandlint/core';
import { describe, expect, it } from 'vitest';
import { readFigma } from './read-figma.ts';

const context: ReadContext = { definitions: new Map() };
const magenta = { r: 0.9019607843137255, g: 0, b: 0.49411764705882355, a: 1 };
const box = { x: 0, y: 0, width: 100, height: 100 };

function read(value: unknown, more: Partial<ReadContext> = {}): Reading {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return readFigma.read({ path: 'design.figma.json', format: 'figma', text }, { ...context, ...more });
}

function solid(color: unknown, more: object = {}) {
  return { type: 'SOLID', blendMode: 'NORMAL', color, ...more };
}

function rectangle(more: object = {}) {
  return {
    id: '1:2',
    name: 'Box',
    type: 'RECTANGLE',
    absoluteBoundingBox: box,
    fills: [solid(magenta)],
    ...more,
  };
}

function file(children: unknown, more: object = {}) {
  const page = { id: '0:1', name: 'Page 1', type: 'CANVAS', children };
  return {
    name: 'Campaign',
    document: { id: '0:0', name: 'Document', type: 'DOCUMENT', children: [page] },
    ...more,
  };
}

function colorsOf(reading: Reading): ColorUse[] {
  return reading.uses.filter((use) => use.kind === 'color');
}

describe('the three sorts of saved documents', () => {
  it.each([
    ['a file', file([rectangle()])],
    ['an answer about layers', { name: 'Campaign', nodes: { '1:2': { document: rectangle() } } }],
    ['one exported layer', rectangle()],
    ['one exported layer in an envelope', { document: rectangle() }],
  ])('%s', (_, document) => {
    const [use] = colorsOf(read(document));
    expect(use).toMatchObject({ anchor: '1:2 fills/0/color', written: '#E6007E', role: 'fill' });
  });

  it('with a byte order mark', () => {
    expect(colorsOf(read(`\uFEFF${JSON.stringify(file([rectangle()]))}`))).toHaveLength(1);
  });

  it('says which layers the answer lacks', () => {
    const { gaps, uses } = read({ nodes: { '1:2': { document: rectangle() }, '9:9': null } });
    expect(uses).toHaveLength(1);
    expect(gaps.map(({ reason }) => reason)).toEqual(['the layer 9:9 is not in the answer of Figma']);
  });
});

describe('where colours are', () => {
  const stop = (position: number, color: unknown, more: object = {}) => ({ position, color, ...more });
  const shadow = { type: 'DROP_SHADOW', visible: true, offset: { x: 0, y: 4 }, radius: 4, color: magenta };
  const cases: [string, object, string[]][] = [
    ['every fill', { fills: [solid(magenta), solid({ r: 0, g: 1, b: 0, a: 1 })] }, ['#E6007E', '#00FF00']],
    ['not an invisible one', { fills: [solid(magenta, { visible: false })] }, []],
    ['strokes', { fills: [], strokes: [solid(magenta)], strokeWeight: 1 }, ['#E6007E']],
    [
      'gradient stops',
      {
        fills: [
          { type: 'GRADIENT_LINEAR', gradientStops: [stop(0, magenta), stop(1, { r: 0, g: 0, b: 1, a: 1 })] },
        ],
      },
      ['#E6007E', '#0000FF'],
    ],
    ['shadows', { fills: [], effects: [shadow] }, ['#E6007E']],
    [
      'an inner shadow without its type',
      { fills: [], effects: [{ ...shadow, type: undefined }] },
      ['#E6007E'],
    ],
    [
      'noise of two colours',
      {
        fills: [],
        effects: [
          { type: 'NOISE', noiseType: 'DUOTONE', color: magenta, secondaryColor: { r: 1, g: 1, b: 0, a: 1 } },
        ],
      },
      ['#E6007E', '#FFFF00'],
    ],
    [
      'regions of a vector',
      { type: 'VECTOR', fillOverrideTable: { 1: { fills: [solid({ r: 0, g: 0, b: 0, a: 1 })] }, 2: null } },
      ['#E6007E', '#000000'],
    ],
    [
      'regions of a vector that leave none to the layer',
      {
        type: 'VECTOR',
        fillOverrideTable: { 1: { fills: [solid({ r: 0, g: 0, b: 0, a: 1 })] } },
        fillGeometry: [{ path: 'M0 0L1 1Z', windingRule: 'NONZERO', overrideID: 1 }],
      },
      ['#000000'],
    ],
    ['channels in capitals', { fills: [solid({ R: 1, G: 0, B: 0, A: 1 })] }, ['#FF0000']],
    ['an opacity', { fills: [solid(magenta, { opacity: 0.5 })] }, ['#E6007E80']],
    [
      'a shader',
      { fills: [{ type: 'SHADER', properties: { glow: { tint: magenta }, size: 3 } }] },
      ['#E6007E'],
    ],
  ];
  it.each(cases)('%s', (_, more, expected) => {
    const { uses, gaps } = read(file([rectangle(more)]));
    const written = uses.flatMap((use) => (use.kind === 'color' ? [use.written] : []));
    expect(written).toEqual(expected);
    expect(gaps).toEqual([]);
  });

  it('the background of a page', () => {
    const page = { id: '0:1', name: 'Page 1', type: 'CANVAS', backgroundColor: magenta, children: [] };
    const [use] = colorsOf(read({ document: { id: '0:0', type: 'DOCUMENT', children: [page] } }));
    expect(use).toMatchObject({ anchor: '0:1 backgrounds/0/color', role: 'background' });
  });
});

describe('texts', () => {
  const black = { r: 0, g: 0, b: 0, a: 1 };
  const text = (more: object) =>
    rectangle({ type: 'TEXT', characters: 'Give now', style: { fontSize: 16, fontWeight: 400 }, ...more });
  const rangesOf = (node: object) =>
    colorsOf(read(file([node]))).map(({ places: [place], written }) => [
      place.kind === 'node' && place.range,
      written,
    ]);

  it('has one look where nothing else is said', () => {
    expect(rangesOf(text({ characterStyleOverrides: [], styleOverrideTable: {} }))).toEqual([
      [undefined, '#E6007E'],
    ]);
  });

  it('has ranges in UTF-16 units, and the look of the whole after a list that is shorter than it', () => {
    const styleOverrideTable = { 3: { fills: [solid(black)] } };
    const node = text({ characters: '🙂🙂 now', characterStyleOverrides: [3, 3, 3, 3], styleOverrideTable });
    expect(rangesOf(node)).toEqual([
      [[0, 4], '#000000'],
      [[4, 8], '#E6007E'],
    ]);
  });

  it('joins ranges that differ in nothing that matters, and takes unknown styles for the whole', () => {
    const node = text({ characterStyleOverrides: [1, 1, 2, 2, 9], styleOverrideTable: { 1: {}, 2: null } });
    const [use] = colorsOf(read(file([node])));
    expect(use?.places[0]).not.toHaveProperty('range');
  });

  it('knows size and weight of ranges', () => {
    const styleOverrideTable = { 1: { fontSize: 32, fontWeight: 700 } };
    const uses = colorsOf(read(file([text({ characterStyleOverrides: [1, 1], styleOverrideTable })])));
    expect(uses).toMatchObject([
      { role: 'text', sizePt: 24, bold: true },
      { role: 'text', sizePt: 12, bold: false },
    ]);
  });

  it('is linear in the number of ranges', () => {
    const length = 200_000;
    const characterStyleOverrides = Array.from({ length }, (_, at) => (at % 2) + 1);
    const styleOverrideTable = { 1: { fontSize: 10 }, 2: { fontSize: 11 } };
    const node = text({ characters: 'a'.repeat(length), characterStyleOverrides, styleOverrideTable });
    const start = process.cpuUsage().user / 1000;
    expect(colorsOf(read(file([node])))).toHaveLength(length);
    expect(process.cpuUsage().user / 1000 - start).toBeLessThan(10_000);
  });
});

describe('variables and components', () => {
  const alias = { type: 'VARIABLE_ALIAS', id: 'VariableID:1:1' };
  const variable = {
    id: 'VariableID:1:1',
    name: 'brand/magenta',
    resolvedType: 'COLOR',
    remote: false,
    variableCollectionId: 'C:1',
    valuesByMode: { '1:0': magenta, '1:1': { type: 'VARIABLE_ALIAS', id: 'VariableID:1:2' } },
  };
  const variableCollections = { 'C:1': { name: 'Brand', modes: [{ modeId: '1:0', name: 'Light' }] } };
  const variables = { meta: { variables: { 'VariableID:1:1': variable }, variableCollections } };

  it.each([
    ['at the paint', { fills: [solid(magenta, { boundVariables: { color: alias } })] }],
    ['at the layer only', { boundVariables: { fills: [alias] } }],
  ])('a colour that is bound %s is judged where the variable is', (_, more) => {
    const uses = colorsOf(read(file([rectangle(more)], { variables })));
    expect(uses.map(({ role, reference, defines }) => [role, reference, defines])).toContainEqual([
      'definition',
      undefined,
      'brand/magenta',
    ]);
    expect(uses.find(({ role }) => role === 'fill')?.reference).toBe('judged-at-definition');
  });

  it('a colour that is bound to a library is judged here', () => {
    const fills = [solid(magenta, { boundVariables: { color: alias } })];
    expect(colorsOf(read(file([rectangle({ fills })])))[0]?.reference).toBe('judged-here');
  });

  const inner = (id: string) => rectangle({ id, name: 'Inner' });
  const component = {
    id: '5:1',
    name: 'Card',
    type: 'COMPONENT',
    absoluteBoundingBox: box,
    children: [inner('5:2')],
  };
  const instance = (overrides: unknown) => ({
    ...{ id: '6:1', name: 'Card', type: 'INSTANCE', componentId: '5:1', absoluteBoundingBox: box },
    children: [inner('I6:1;5:2')],
    overrides,
  });
  it.each([
    ['inherited', [], 'judged-at-definition'],
    ['changed', [{ id: 'I6:1;5:2', overriddenFields: ['fills'] }], undefined],
    ['of an old file, which does not say', undefined, undefined],
  ])('a colour in an instance that is %s', (_, overrides, reference) => {
    const uses = colorsOf(read(file([component, instance(overrides)])));
    const use = uses.find(({ places: [place] }) => place.kind === 'node' && place.nodeId === 'I6:1;5:2');
    expect(use?.reference).toBe(reference);
  });

  it('what instances inherit from a hidden component is judged, since nothing else is', () => {
    const hidden = { ...component, visible: false };
    const [use] = colorsOf(read(file([hidden, instance([])])));
    expect(use).toMatchObject({ anchor: 'component 5:1;5:2 fills/0/color' });
    expect(use).not.toHaveProperty('reference');
  });

  it('what forty instances of a library component inherit is said once', () => {
    const instances = Array.from({ length: 40 }, (_, at) => ({
      ...instance([]),
      id: `6:${at}`,
      children: [inner(`I6:${at};5:2`)],
    }));
    const components = { '5:1': { key: 'k5', name: 'Card' } };
    const [use, ...others] = colorsOf(read(file(instances, { components })));
    expect(use).toMatchObject({ anchor: 'component k5;5:2 fills/0/color', count: 40 });
    expect(others).toEqual([]);
  });
});

describe('what is known of the document', () => {
  it('is taken as sRGB where nobody says', () => {
    const { assumptions, uses } = read(file([rectangle()]));
    expect(assumptions).toEqual([
      'its colours are taken as sRGB, since a saved document does not say its colour profile',
    ]);
    expect(uses[0]).toMatchObject({ color: { space: 'srgb' } });
  });

  it.each([
    ['somebody says', {}, { documentColorProfile: 'display-p3' } as const],
    ['whoever saved it noted', { documentColorProfile: 'DISPLAY_P3' }, {}],
  ])('is Display P3 where %s so', (_, more, told) => {
    const { assumptions, uses } = read(file([rectangle()], more), told);
    expect(assumptions).toBeUndefined();
    expect(uses[0]).toMatchObject({ color: { space: 'display-p3' } });
  });

  it('gives findings a link where its key is known', () => {
    const [use] = colorsOf(read(file([rectangle()], { fileKey: 'AbC123' })));
    expect(use?.places[0]).toMatchObject({
      link: 'https://www.figma.com/design/AbC123?node-id=1-2',
      path: ['Page 1', 'Box'],
    });
  });

  it.each([
    ['{"kind":"area"}', areaMark],
    ['{"kind":"partner","partner":"Oldham"}', writePartnerMark('Oldham')],
  ])('the mark %s', (mark, expected) => {
    const node = rectangle({ sharedPluginData: { brandlint: { mark } } });
    expect(colorsOf(read(file([node])))[0]?.within).toContain(expected);
  });
});

describe('drawings', () => {
  const vector = (more: object = {}) => ({
    ...rectangle({ id: '2:2', type: 'VECTOR', size: { x: 20, y: 10 } }),
    absoluteBoundingBox: { x: 110, y: 205, width: 10, height: 20 },
    // A quarter turn.
    relativeTransform: [
      [0, -1, 20],
      [1, 0, 5],
    ],
    fillGeometry: [{ path: 'M0 0L20 0L20 10Z', windingRule: 'EVENODD' }],
    ...more,
  });
  const icon = (children: unknown[]) => ({
    ...{ id: '2:1', name: 'icon/learn', type: 'COMPONENT', fills: [], children },
    absoluteBoundingBox: { x: 100, y: 200, width: 24, height: 24 },
  });

  it('are made of paths, fills and transforms', () => {
    const { pictures, uses } = read(file([icon([vector()])]));
    const [picture] = pictures;
    expect(uses.find(({ kind }) => kind === 'icon')).toMatchObject({ artwork: picture?.key });
    expect(picture).toMatchObject({
      kind: 'inside',
      content: {
        kind: 'svg',
        text:
          '<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24">' +
          '<path transform="matrix(0 1 -1 0 20 5)" fill="#E6007E" fill-rule="evenodd" d="M0 0L20 0L20 10Z"/></svg>',
      },
    });
  });

  it.each([
    ['where there are no paths', vector({ fillGeometry: [] })],
    ['where there is a picture of pixels', vector({ fills: [{ type: 'IMAGE', imageRef: 'a' }] })],
    [
      'where a path is something else',
      vector({ fillGeometry: [{ path: '"/><script>', windingRule: 'NONZERO' }] }),
    ],
  ])('are not made %s', (_, node) => {
    const { pictures, uses } = read(file([icon([node])]));
    expect(pictures).toEqual([]);
    expect(uses.find(({ kind }) => kind === 'icon')).toMatchObject({ artwork: null });
  });
});
