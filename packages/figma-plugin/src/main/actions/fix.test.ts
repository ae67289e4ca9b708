import { describe, expect, test } from 'vitest';
import { node, text } from '../../../test/documents/make-nodes.ts';
import { gradient, shadow, solid } from '../../../test/documents/make-paints.ts';
import { fix } from './fix.ts';
import { fixSafe } from './fix-safe.ts';
import { at, finding, openDocument, token, type OpenDocument } from './test-data/open-document.ts';
import { undo } from './undo.ts';

const box = { x: 0, y: 0, width: 100, height: 100 };
const near = '#8A1C5D';
const plum = { r: 0x8a / 255, g: 0x1c / 255, b: 0x5c / 255 };

const variable = {
  id: 'C:1',
  key: 'c',
  name: 'OC',
  modes: [{ modeId: 'm1', name: 'Published' }],
  variables: [{ id: 'VariableID:1', key: 'v', name: 'Plum', values: [{ ...plum, a: 1 }] }],
};

async function fixAll(document: OpenDocument): Promise<void> {
  await fix({ type: 'fix', keys: [...document.find.keys()] }, document.workspace);
}

function fixedIn({ said }: OpenDocument) {
  return said.flatMap((update) => (update.type === 'fixed' ? [update] : []))[0];
}

describe('every kind of place', () => {
  const layers = [
    node('1:1', 'FRAME', 'Frame', box, {
      fills: [
        solid('#ffffff', { visible: false }),
        solid(near.toLowerCase(), { opacity: 0.5, blendMode: 'MULTIPLY' }),
      ],
      strokes: [gradient('#000000', near)],
      effects: [shadow(near, 0.25)],
    }),
    text('1:2', 'Half and half', box, {
      fills: [solid('#1d1d1b')],
      characterStyleOverrides: [0, 0, 0, 0, 5, 5, 5, 5],
      styleOverrideTable: { 5: { fills: [solid(near)] } },
    }),
    node('1:3', 'VECTOR', 'Mark', box, {
      fills: [solid('#333399')],
      fillGeometry: [
        { path: 'M 0 0 L 20 0 L 20 10 Z', windingRule: 'NONZERO', overrideID: 3 },
        { path: 'M 0 10 L 20 10 L 20 20 Z', windingRule: 'NONZERO' },
      ],
      fillOverrideTable: { 3: { fills: [solid(near)] } },
    }),
  ];

  test('a fill, its opacity, blend mode and neighbours kept', async () => {
    const document = await openDocument(layers);
    document.find.set(...finding('a', [at('1:1', ['fills', 1, 'color'])], `${near}80`, token('Plum')));
    await fixAll(document);
    const { fills } = await document.node('1:1', 'FRAME');
    expect(fills).toMatchObject([
      { color: { r: 1, g: 1, b: 1 }, visible: false },
      { type: 'SOLID', color: plum, opacity: 0.5, blendMode: 'MULTIPLY' },
    ]);
    expect(fixedIn(document)).toEqual({ type: 'fixed', count: 1, skipped: [] });
    expect(document.rechecked).toEqual(['1:1']);
  });

  test('a gradient stop, a shadow with its alpha, and a fill in one step that one undo takes back', async () => {
    const document = await openDocument(layers);
    document.find.set(
      ...finding('a', [at('1:1', ['strokes', 0, 'gradientStops', 1, 'color'])], near, token('Plum')),
    );
    document.find.set(...finding('b', [at('1:1', ['effects', 0, 'color'])], `${near}40`, token('Plum')));
    document.find.set(...finding('c', [at('1:1', ['fills', 1, 'color'])], `${near}80`, token('Leaf')));
    const before = document.undoSteps();
    await fixAll(document);
    const frame = await document.node('1:1', 'FRAME');
    expect(frame.strokes[0]).toMatchObject({
      gradientStops: [{ color: { r: 0, g: 0, b: 0, a: 1 } }, { position: 1, color: { ...plum, a: 1 } }],
    });
    expect(frame.effects[0]).toMatchObject({ color: { ...plum, a: 0.25 }, radius: 8 });
    expect(document.undoSteps() - before).toBe(1);
    await undo({ type: 'undo' }, document.workspace);
    expect((await document.node('1:1', 'FRAME')).effects[0]).toMatchObject({ color: { b: 0x5d / 255 } });
    expect(document.undoSteps()).toBe(before);
    expect(document.rechecked).toEqual(['1:1', '1:1']);
  });

  test('a range of a text', async () => {
    const document = await openDocument(layers);
    document.find.set(...finding('a', [at('1:2', ['fills', 0, 'color'], [4, 8])], near, token('Plum')));
    await fixAll(document);
    const words = await document.node('1:2', 'TEXT');
    expect(words.getRangeFills(4, 8)).toMatchObject([{ color: plum }]);
    expect(words.getRangeFills(0, 4)).toMatchObject([{ color: { r: 0x1d / 255 } }]);
  });

  test('a region of a vector', async () => {
    const document = await openDocument(layers);
    const vector = await document.node('1:3', 'VECTOR');
    const index = (vector.vectorNetwork.regions ?? []).findIndex(({ fills = [] }) =>
      JSON.stringify(fills).includes(String(0x5d / 255)),
    );
    expect(index).toBeGreaterThanOrEqual(0);
    document.find.set(
      ...finding(
        'a',
        [at('1:3', ['vectorNetwork', 'regions', index, 'fills', 0, 'color'])],
        near,
        token('Plum'),
      ),
    );
    await fixAll(document);
    expect(vector.vectorNetwork.regions?.[index]?.fills).toMatchObject([{ color: plum }]);
    expect(vector.vectorNetwork.regions?.length).toBe(2);
  });

  test('styles, variables and the background of a page', async () => {
    const document = await openDocument(layers, {
      styles: [
        {
          id: 'S:1',
          key: 's',
          name: 'Brand/Plum',
          type: 'PAINT',
          paints: [
            {
              type: 'SOLID',
              color: { ...plum, b: 0x5d / 255 },
              opacity: 1,
              visible: true,
              blendMode: 'NORMAL',
            },
          ],
        },
      ],
      collections: [
        {
          ...variable,
          modes: [
            { modeId: 'm1', name: 'A' },
            { modeId: 'm2', name: 'B' },
          ],
          variables: [
            {
              id: 'VariableID:1',
              key: 'v',
              name: 'accent',
              values: [
                { r: 1, g: 1, b: 1, a: 1 },
                { ...plum, b: 0x5d / 255, a: 0.5 },
              ],
            },
          ],
        },
      ],
    });
    document.find.set(...finding('a', [at('S:1', ['paints', 0, 'color'])], near, token('Plum')));
    document.find.set(
      ...finding('b', [at('VariableID:1', ['valuesByMode', 'B'])], `${near}80`, token('Plum')),
    );
    const page = await document.node('0:1', 'PAGE');
    page.backgrounds = [{ type: 'SOLID', color: { ...plum, b: 0x5d / 255 } }];
    document.find.set(...finding('c', [at('0:1', ['backgrounds', 0, 'color'])], near, token('Leaf')));
    await fixAll(document);
    expect(fixedIn(document)).toEqual({ type: 'fixed', count: 3, skipped: [] });
    expect(await figma.getStyleByIdAsync('S:1')).toMatchObject({ paints: [{ color: plum, opacity: 1 }] });
    const accent = await figma.variables.getVariableByIdAsync('VariableID:1');
    expect(accent?.valuesByMode).toEqual({ m1: { r: 1, g: 1, b: 1, a: 1 }, m2: { ...plum, a: 0.5 } });
    expect(page.backgrounds).toMatchObject([{ color: { r: 0x2e / 255 } }]);
  });
});

describe('what it is bound to', () => {
  const both = [
    solid('#ffffff', { boundVariables: { color: { type: 'VARIABLE_ALIAS', id: 'VariableID:9' } } }),
  ];
  const layers = [
    node('1:1', 'RECTANGLE', 'Box', box, { fills: [...both, solid(near)], effects: [shadow(near, 1)] }),
    node('1:2', 'RECTANGLE', 'Box', box, {
      fills: [gradient(near, '#000000')],
      effects: [shadow(near, 0.5)],
    }),
    node('1:3', 'RECTANGLE', 'Box', box, { fills: [solid(near)], strokes: [solid(near, { opacity: 0.5 })] }),
  ];
  const alias = { type: 'VARIABLE_ALIAS', id: 'VariableID:1' };

  test('a variable, where nothing is lost by it; other bindings stay', async () => {
    const document = await openDocument(layers, { collections: [variable] });
    document.find.set(...finding('a', [at('1:1', ['fills', 1, 'color'])], near, token('Plum')));
    document.find.set(...finding('b', [at('1:1', ['effects', 0, 'color'])], near, token('Plum')));
    document.find.set(
      ...finding('c', [at('1:2', ['fills', 0, 'gradientStops', 0, 'color'])], near, token('Plum')),
    );
    document.find.set(...finding('d', [at('1:2', ['effects', 0, 'color'])], `${near}80`, token('Plum')));
    await fixAll(document);
    const one = await document.node('1:1', 'RECTANGLE');
    expect(one.fills).toMatchObject([
      { boundVariables: { color: { id: 'VariableID:9' } } },
      { boundVariables: { color: alias } },
    ]);
    expect(one.effects).toMatchObject([{ boundVariables: { color: alias } }]);
    const two = await document.node('1:2', 'RECTANGLE');
    expect(two.fills).toMatchObject([{ gradientStops: [{ boundVariables: { color: alias } }, {}] }]);
    expect(two.effects).toMatchObject([{ color: { a: 0.5 } }]);
    expect(JSON.stringify(two.effects)).not.toContain('VARIABLE_ALIAS');
  });

  test('a style for the whole of one plain paint, the value elsewhere', async () => {
    const document = await openDocument(layers, {
      styles: [
        {
          id: 'S:1',
          key: 's',
          name: 'Plum',
          type: 'PAINT',
          paints: [{ type: 'SOLID', color: plum, opacity: 1, visible: true, blendMode: 'NORMAL' }],
        },
      ],
    });
    document.find.set(...finding('a', [at('1:3', ['fills', 0, 'color'])], near, token('Plum')));
    document.find.set(...finding('b', [at('1:3', ['strokes', 0, 'color'])], `${near}80`, token('Plum')));
    document.find.set(...finding('c', [at('1:1', ['fills', 1, 'color'])], near, token('Plum')));
    await fixAll(document);
    const three = await document.node('1:3', 'RECTANGLE');
    expect(three.fillStyleId).toBe('S:1');
    expect([three.strokeStyleId, three.strokes]).toMatchObject(['', [{ color: plum, opacity: 0.5 }]]);
    expect((await document.node('1:1', 'RECTANGLE')).fillStyleId).toBe('');
  });

  test('a variable of this file is mended itself, one of a library is replaced', async () => {
    const bound = (id: string) => [
      solid(near, { boundVariables: { color: { type: 'VARIABLE_ALIAS', id } } }),
    ];
    const value = { ...plum, b: 0x5d / 255, a: 1 };
    const collection = (id: string, remote: boolean) => ({
      id: `C:${id}`,
      key: id,
      name: 'Own',
      remote,
      modes: [{ modeId: `m${id}`, name: 'Mode 1' }],
      variables: [{ id: `VariableID:${id}`, key: `k${id}`, name: 'accent', values: [value] }],
    });
    const document = await openDocument(
      [
        node('1:1', 'RECTANGLE', 'Box', box, { fills: bound('VariableID:7') }),
        node('1:2', 'RECTANGLE', 'Box', box, { fills: bound('VariableID:8') }),
      ],
      { collections: [collection('7', false), collection('8', true)] },
    );
    document.find.set(...finding('a', [at('1:1', ['fills', 0, 'color'])], near, token('Plum')));
    document.find.set(...finding('b', [at('1:2', ['fills', 0, 'color'])], near, token('Plum')));
    await fixAll(document);
    const reason = expect.stringContaining('“accent”') as string;
    expect(fixedIn(document)?.skipped).toMatchObject([{ place: { nodeId: '1:1' }, reason }]);
    const { fills } = await document.node('1:2', 'RECTANGLE');
    expect(fills).toMatchObject([{ color: plum }]);
    expect(JSON.stringify(fills)).not.toContain('VARIABLE_ALIAS');
  });
});

test('in a Display P3 document the colour is written in P3, and compared in it', async () => {
  const document = await openDocument([node('1:1', 'RECTANGLE', 'Box', box, { fills: [solid(near)] })], {
    profile: 'DISPLAY_P3',
  });
  const written = 'color(display-p3 0.5412 0.1098 0.3647)';
  document.find.set(...finding('a', [at('1:1', ['fills', 0, 'color'])], written, token('Plum')));
  await fixAll(document);
  const { fills } = await document.node('1:1', 'RECTANGLE');
  const [paint] = fills === figma.mixed ? [] : fills;
  if (paint?.type !== 'SOLID') throw new Error('no colour');
  // color(srgb 0.5412 0.1098 0.3608) by the matrices of CSS Color 4.
  const { r, g, b } = paint.color;
  expect([r, g, b].map((channel) => channel.toFixed(4))).toEqual(['0.4968', '0.1502', '0.3536']);
});

test('paints with a pattern go through the asynchronous setter', async () => {
  const document = await openDocument([node('1:1', 'RECTANGLE', 'Box', box)]);
  const layer = await document.node('1:1', 'RECTANGLE');
  const pattern: Paint = {
    type: 'PATTERN',
    sourceNodeId: '1:1',
    tileType: 'RECTANGULAR',
    scalingFactor: 1,
    spacing: { x: 0, y: 0 },
    horizontalAlignment: 'START',
  };
  const paints: Paint[] = [pattern, { type: 'SOLID', color: { ...plum, b: 0x5d / 255 } }];
  await layer.setFillsAsync(paints);
  await layer.setStrokesAsync(paints);
  document.find.set(...finding('a', [at('1:1', ['fills', 1, 'color'])], near, token('Plum')));
  document.find.set(...finding('b', [at('1:1', ['strokes', 1, 'color'])], near, token('Plum')));
  await fixAll(document);
  expect([layer.fills, layer.strokes]).toMatchObject([
    [{ type: 'PATTERN' }, { color: plum }],
    [{ type: 'PATTERN' }, { color: plum }],
  ]);
});

describe('what is left alone', () => {
  const layers = [node('1:1', 'RECTANGLE', 'Box', box, { fills: [solid('#00ff00')], locked: true })];

  test.each([
    ['what has changed since', at('1:1', ['fills', 0, 'color']), /changed since/],
    ['what is no longer there', at('1:1', ['fills', 4, 'color']), /changed since/],
    ['a way to nowhere', at('1:1', ['fills', '__proto__', 'color']), /changed since/],
    ['a layer that is gone', at('9:9', ['fills', 0, 'color']), /gone/],
    ['a style that is gone', at('S:9', ['paints', 0, 'color']), /gone/],
    ['what no plugin may set', at('1:1', ['overlayBackground', 'color']), /no plugin/],
  ])('%s', async (_, place, reason) => {
    const document = await openDocument(layers);
    document.find.set(...finding('a', [place], near, token('Plum')));
    const before = document.undoSteps();
    await fixAll(document);
    expect(fixedIn(document)).toMatchObject({
      count: 0,
      skipped: [{ reason: expect.stringMatching(reason) as string }],
    });
    expect(document.undoSteps()).toBe(before);
  });

  test('nothing is changed in Dev Mode, and one sentence says why', async () => {
    const document = await openDocument(layers, { editorType: 'dev' });
    document.find.set(...finding('a', [at('1:1', ['fills', 0, 'color'])], '#00FF00', token('Plum')));
    await fixAll(document);
    expect(document.lastWords()).toMatch(/Dev Mode/);
    expect((await document.node('1:1', 'RECTANGLE')).fills).toMatchObject([{ color: { g: 1 } }]);
  });

  test('fix-safe leaves what is not safe; a locked layer is mended', async () => {
    const document = await openDocument(layers);
    const place = at('1:1', ['fills', 0, 'color']);
    document.find.set(...finding('a', [place], '#00FF00', token('Plum', false)));
    await fixSafe({ type: 'fix-safe' }, document.workspace);
    expect(fixedIn(document)?.count).toBe(0);
    document.find.set(...finding('a', [place], '#00FF00', token('Plum')));
    await fixSafe({ type: 'fix-safe' }, document.workspace);
    expect((await document.node('1:1', 'RECTANGLE')).fills).toMatchObject([{ color: plum }]);
  });
});

describe('what Figma refuses is skipped with its reason, and the rest is mended', () => {
  const fills = [solid(near)];
  const layers = [
    node('1:1', 'RECTANGLE', 'Broken', box, { fills }),
    node('1:2', 'RECTANGLE', 'Sound', box, { fills }),
    node('1:3', 'COMPONENT', 'From elsewhere', box, {
      remote: true,
      children: [node('1:4', 'RECTANGLE', 'Inside', box, { fills })],
    }),
    text('1:5', 'In a font that is missing', box, {
      fills,
      style: { fontFamily: 'Nowhere' },
      characterStyleOverrides: [5],
      styleOverrideTable: { 5: { fills: [solid('#00ff00')] } },
    }),
    text('1:6', 'In a font that is missing', box, { fills, style: { fontFamily: 'Nowhere' } }),
  ];

  test('getters that throw, libraries, fonts; a text in one colour needs no font', async () => {
    const document = await openDocument(layers, { missingFonts: ['Nowhere'] });
    document.poison('1:1', 'fills', 'in get_fills: The node cannot be found.\nat plugin.js:1');
    const place = (id: string, range?: readonly [number, number]) => at(id, ['fills', 0, 'color'], range);
    document.find.set(...finding('a', [place('1:1'), place('1:2'), place('1:4')], near, token('Plum')));
    document.find.set(...finding('b', [place('1:5', [1, 25]), place('1:6', [0, 25])], near, token('Plum')));
    await fixAll(document);
    const { count, skipped = [] } = fixedIn(document) ?? {};
    expect(skipped.map(({ place: { nodeId }, reason }) => [nodeId, reason])).toEqual([
      ['1:1', 'in get_fills: The node cannot be found'],
      ['1:4', 'it belongs to a library and is changed there'],
      ['1:5', expect.stringMatching(/font/)],
    ]);
    expect(count).toBe(2);
    expect((await document.node('1:2', 'RECTANGLE')).fills).toMatchObject([{ color: plum }]);
    expect((await document.node('1:6', 'TEXT')).fills).toMatchObject([{ color: plum }]);
  });

  test('a layer in an instance is overridden there', async () => {
    const inside = node('I2:1;1:9', 'RECTANGLE', 'Inside', box, { fills });
    const document = await openDocument([node('2:1', 'INSTANCE', 'Badge', box, { children: [inside] })]);
    document.find.set(...finding('a', [at('I2:1;1:9', ['fills', 0, 'color'])], near, token('Plum')));
    await fixAll(document);
    const instance = await document.node('2:1', 'INSTANCE');
    expect(instance.overrides).toMatchObject([{ id: 'I2:1;1:9' }]);
  });

  test('two colours of one paint are written once', async () => {
    const document = await openDocument([
      node('1:1', 'RECTANGLE', 'Box', box, { fills: [gradient(near, near)] }),
    ]);
    for (const stop of [0, 1]) {
      const place = at('1:1', ['fills', 0, 'gradientStops', stop, 'color']);
      document.find.set(...finding(`s${stop}`, [place], near, token(stop === 0 ? 'Plum' : 'Leaf')));
    }
    await fixAll(document);
    expect((await document.node('1:1', 'RECTANGLE')).fills).toMatchObject([
      { gradientStops: [{ color: plum }, { color: { r: 0x2e / 255 } }] },
    ]);
  });
});

describe('wording', () => {
  const words = 'Democratic member control and Voluntary and open membership';
  const layers = [text('1:1', words, box, { fills: [solid('#000000')] })];
  const mend = (written: string, replacement: string) =>
    finding(
      written,
      [at('1:1', ['characters'], [words.indexOf(written), words.indexOf(written) + written.length])],
      written,
      { replace: { kind: 'text', text: replacement }, safe: true },
    );

  test('two places of one text, each where it was', async () => {
    const document = await openDocument(layers);
    document.find.set(...mend('Democratic member control', 'Democratic Member Control, always'));
    document.find.set(...mend('Voluntary and open membership', 'Voluntary and Open Membership'));
    await fixAll(document);
    expect((await document.node('1:1', 'TEXT')).characters).toBe(
      'Democratic Member Control, always and Voluntary and Open Membership',
    );
  });

  test('a font that is missing, a text that has changed', async () => {
    const missing = await openDocument(layers, { missingFonts: ['Inter'] });
    missing.find.set(...mend('Democratic member control', 'x'));
    await fixAll(missing);
    expect(fixedIn(missing)?.skipped).toMatchObject([{ reason: expect.stringContaining('font') as string }]);
    const changed = await openDocument(layers);
    changed.find.set(
      ...finding('a', [at('1:1', ['characters'], [0, 9])], 'democracy', {
        replace: { kind: 'text', text: 'x' },
        safe: true,
      }),
    );
    await fixAll(changed);
    expect(fixedIn(changed)).toMatchObject({ count: 0 });
  });
});
