import { createChecker, type ColorUse } from '@brandlint/core';
import { describe, expect, test } from 'vitest';
import { sampleBrand, sampleSettings } from '../../../core/test/sample-brand.ts';
import type { FigmaFacts, FigmaTree } from './model/figma-document.ts';
import type { FigmaNode } from './model/figma-node.ts';
import { readTree } from './read-tree.ts';
import { buildFacts, buildNode, buildSolid, buildText, buildTree } from './test-data/build-node.ts';

const off = '#C51E80';
const fills = [buildSolid(off)];
const main = { id: '5:1', key: 'key5', name: 'Card' };
const changed = (entries: Record<string, string[]>) =>
  new Map(Object.entries(entries).map(([id, names]) => [id, new Set(names)]));

/** An instance with a frame of its own and one layer in it. */
function instance(id: string, given: Partial<FigmaNode> = {}, layer: Partial<FigmaNode> = {}): FigmaTree {
  const own = buildNode('INSTANCE', { id, fills, main, overrides: new Map(), ...given });
  return buildTree(
    own,
    buildTree(buildNode('RECTANGLE', { id: `${id.startsWith('I') ? '' : 'I'}${id};5:2`, fills, ...layer })),
  );
}

function say(trees: FigmaTree[], facts: Partial<FigmaFacts> = {}): string[] {
  return readTree(buildFacts(facts), trees)
    .uses.filter((use): use is ColorUse => use.kind === 'color')
    .map(({ anchor, reference = 'own', count }) => `${anchor} ${reference} ×${count}`);
}

const read = { components: new Set(['5:1']) };

describe('what an instance looks like is judged', () => {
  test.each<[string, FigmaTree[], Partial<FigmaFacts>, string[]]>([
    [
      'at its component, where that is read',
      [instance('1:1')],
      read,
      ['1:1 fills/0/color judged-at-definition ×1', 'I1:1;5:2 fills/0/color judged-at-definition ×1'],
    ],
    [
      'once for all instances, where its component lies elsewhere',
      [instance('1:1'), instance('1:2'), instance('I7:7;1:3')],
      {},
      ['component key5; fills/0/color own ×3', 'component key5;5:2 fills/0/color own ×3'],
    ],
    [
      'by the id of a component without a key',
      [instance('1:1', { main: { ...main, key: '' } })],
      {},
      ['component 5:1; fills/0/color own ×1', 'component 5:1;5:2 fills/0/color own ×1'],
    ],
    [
      'where it is changed',
      [instance('1:1', { overrides: changed({ '1:1': ['fills'], 'I1:1;5:2': ['fillStyleId'] }) })],
      read,
      ['1:1 fills/0/color own ×1', 'I1:1;5:2 fills/0/color own ×1'],
    ],
    [
      'at its component, where something else is changed',
      [instance('1:1', { overrides: changed({ '1:1': ['width'], 'I1:1;5:2': ['name', 'strokes'] }) })],
      read,
      ['1:1 fills/0/color judged-at-definition ×1', 'I1:1;5:2 fills/0/color judged-at-definition ×1'],
    ],
    [
      'where it is, when nobody knows what is changed',
      [
        buildTree(
          buildNode('INSTANCE', { fills, main }),
          buildTree(buildNode('RECTANGLE', { id: 'I1:1;5:2', fills })),
        ),
      ],
      read,
      ['1:1 fills/0/color own ×1', 'I1:1;5:2 fills/0/color own ×1'],
    ],
    [
      'where it is, when nobody knows what it shows',
      [buildTree(buildNode('INSTANCE', { fills, overrides: new Map() }))],
      read,
      ['1:1 fills/0/color own ×1'],
    ],
    [
      'where it is seen only here',
      [instance('1:1', { overrides: changed({ 'I1:1;5:2': ['visible'] }) })],
      read,
      ['1:1 fills/0/color judged-at-definition ×1', 'I1:1;5:2 fills/0/color own ×1'],
    ],
  ])('%s', (_, trees, facts, expected) => {
    expect(say(trees, facts)).toEqual(expected);
  });

  test.each<[string, Partial<FigmaNode>, Partial<FigmaNode>, string]>([
    ['by nobody', {}, {}, 'component key6;6:2 fills/0/color own ×1'],
    [
      'in the outer component',
      {},
      { overrides: changed({ 'I1:1;5:2;6:2': ['fills'] }) },
      'I1:1;5:2;6:2 fills/0/color judged-at-definition ×1',
    ],
    [
      'in the outer instance',
      { overrides: changed({ 'I1:1;5:2;6:2': ['fills'] }) },
      {},
      'I1:1;5:2;6:2 fills/0/color own ×1',
    ],
    [
      'in both',
      { overrides: changed({ 'I1:1;5:2;6:2': ['fills'] }) },
      { overrides: changed({ 'I1:1;5:2;6:2': ['fills'] }) },
      'I1:1;5:2;6:2 fills/0/color own ×1',
    ],
  ])('in an instance within an instance, where it is changed %s', (_, outer, inner, expected) => {
    const tree = buildTree(
      buildNode('INSTANCE', { id: '1:1', main, overrides: new Map(), ...outer }),
      buildTree(
        buildNode('INSTANCE', {
          id: 'I1:1;5:2',
          main: { id: '6:1', key: 'key6', name: 'Icon' },
          overrides: new Map(),
          ...inner,
        }),
        buildTree(buildNode('RECTANGLE', { id: 'I1:1;5:2;6:2', fills })),
      ),
    );
    expect(say([tree], read)).toEqual([expected]);
  });

  test('one fault in forty instances is one finding, with its places', () => {
    const trees = Array.from({ length: 140 }, (_, at) => instance(`1:${at}`, { fills: [] }));
    const reading = readTree(buildFacts(), trees);
    const { findings } = createChecker(sampleBrand, sampleSettings, new Map()).check({
      ...reading,
      artworks: [],
      source: 'campaign.json',
      hash: '',
    });
    expect(findings.filter(({ rule }) => rule === 'color-as-published')).toMatchObject([{ count: 140 }]);
    expect(findings[0]?.places).toHaveLength(100);
  });

  test('a wrong name in many instances is one fault, and labels every icon beside it', () => {
    const words = 'Friendly Towns Sample Netwrk';
    const component = buildTree(
      buildNode('COMPONENT', { id: '5:1' }),
      buildTree(buildText(words, '#000000', { id: '5:2' })),
    );
    const of = (id: string) =>
      buildTree(
        buildNode('INSTANCE', { id, main, overrides: new Map() }),
        buildTree(buildText(words, '#000000', { id: `I${id};5:2` })),
      );
    const { uses } = readTree(buildFacts(read), [of('1:1'), component, of('1:2')]);
    const texts = uses.filter(({ kind }) => kind === 'text');
    expect(texts).toMatchObject([
      {
        anchor: '5:2 characters',
        count: 3,
        containers: ['1:1', '5:1', '1:2'],
        places: [{ nodeId: '5:2' }, { nodeId: 'I1:1;5:2' }, { nodeId: 'I1:2;5:2' }],
      },
    ]);
    const own = buildTree(
      buildNode('INSTANCE', { id: '1:3', main, overrides: changed({ 'I1:3;5:2': ['characters'] }) }),
      buildTree(buildText('Another', '#000000', { id: 'I1:3;5:2' })),
    );
    expect(
      readTree(buildFacts(read), [component, own]).uses.filter(({ kind }) => kind === 'text'),
    ).toMatchObject([
      { anchor: '5:2 characters', count: 1 },
      { anchor: 'I1:3;5:2 characters', count: 1 },
    ]);
  });

  test('texts on other grounds are not folded into one', () => {
    const on = (id: string, hex: string) =>
      buildTree(
        buildNode('FRAME', { id: `${id}9`, fills: [buildSolid(hex)] }),
        buildTree(
          buildNode('INSTANCE', { id, main, overrides: new Map() }),
          buildTree(buildText('Learning', off, { id: `I${id};5:2` })),
        ),
      );
    const texts = say([on('1:1', '#FFFFFF'), on('1:2', '#000000'), on('1:3', '#FFFFFF')]).filter((text) =>
      text.startsWith('component'),
    );
    expect(texts).toEqual([
      'component key5;5:2 fills/0/color own ×2',
      'component key5;5:2 fills/0/color own ×1',
    ]);
  });
});
