import type { Use } from '@brandlint/core';
import type { FigmaNode, Painted, Surroundings, Visit } from '@brandlint/readers/figma-nodes';
import { createNodeReader } from '@brandlint/readers/figma-nodes';
import { describe, expect, test } from 'vitest';
import type { LiveNode } from '../live/to-node.ts';
import { readUnits, type Start } from './read-units.ts';
import { createSliceClock } from './slice-clock.ts';
import type { Unit, UnitContent } from './unit.ts';

const { outside } = createNodeReader({
  name: '',
  profile: 'srgb',
  isProfileAssumed: false,
  styles: [],
  variables: [],
  components: new Set(),
});

type Tree = { id: string; type: string; children?: Tree[] };

const tree = (id: string, children: Tree[] = [], type = 'FRAME'): Tree => ({ id, type, children });
const many = (count: number, make: (i: number) => Tree) => Array.from({ length: count }, (_, i) => make(i));
const live = (node: Tree) => node as unknown as LiveNode;
const start = (...nodes: Tree[]): Start => ({
  nodes: nodes.map(live),
  parent: null,
  top: null,
  around: outside,
  before: null,
  startsAnew: false,
});

/** Every layer has one use, and paints itself. */
function visit(node: FigmaNode, around: Surroundings, painted: Painted): Visit {
  const use = { kind: 'text', anchor: node.id } as unknown as Use;
  const box = { x: 0, y: 0, width: 1, height: 1 };
  const after = { box, look: { kind: 'unknown', reason: node.id }, isOpaque: false, below: painted } as const;
  return { uses: [use], gaps: [], drawings: [], inner: around, painted: after };
}

async function read(from: Start, skip: (id: string) => { after: Painted } | null = () => null) {
  const units: (Unit & { content: UnitContent })[] = [];
  const layers = await readUnits(from, {
    clock: createSliceClock(),
    mixed: Symbol('mixed') as unknown as PluginAPI['mixed'],
    mains: { load: () => Promise.resolve(null), forget: () => undefined, nameOf: () => undefined },
    visit,
    isCancelled: () => false,
    skip,
    onUnit: (unit, content) => {
      units.push({ ...unit, content });
      return Promise.resolve();
    },
    onProgress: () => undefined,
  });
  return { units, layers };
}

const usesIn = (units: readonly { content: UnitContent }[]) =>
  units.flatMap(({ content }) => content.uses.map(({ anchor }) => anchor));

describe('reading in units', () => {
  test('a small tree is one', async () => {
    const { units, layers } = await read(start(tree('0:1', [tree('1:1', [tree('1:2')])], 'PAGE')));
    expect(layers).toBe(3);
    expect(units).toMatchObject([{ heads: ['0:1'], parent: null, nodes: ['0:1', '1:1', '1:2'] }]);
  });

  test('a large one is several, with every layer once and in order', async () => {
    const frames = many(10, (i) =>
      tree(
        `1:${i}`,
        many(90, (j) => tree(`${i + 2}:${j}`)),
      ),
    );
    const { units, layers } = await read(start(tree('0:1', frames, 'PAGE')));
    expect(layers).toBe(911);
    expect(units.length).toBeGreaterThan(3);
    const nodes = units.flatMap((unit) => unit.nodes);
    expect(new Set(nodes).size).toBe(911);
    expect([...nodes].sort()).toEqual(usesIn(units).sort());
    expect(units[0]).toMatchObject({
      heads: ['1:0', '1:1', '1:2'],
      parent: '0:1',
      top: null,
      startsAnew: true,
    });
    for (const unit of units) expect(unit.nodes.length).toBeLessThan(400);
  });

  test('a unit below a frame knows what was painted before it', async () => {
    const { units } = await read(
      start(
        tree(
          '0:1',
          [
            tree(
              '1:1',
              many(450, (i) => tree(`2:${i}`)),
            ),
          ],
          'PAGE',
        ),
      ),
    );
    const [first, second] = units;
    expect(first).toMatchObject({ parent: '1:1', top: '1:1', startsAnew: false });
    expect(first?.before?.look).toEqual({ kind: 'unknown', reason: '1:1' });
    expect(second?.before).toBe(first?.after);
  });

  test('layers on the canvas do not lie on each other', async () => {
    const { units } = await read(start(tree('0:1', [tree('1:1'), tree('1:2')], 'PAGE')));
    const [unit] = units;
    expect(unit?.after?.look).toEqual({ kind: 'unknown', reason: '1:2' });
    expect(unit?.after?.below?.look).toEqual({ kind: 'unknown', reason: '0:1' });
  });

  test('what lies in itself is read once, and 10,000 levels are read', async () => {
    const loop = tree('1:1');
    loop.children = [loop, tree('1:2', [loop])];
    expect((await read(start(loop))).layers).toBe(2);
    let deep = tree('1:0');
    for (let i = 1; i < 10_000; i++) deep = tree(`1:${i}`, [deep]);
    const { units, layers } = await read(start(deep));
    expect(layers).toBe(10_000);
    expect(new Set(units.flatMap(({ nodes }) => nodes)).size).toBe(10_000);
  });

  test('only what is chosen is read, with what is painted before it', async () => {
    const page = tree(
      '0:1',
      [tree('1:1', [tree('1:2'), tree('1:3', [tree('1:4')]), tree('1:5')]), tree('1:6')],
      'PAGE',
    );
    const choose = (_: LiveNode, id: string) =>
      id === '1:3' ? 'wanted' : id === '1:6' || id === '1:5' ? 'nothing' : 'paints';
    const { units, layers } = await read({ ...start(page), choose });
    expect(layers).toBe(2);
    expect(units).toMatchObject([{ heads: ['1:3'], parent: '1:1', top: '1:1', nodes: ['1:3', '1:4'] }]);
    expect(units[0]?.before?.look).toEqual({ kind: 'unknown', reason: '1:2' });
  });

  test('a unit that stays is passed by, and what follows lies on what it painted', async () => {
    const after = visit({ id: 'kept' } as FigmaNode, outside, null).painted;
    const { units } = await read(start(tree('1:1', [tree('1:2', [tree('1:3')]), tree('1:4')])), (id) =>
      id === '1:2' ? { after } : null,
    );
    expect(units).toMatchObject([{ nodes: ['1:1', '1:4'] }]);
    expect(units[0]?.after?.below).toBe(after);
  });

  test('a layer that went meanwhile is left out', async () => {
    const gone = Object.defineProperty({ type: 'FRAME' }, 'id', {
      get: () => {
        throw new Error('gone');
      },
    }) as unknown as Tree;
    expect((await read(start(tree('1:1', [gone, tree('1:2')])))).layers).toBe(2);
  });
});
