import { describe, expect, test } from 'vitest';
import type { FigmaTree } from './model/figma-document.ts';
import { figmaNodeTypes, type FigmaNode } from './model/figma-node.ts';
import { readTree } from './read-tree.ts';
import { buildBox, buildFacts, buildNode, buildSolid, buildText, buildTree } from './test-data/build-node.ts';

const fills = [buildSolid('#C51E80')];

/** Layers one in the other, made when they are asked for. */
function nest(depth: number, make: (at: number) => FigmaNode, at = 0): FigmaTree {
  const isLast = at === depth - 1;
  return {
    node: { ...make(at), childCount: isLast ? 0 : 1 },
    children: function* () {
      if (!isLast) yield nest(depth, make, at + 1);
    },
  };
}

describe('what no document should hold', () => {
  test.each<[string, (at: number) => FigmaNode]>([
    ['frames', (at) => buildNode('FRAME', { id: `1:${at}`, name: `layer ${at}`, fills, clipsContent: true })],
    [
      'instances',
      (at) =>
        buildNode('INSTANCE', {
          id: `1:${at}`,
          fills,
          main: { id: `5:${at}`, key: '', name: 'x' },
          overrides: new Map(),
        }),
    ],
  ])('10,000 %s one in the other', (_, make) => {
    const { uses, gaps } = readTree(buildFacts(), [nest(10_000, make)]);
    expect(uses.filter(({ kind }) => kind === 'color')).toHaveLength(10_000);
    expect(gaps).toEqual([]);
    const last = uses.at(-1);
    expect(last?.within.length).toBeLessThanOrEqual(100);
    expect(last?.places[0]).toMatchObject({ path: { length: 100 } });
  });

  test.each([
    ['no numbers', buildBox(Number.NaN, Number.NaN, Number.NaN, Number.NaN)],
    ['endless', buildBox(-Infinity, 0, Infinity, 10)],
    ['enormous', buildBox(-1e300, -1e300, 1e301, 1e301)],
    ['inside out', buildBox(10, 10, -20, -20)],
    ['without an area', buildBox(0, 0, 0, 0)],
  ])('a box %s', (_, box) => {
    const text = buildTree(buildText('Learning', '#000000', { id: '1:2', box }));
    const tree = buildTree(
      buildNode('FRAME', { fills, box, clipsContent: true }),
      text,
      buildTree(buildNode('ELLIPSE', { box, fills })),
      text,
    );
    const reading = readTree(buildFacts(), [tree]);
    expect(JSON.stringify(reading)).not.toContain('NaN');
    for (const use of reading.uses) {
      if (use.kind !== 'color' || use.role !== 'text' || use.backdrop.kind === 'unknown') continue;
      for (const color of use.backdrop.colors) expect(color.alpha).toBe(1);
    }
  });

  test.each(figmaNodeTypes)('a %s with everything, and one with nothing', (type) => {
    const text = {
      characters: 'Learning',
      ranges: [{ start: 0, end: 8, fills, fontSize: null, fontWeight: null }],
    };
    const full = buildNode(type, {
      fills,
      strokes: fills,
      regions: [fills],
      effects: [{ type: 'NOISE', visible: true, color: null }],
      others: [{ property: 'backgrounds', paints: fills }],
      text,
      isAsset: true,
      matrix: [Number.NaN, 0, 0, Number.NaN],
    });
    const bare = buildNode(type, {
      id: '',
      name: '',
      box: null,
      strokeWeight: 0,
      text: { characters: '', ranges: [] },
    });
    const { uses, gaps } = readTree(buildFacts(), [
      buildTree(full, buildTree(bare)),
      buildTree(bare, buildTree(full)),
    ]);
    expect(uses.length).toBeGreaterThan(3);
    expect(gaps.map(({ code }) => code)).toContain('color-unreadable');
  });

  test('names with markup, nothing, and lone surrogates are names', () => {
    const names = ['<script>alert(1)</script>', '', '\uD800', '\u202E', 'a'.repeat(100_000)];
    const { uses } = readTree(
      buildFacts({ fileKey: '"><' }),
      names.map((name) => buildTree(buildNode('STAR', { name, fills }))),
    );
    expect(uses.map(({ within }) => within[0])).toEqual(names);
    expect(uses[0]?.places[0]).not.toHaveProperty('link');
  });

  test('ranges, stops and paints without end are read in passing', () => {
    const stops = Array.from({ length: 20_000 }, (_, at) => ({
      color: { r: at / 20_000, g: 0, b: 0, a: 1 },
      position: 0,
    }));
    const ranges = Array.from({ length: 20_000 }, (_, at) => ({
      start: at,
      end: at + 1,
      fills,
      fontSize: 9,
      fontWeight: 400,
    }));
    const tree = buildTree(
      buildNode('FRAME', {
        fills: [{ type: 'GRADIENT_LINEAR', visible: true, opacity: 1, blendMode: 'NORMAL', stops }],
      }),
      buildTree(buildNode('TEXT', { text: { characters: 'a'.repeat(20_000), ranges } })),
      buildTree(
        buildNode('STAR', {
          fills: Array.from({ length: 20_000 }, () => buildSolid('#000000', { opacity: 0.5 })),
        }),
      ),
    );
    const { uses } = readTree(buildFacts(), [tree]);
    expect(uses.length).toBeGreaterThanOrEqual(60_000);
  });

  test('thirty thousand instances of one layer, on grounds that all differ', () => {
    const of = (at: number) =>
      buildTree(
        buildNode('FRAME', {
          id: `1:${at}`,
          fills: [buildSolid('#000000', { color: { r: at / 100_000, g: 0, b: 0, a: 1 } })],
        }),
        buildTree(
          buildNode('INSTANCE', {
            id: `2:${at}`,
            main: { id: '5:1', key: 'k', name: 'x' },
            overrides: new Map(),
          }),
          buildTree(buildText('x', '#C51E80', { id: `I2:${at};5:2` })),
        ),
      );
    const trees = Array.from({ length: 30_000 }, (_, at) => of(at));
    const begin = process.cpuUsage().user / 1000;
    readTree(buildFacts(), trees);
    expect(process.cpuUsage().user / 1000 - begin).toBeLessThan(10_000);
  });

  test('takes time in proportion to its layers', () => {
    const time = (count: number) => {
      const cards = Array.from({ length: count / 4 }, (_, at) =>
        buildTree(
          buildNode('FRAME', { id: `1:${at}`, fills, box: buildBox(at * 100, 0, 90, 90) }),
          buildTree(buildNode('RECTANGLE', { fills, box: buildBox(at * 100, 0, 50, 50) })),
          buildTree(buildText('Learning', '#000000', { box: buildBox(at * 100 + 9, 9, 30, 9) })),
          buildTree(buildNode('VECTOR', { fills, box: buildBox(at * 100, 0, 20, 20) })),
        ),
      );
      const tree = buildTree(buildNode('FRAME', { box: buildBox(0, 0, 1e6, 100) }), ...cards);
      const times = [1, 2, 3].map(() => {
        const begin = process.cpuUsage().user / 1000;
        readTree(buildFacts(), [tree]);
        return process.cpuUsage().user / 1000 - begin;
      });
      return Math.min(...times);
    };
    time(4000);
    expect(time(64_000) / time(8000)).toBeLessThan(24);
  });
});
