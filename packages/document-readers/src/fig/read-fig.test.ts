import { readFile } from 'node:fs/promises';
import { areaMark, type ColorUse, type Reading } from '@brandlint/core';
import { parseFig } from 'openfig-core';
import { describe, expect, it } from 'vitest';
import {
  color,
  guid,
  node,
  solid,
  withPage,
  writeCanvas,
  writeFig,
  type FigOptions,
} from '../../test/write-fig.ts';
import { readFig } from './read-fig.ts';

const magenta = '#E6007E';
const experimental = 'it is read as far as it is understood, since .fig is not a published format';

function readBytes(bytes: Uint8Array): Promise<Reading> {
  return readFig.readDocument({ path: 'design/frame.fig', format: 'fig', bytes }, { definitions: new Map() });
}

function read(nodes: readonly object[], options?: FigOptions): Promise<Reading> {
  return readBytes(writeFig(nodes, options));
}

function colorsOf({ uses }: Reading): ColorUse[] {
  return uses.filter((use) => use.kind === 'color');
}

function writtenOf(reading: Reading): string[] {
  return colorsOf(reading).map(({ anchor, role, written }) => `${anchor} ${role} ${written}`);
}

const box = (more: object = {}) =>
  node('1:1', '0:1', 'ROUNDED_RECTANGLE', { fillPaints: [solid(magenta)], ...more });

describe('the file', () => {
  it.each(['deflate', 'zstandard'] as const)('is packed with %s', async (packing) => {
    const reading = await read(withPage([box()]), { packing });
    expect(writtenOf(reading)).toEqual(['1:1 fills/0/color fill #E6007E']);
    expect(reading.assumptions).toEqual([experimental]);
    expect(reading.gaps).toEqual([]);
  });

  it('may be the document alone', async () => {
    expect(writtenOf(await readBytes(writeCanvas(withPage([box()]))))).toHaveLength(1);
  });

  it('is decoded as openfig-core decodes it', async () => {
    const nodes = withPage([box(), node('1:2', '0:1', 'ELLIPSE', { fillPaints: [solid('#00A3E0')] })]);
    const other = parseFig(writeFig(nodes)).nodes.flatMap(({ fillPaints = [] }) =>
      fillPaints.map((paint) => paint.color),
    );
    const own = colorsOf(await read(nodes)).map((use) => use.color);
    expect(own.map((mine) => 'components' in mine && mine.components)).toEqual(
      other.map((one) => one && [one.r, one.g, one.b]),
    );
  });

  it.each([
    ['LEGACY', 'srgb', [experimental, 'its colours are taken as sRGB, since it is not colour-managed']],
    ['SRGB', 'srgb', [experimental]],
    ['DISPLAY_P3', 'display-p3', [experimental]],
  ])('says its colour profile: %s', async (documentColorProfile, space, assumptions) => {
    const reading = await read(withPage([box()], { documentColorProfile }));
    expect(colorsOf(reading)[0]?.color.space).toBe(space);
    expect(reading.assumptions).toEqual(assumptions);
  });
});

describe('layers', () => {
  const stops = [
    { color: color(magenta), position: 0 },
    { color: color('#00A3E0'), position: 1 },
  ];
  const cases: [string, object, string[]][] = [
    [
      'strokes',
      { fillPaints: [], strokePaints: [solid(magenta)], strokeWeight: 2 },
      ['1:1 strokes/0/color stroke #E6007E'],
    ],
    [
      'shadows',
      { fillPaints: [], effects: [{ type: 'DROP_SHADOW', visible: true, color: color(magenta) }] },
      ['1:1 effects/0/color shadow #E6007E'],
    ],
    [
      'stops',
      { fillPaints: [{ type: 'GRADIENT_LINEAR', stops }] },
      ['1:1 fills/0/gradientStops/0/color stop #E6007E', '1:1 fills/0/gradientStops/1/color stop #00A3E0'],
    ],
    ['nothing hidden', { visible: false }, []],
    ['nothing removed', { phase: 'REMOVED' }, []],
    ['a frame', { type: 'FRAME' }, ['1:1 fills/0/color background #E6007E']],
  ];
  it.each(cases)('%s', async (_, more, expected) => {
    expect(writtenOf(await read(withPage([box(more)])))).toEqual(expected);
  });

  it('are in the order of their positions', async () => {
    const at = (id: string, position: string) =>
      node(id, '0:1', 'ELLIPSE', {
        parentIndex: { guid: guid('0:1'), position },
        fillPaints: [solid(magenta)],
      });
    const uses = colorsOf(await read(withPage([at('1:3', 'b'), at('1:1', '!'), at('1:2', 'P')])));
    expect(uses.map(({ anchor }) => anchor.split(' ')[0])).toEqual(['1:1', '1:2', '1:3']);
  });

  it('are where their transforms put them', async () => {
    const transform = { m00: 0, m01: -1, m02: 50, m10: 1, m11: 0, m12: 20 };
    const outer = node('2:1', '0:1', 'FRAME', { size: { x: 100, y: 100 }, transform });
    const inner = node('2:2', '2:1', 'TEXT', {
      transform: { m00: 1, m01: 0, m02: 5, m10: 0, m11: 1, m12: 7 },
      textData: { characters: 'Give' },
      fillPaints: [solid(magenta)],
    });
    const { uses } = await read(withPage([outer, inner]));
    // On the canvas it reaches from 50 − (7 + 10) and 20 + 5 on.
    expect(uses.find(({ kind }) => kind === 'text')).toMatchObject({
      box: { x: 33, y: 25, width: 10, height: 10 },
    });
  });

  it('have texts with ranges, sizes and weights', async () => {
    const textData = {
      characters: 'Give now',
      characterStyleIDs: [4, 4, 4, 4],
      styleOverrideTable: [{ styleID: 4, fillPaints: [solid('#00A3E0')], fontSize: 32 }],
    };
    const text = node('1:1', '0:1', 'TEXT', {
      textData,
      fillPaints: [solid(magenta)],
      fontSize: 16,
      fontName: { family: 'Inter', style: 'Semi Bold' },
    });
    expect(colorsOf(await read(withPage([text])))).toMatchObject([
      { role: 'text', written: '#00A3E0', sizePt: 24, places: [{ range: [0, 4] }] },
      { role: 'text', written: '#E6007E', sizePt: 12, bold: false, places: [{ range: [4, 8] }] },
    ]);
  });

  it('may be marked', async () => {
    const pluginData = [{ pluginID: '', key: 'brandlint-mark', value: '{"kind":"area"}' }];
    expect(colorsOf(await read(withPage([box({ pluginData })])))[0]?.within).toContain(areaMark);
  });

  it('are drawn from their paths', async () => {
    const bytes = new DataView(new ArrayBuffer(27));
    bytes.setUint8(0, 1);
    bytes.setUint8(9, 2);
    bytes.setFloat32(10, 10, true);
    bytes.setUint8(18, 2);
    bytes.setFloat32(23, 10, true);
    const vector = node('1:2', '1:1', 'VECTOR', {
      fillPaints: [solid(magenta)],
      fillGeometry: [{ windingRule: 'ODD', commandsBlob: 0 }],
    });
    const symbol = node('1:1', '0:1', 'SYMBOL', { name: 'icon/learn' });
    const { pictures } = await read(withPage([symbol, vector]), { blobs: [new Uint8Array(bytes.buffer)] });
    expect(pictures).toMatchObject([
      { content: { text: expect.stringContaining('fill="#E6007E" fill-rule="evenodd" d="M0 0L10 0L0 10"') } },
    ]);
  });
});

describe('styles and variables', () => {
  const internal = node('0:2', '0:0', 'CANVAS', { internalOnly: true });
  const style = node('9:1', '0:2', 'ROUNDED_RECTANGLE', {
    name: 'Brand/Magenta',
    styleType: 'FILL',
    fillPaints: [solid(magenta)],
  });

  it('are judged where they are defined', async () => {
    const reading = await read(withPage([internal, style, box({ styleIdForFill: { guid: guid('9:1') } })]));
    expect(colorsOf(reading).map(({ role, defines, reference }) => [role, defines, reference])).toEqual([
      ['definition', 'Brand/Magenta', undefined],
      ['fill', undefined, 'judged-at-definition'],
    ]);
  });

  it('are judged where they are used where they come from a library', async () => {
    const foreign = { ...style, sourceLibraryKey: 'lib' };
    const reading = await read(
      withPage([internal, foreign, box({ styleIdForFill: { assetRef: { key: 'abc' } } })]),
    );
    expect(colorsOf(reading).map(({ role, reference }) => [role, reference])).toEqual([
      ['fill', 'judged-here'],
    ]);
  });

  it('has variables in every mode', async () => {
    const set = node('8:0', '0:2', 'VARIABLE_SET', {
      name: 'Brand',
      variableSetModes: [{ id: guid('8:9'), name: 'Light' }],
    });
    const entries = [{ modeID: guid('8:9'), variableData: { value: { colorValue: color(magenta) } } }];
    const variable = node('8:1', '0:2', 'VARIABLE', {
      name: 'magenta',
      variableSetID: { guid: guid('8:0') },
      variableResolvedType: 'COLOR',
      variableDataValues: { entries },
    });
    const bound = box({
      fillPaints: [solid(magenta, { colorVar: { value: { alias: { guid: guid('8:1') } } } })],
    });
    expect(
      colorsOf(await read(withPage([internal, set, variable, bound]))).map(({ defines, reference }) => [
        defines,
        reference,
      ]),
    ).toEqual([
      ['magenta', undefined],
      [undefined, 'judged-at-definition'],
    ]);
  });
});

describe('instances', () => {
  const symbol = (parent: string) => [
    node('5:1', parent, 'SYMBOL', { name: 'Card', fillPaints: [solid(magenta)], componentKey: 'k5' }),
    node('5:2', '5:1', 'ELLIPSE', { fillPaints: [solid('#00A3E0')] }),
  ];
  const instance = (id: string, symbolOverrides: object[] = [], more: object = {}) =>
    node(id, '0:1', 'INSTANCE', {
      fillPaints: [solid(magenta)],
      symbolData: { symbolID: guid('5:1'), symbolOverrides },
      ...more,
    });
  const override = { guidPath: { guids: [guid('5:2')] }, fillPaints: [solid('#009640')] };
  const internal = node('0:2', '0:0', 'CANVAS', { internalOnly: true });
  const judged = (reading: Reading) =>
    colorsOf(reading).flatMap(({ anchor, written, reference, count }) =>
      reference === 'judged-at-definition' ? [] : [`${anchor} ${written} × ${count}`],
    );

  it('inherit what their component is judged for, and are judged for what they change', async () => {
    const reading = await read(withPage([...symbol('0:1'), instance('6:1'), instance('6:2', [override])]));
    expect(judged(reading)).toEqual([
      '5:1 fills/0/color #E6007E × 1',
      '5:2 fills/0/color #00A3E0 × 1',
      'I6:2;5:2 fills/0/color #009640 × 1',
    ]);
  });

  it('are judged for their own fill where that differs', async () => {
    const reading = await read(
      withPage([...symbol('0:1'), instance('6:1', [], { fillPaints: [solid('#FFCC00')] })]),
    );
    expect(judged(reading)).toContain('6:1 fills/0/color #FFCC00 × 1');
  });

  it('of a library show what it inherits once', async () => {
    const reading = await read(
      withPage([internal, ...symbol('0:2'), instance('6:1'), instance('6:2'), instance('6:3', [override])]),
    );
    expect(judged(reading)).toEqual([
      'component k5; fills/0/color #E6007E × 3',
      'component k5;5:2 fills/0/color #00A3E0 × 1',
      'I6:3;5:2 fills/0/color #009640 × 1',
    ]);
  });

  it('may show themselves, or each other', async () => {
    const inner = node('5:3', '5:1', 'INSTANCE', { symbolData: { symbolID: guid('5:1') } });
    const reading = await read(withPage([internal, ...symbol('0:2'), inner, instance('6:1')]));
    expect(judged(reading)).toContain('component k5;5:2 fills/0/color #00A3E0 × 1');
  });
});

it('takes no code of the file for its own', async () => {
  // kiwi's own decoder compiles what it is told; this one must not be able to.
  const source = await readFile(new URL('file/decode-message.ts', import.meta.url), 'utf8');
  expect(source).not.toMatch(/compileSchema|new Function|eval\(/);
});
