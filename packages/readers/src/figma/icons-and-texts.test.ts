import { createChecker, type IconUse, type TextUse, type Settings } from '@brandlint/core';
import { describe, expect, test } from 'vitest';
import { sampleBrand, sampleSettings } from '../../../core/test/sample-brand.ts';
import { createNodeReader } from './create-node-reader.ts';
import type { FigmaFacts, FigmaTree } from './model/figma-document.ts';
import type { FigmaNode } from './model/figma-node.ts';
import { readTree } from './read-tree.ts';
import { buildBox, buildFacts, buildNode, buildSolid, buildText, buildTree } from './test-data/build-node.ts';

const small = buildBox(0, 0, 48, 48);
const fills = [buildSolid('#C41E7F')];
const main = { id: '5:1', key: 'key5', name: 'Icons/learning' };

function usesOf(tree: FigmaTree, facts: Partial<FigmaFacts> = {}) {
  const { uses } = readTree(buildFacts(facts), [tree]);
  return {
    icons: uses.filter((use): use is IconUse => use.kind === 'icon'),
    texts: uses.filter((use): use is TextUse => use.kind === 'text'),
  };
}

const frame = (given: Partial<FigmaNode>, ...children: FigmaTree[]) =>
  buildTree(buildNode('FRAME', { box: buildBox(0, 0, 1200, 800), ...given }), ...children);
const icon = (given: Partial<FigmaNode> = {}, ...children: FigmaTree[]) =>
  buildTree(
    buildNode('INSTANCE', { id: '1:5', box: small, main, overrides: new Map(), ...given }),
    ...children,
  );
const vector = (given: Partial<FigmaNode> = {}) =>
  buildTree(buildNode('VECTOR', { id: '1:6', box: small, fills, ...given }));

describe('what may be an icon', () => {
  test.each<[string, FigmaTree, string[]]>([
    ['a small instance, and not what it is drawn with', icon({}, vector()), ['1:5']],
    [
      'an instance in an instance',
      icon({ box: buildBox(0, 0, 200, 180) }, icon({ id: 'I1:5;6:1' }, vector())),
      ['1:5', 'I1:5;6:1'],
    ],
    ['a vector', frame({}, vector()), ['1:6']],
    [
      'a boolean operation',
      frame({}, buildTree(buildNode('BOOLEAN_OPERATION', { id: '1:7', box: small, fills }))),
      ['1:7'],
    ],
    [
      'a small group of vectors as a whole',
      frame({}, buildTree(buildNode('GROUP', { id: '1:8', box: small }), vector(), vector())),
      ['1:8'],
    ],
    [
      'the one vector in a frame',
      frame({}, buildTree(buildNode('FRAME', { id: '1:8', box: small }), vector())),
      ['1:6'],
    ],
    [
      'a frame that is called one',
      frame({}, frame({ id: '1:8', name: 'Icon / learning', box: buildBox(0, 0, 400, 90) }, vector())),
      ['1:8'],
    ],
    [
      'what Figma takes for one',
      frame({}, frame({ id: '1:8', isAsset: true, box: buildBox(0, 0, 200, 200) }, vector())),
      ['1:8'],
    ],
    [
      'a component',
      frame({}, buildTree(buildNode('COMPONENT', { id: '5:1', key: 'key5', box: small }), vector())),
      ['5:1'],
    ],
    ['nothing that is large', frame({}, vector({ box: buildBox(0, 0, 600, 600) })), []],
    ['nothing that is thin', frame({}, vector({ box: buildBox(0, 0, 200, 9) })), []],
    ['no speck', frame({}, vector({ box: buildBox(0, 0, 3, 3) })), []],
    ['nothing hidden', frame({}, vector({ visible: false })), []],
    ['no part of a drawing of many', frame({}, ...Array.from({ length: 60 }, () => vector())), []],
    ['no rectangle', frame({}, buildTree(buildNode('RECTANGLE', { box: small, fills }))), []],
  ])('%s', (_, tree, expected) => {
    expect(usesOf(tree).icons.map(({ anchor }) => anchor)).toEqual(expected);
  });

  test('goes by its names, and is shown as it stands', () => {
    const tree = frame(
      { id: '1:1', fills },
      icon({ name: 'Learning', matrix: [0, 1, -1, 0], box: buildBox(10, 20, 60, 30) }),
    );
    expect(usesOf(tree).icons).toMatchObject([
      {
        carrier: 'drawing',
        names: [
          { from: 'component', text: 'Icons/learning' },
          { from: 'component', text: 'learning' },
          { from: 'attribute', attribute: 'component-key', text: 'key5' },
          { from: 'layer', text: 'Learning' },
        ],
        label: null,
        exposure: 'unknown',
        ownColors: true,
        artwork: 'main:5:1',
        matrix: [0, 1, -1, 0],
        size: { width: 30, height: 60, keepsProportions: false },
        box: { x: 10, y: 20, width: 60, height: 30 },
        backdrop: { kind: 'colors' },
        written: 'Learning',
      },
    ]);
  });

  test.each<[string, FigmaTree, string[]]>([
    ['a component', icon({ name: 'learning' }), ['Icons/learning', 'learning', 'key5', 'learning']],
    [
      'a variant',
      icon({ name: 'a', main: { ...main, name: 'Icons/Principle/Name=Learning, Size=24' } }),
      [
        'Icons/Principle/Name=Learning, Size=24',
        'Icons/Principle',
        'Principle',
        'Learning',
        '24',
        'key5',
        'a',
      ],
    ],
    [
      'a variant where it is defined',
      buildTree(
        buildNode('COMPONENT_SET', { name: 'learning' }),
        buildTree(buildNode('COMPONENT', { name: 'Size=24', key: '', box: small })),
      ),
      ['learning/Size=24', 'learning', '24'],
    ],
    ['a layer', frame({}, vector({ name: 'Learning' })), ['Learning']],
  ])('%s goes by these names', (_, tree, expected) => {
    expect(usesOf(tree).icons[0]?.names.map(({ text }) => text)).toEqual(expected);
  });

  test.each<[string, Partial<FigmaNode>, FigmaFacts['components'], { key: string; nodeId: string }]>([
    ['from its component, which is here', {}, new Set(['5:1']), { key: 'main:5:1', nodeId: '5:1' }],
    ['from itself for its component, which is elsewhere', {}, new Set(), { key: 'main:5:1', nodeId: '1:5' }],
    [
      'from its component, as only its size is changed',
      { overrides: new Map([['1:5', new Set(['width'])]]) },
      new Set(['5:1']),
      { key: 'main:5:1', nodeId: '5:1' },
    ],
    [
      'from itself, as a colour is changed',
      { overrides: new Map([['I1:5;5:2', new Set(['fills'])]]) },
      new Set(['5:1']),
      { key: 'node:1:5', nodeId: '1:5' },
    ],
  ])('is drawn %s', (_, given, components, expected) => {
    const reader = createNodeReader(buildFacts({ components }));
    const { node } = icon(given);
    expect(reader.visit(node, reader.outside, null).drawings).toEqual([expected]);
  });

  test('is drawn from itself where nobody knows what is changed', () => {
    const reader = createNodeReader(buildFacts());
    const node = buildNode('INSTANCE', { id: '1:5', box: small, main });
    expect(reader.visit(node, reader.outside, null).drawings).toEqual([{ key: 'node:1:5', nodeId: '1:5' }]);
  });
});

describe('a text', () => {
  test('is one use, with its part of the canvas', () => {
    const { texts } = usesOf(
      frame({ id: '1:1' }, buildTree(buildText('Learning', '#000000', { id: '1:2', fontSize: 32 }))),
    );
    expect(texts).toMatchObject([
      {
        anchor: '1:2 characters',
        text: 'Learning',
        written: 'Learning',
        purpose: 'heading',
        places: [{ nodeId: '1:2', property: ['characters'], range: [0, 8] }],
        box: { x: 0, y: 0, width: 100, height: 100 },
      },
    ]);
    expect(texts[0]?.box?.page).toBeGreaterThan(0);
  });

  test.each([
    ['Learning', { fontSize: 24 }, 'heading'],
    ['Learning', { fontSize: 18, fontWeight: 700 }, 'heading'],
    ['Learning', {}, 'label'],
    ['We learn from what we try and tell each other what we have learnt.', {}, 'prose'],
    ['We learn from what we try. '.repeat(9), { fontSize: 24 }, 'prose'],
  ])('%j is told by its look and length', (characters, given, expected) => {
    expect(usesOf(buildTree(buildText(characters, '#000000', given))).texts[0]?.purpose).toBe(expected);
  });

  test.each(['', ' \n\u2028'])('%j is none', (characters) => {
    expect(usesOf(buildTree(buildText(characters, '#000000'))).texts).toEqual([]);
  });

  test('layers of different frames are on different pages, and pages and large frames group nothing', () => {
    const make = (id: string) =>
      frame(
        { id },
        frame({ id: `${id}1`, box: small }, buildTree(buildText('Learning', '#000000', { id: `${id}2` }))),
      );
    const { texts } = usesOf(
      buildTree(buildNode('PAGE', { id: '0:1', box: null }), make('1:1'), make('2:2')),
    );
    expect(texts.map(({ containers }) => containers)).toEqual([['1:11'], ['2:21']]);
    expect(new Set(texts.map(({ box }) => box?.page)).size).toBe(2);
  });

  test('of an unchanged instance goes by its component', () => {
    const { texts } = usesOf(
      icon({ box: buildBox(0, 0, 300, 90) }, buildTree(buildText('Lerning', '#000000', { id: 'I1:5;5:2' }))),
    );
    expect(texts.map(({ anchor }) => anchor)).toEqual(['component key5;5:2 characters']);
  });
});

describe('icons and texts as core judges them', () => {
  const settings: Settings = {
    ...sampleSettings,
    icons: { ...sampleSettings.icons, marks: ['icon-{principle}'] },
  };
  function judge(tree: FigmaTree): string[] {
    const reading = readTree(buildFacts(), [tree]);
    const report = createChecker(sampleBrand, settings, new Map()).check({
      ...reading,
      artworks: [],
      source: 'a.json',
      hash: '',
    });
    return report.findings
      .filter(({ rule }) => rule !== 'text-contrast-minimum' && rule !== 'icon-artwork-unaltered')
      .map(
        ({ rule, written, places: [place] }) =>
          `${rule} ${written} ${place.kind === 'node' ? String(place.range) : ''}`,
      );
  }
  const card = (id: string, principle: string, label: string) =>
    frame(
      { id, box: buildBox(0, 0, 300, 300) },
      icon({ id: `${id}1`, main: { ...main, name: `icon-${principle}` } }),
      buildTree(buildText(label, '#000000', { id: `${id}2` })),
      buildTree(buildText('Some words', '#000000', { id: `${id}3` })),
    );

  test('a label that agrees says nothing', () => {
    expect(
      judge(
        frame(
          { fills: [buildSolid('#FFFFFF')] },
          card('1', 'learning', 'Learning'),
          card('2', 'innovation', 'Innovation'),
        ),
      ),
    ).toEqual([]);
  });

  test('a label beside an icon is held against its published name, with the part that is wrong', () => {
    const found = judge(
      frame(
        { fills: [buildSolid('#FFFFFF')] },
        card('1', 'co-production', 'Coproduction'),
        card('2', 'innovation', 'Innovation'),
      ),
    );
    expect(found).toContain('principle-name-as-published Coproduction 0,12');
  });

  test('names in cards of a list are names, though nothing marks them', () => {
    const plain = (id: string, name: string) =>
      frame(
        { id, box: buildBox(0, 0, 300, 300) },
        buildTree(buildText(name, '#000000', { id: `${id}2` })),
        vector({ box: buildBox(0, 0, 99, 9) }),
        vector({ box: buildBox(0, 0, 99, 9) }),
      );
    const found = judge(
      frame(
        { id: '0:9', fills: [buildSolid('#FFFFFF')] },
        ...['Learning', 'Innovation', 'Walking the talk', 'Coproduction'].map((name, at) =>
          plain(`${at}:1`, name),
        ),
      ),
    );
    expect(found).toEqual(['principle-name-as-published Coproduction 0,12']);
  });

  test('an icon that is no principle is told', () => {
    expect(judge(frame({}, icon({ main: { ...main, name: 'icon-flying' } })))).toContain(
      'icon-known instance undefined',
    );
  });
});
