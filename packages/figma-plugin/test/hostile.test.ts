import { describe, expect, it } from 'vitest';
import type { RestFile, RestNode } from './documents/flatten-document.ts';
import { file, node, page, text } from './documents/make-nodes.ts';
import { solid } from './documents/make-paints.ts';
import { smallDocument } from './documents/small-document.ts';
import { openPlugin, type OpenPlugin } from './sandbox/open-plugin.ts';

const box = { x: 0, y: 0, width: 100, height: 100 };
const stranger = [solid('#ff0000')];

/** Checks the file and gives what became of it; the sandbox is gone then. */
async function check(
  document: RestFile,
  before?: string,
): Promise<Pick<OpenPlugin, 'findings'> & { gaps: string[]; isDone: boolean }> {
  const plugin = await openPlugin({ file: document, ...(before === undefined ? {} : { before }) });
  const updates = plugin.ask({ type: 'check', scope: 'file' });
  const faults = updates.filter((update) => update.type === 'said' && update.tone === 'fault');
  expect(faults).toEqual([]);
  expect(plugin.sandbox.log()).toEqual([]);
  const checked = plugin.checked();
  plugin.sandbox.dispose();
  return {
    findings: plugin.findings,
    gaps: checked?.gaps.map(({ code, reason }) => `${code}: ${reason}`) ?? [],
    isDone: checked !== null,
  };
}

describe('documents that cannot be', () => {
  it('a layer that lies in itself is read once', async () => {
    const { findings, isDone } = await check(
      smallDocument(),
      `__fake.closeCycle('1:1', '1:5'); __fake.closeCycle('0:1', '1:2'); 0`,
    );
    expect(isDone).toBe(true);
    expect(findings.size).toBeGreaterThan(5);
  });

  it('frames 10,000 levels deep', async () => {
    let deepest: RestNode = node('9:1', 'RECTANGLE', 'The last', box, { fills: stranger });
    for (let level = 0; level < 10_000; level++) {
      deepest = node(`8:${level}`, 'FRAME', 'Within', box, { children: [deepest] });
    }
    const { findings } = await check(file('Deep', [page('0:1', 'Page', [deepest])]));
    expect(findings.size).toBe(1);
    const [finding] = findings.values();
    expect(finding?.places[0].nodeId).toBe('9:1');
  });

  it.each([
    ['fills'],
    ['strokes'],
    ['effects'],
    ['visible'],
    ['opacity'],
    ['name'],
    ['absoluteBoundingBox'],
    ['children'],
    ['type'],
  ])('a getter that throws: %s', async (property) => {
    const { findings, isDone } = await check(
      smallDocument(),
      `__fake.poison('1:1', '${property}', 'in get_${property}: The node (instance sublayer) does not exist'); 0`,
    );
    expect(isDone).toBe(true);
    expect([...findings.values()].some(({ places: [place] }) => place.nodeId === '2:1')).toBe(true);
  });

  it('what throws is a gap that names it', async () => {
    const { gaps } = await check(smallDocument(), `__fake.poison('1:2', 'fills', 'Out of paint.'); 0`);
    expect(gaps).toEqual(['property-unreadable: Out of paint']);
  });

  it.each([
    ['no number', { r: 'NaN', g: 0, b: 0 }],
    ['null', { r: null, g: 0, b: 0 }],
    ['nothing', {}],
    ['a text', 'red'],
    ['beyond all bounds', { r: 1e308, g: -5, b: 2 }],
  ])('a colour that is %s is no finding with NaN', async (_what, color) => {
    const spoilt = node('1:1', 'RECTANGLE', 'Spoilt', box, { fills: [{ type: 'SOLID', color }] });
    const { findings } = await check(file('Spoilt', [page('0:1', 'Page', [spoilt])]));
    const written = JSON.stringify([...findings.values()]);
    expect(written).not.toMatch(/NaN|undefined|Infinity/);
  });

  it.each([
    ['fills that are no list', { fills: 'all' }],
    ['a paint that is null', { fills: [null, ...stranger] }],
    ['a paint of an unknown type', { fills: [{ type: 'HOLOGRAM', visible: true }, ...stranger] }],
    ['an effect of an unknown type', { effects: [{ type: 'SPARKLE', visible: true }], fills: stranger }],
    ['a gradient without stops', { fills: [{ type: 'GRADIENT_LINEAR' }, ...stranger] }],
    ['a box without numbers', { absoluteBoundingBox: { x: null, y: 'a' }, fills: stranger }],
    ['opacity that is no number', { opacity: 'half', fills: stranger }],
    ['a name that is no text', { name: 12, fills: stranger }],
    ['an unknown type of layer', { type: 'HOLODECK', fills: stranger }],
  ])('%s', async (_what, more) => {
    const spoilt = node('1:1', 'RECTANGLE', 'Spoilt', box, more);
    const sound = node('1:2', 'RECTANGLE', 'Sound', box, { fills: stranger });
    const { findings, isDone } = await check(file('Spoilt', [page('0:1', 'Page', [spoilt, sound])]));
    expect(isDone).toBe(true);
    expect([...findings.values()].some(({ places }) => places.some(({ nodeId }) => nodeId === '1:2'))).toBe(
      true,
    );
    expect(JSON.stringify([...findings.values()])).not.toMatch(/NaN/);
  });

  it('names with markup stay text', async () => {
    const name = '<img src=x onerror=alert(1)> **bold** [a](javascript:b)';
    const frame = node('1:1', 'FRAME', name, box, {
      children: [text('1:2', name, box, { fills: stranger })],
    });
    const plugin = await openPlugin({ file: file(name, [page('0:1', name, [frame])]) });
    plugin.ask({ type: 'check', scope: 'file' });
    const [finding] = plugin.findings.values();
    expect(finding?.places[0].path[0]).toBe(name);
    const told = plugin.ask({ type: 'report', format: 'markdown' }).find(({ type }) => type === 'report');
    if (told?.type !== 'report') throw new Error('The plugin wrote no report');
    expect(told.text).not.toMatch(/(?<!\\)<img/);
    expect(told.text).not.toMatch(/(?<!\\)\]\(javascript:/);
    plugin.sandbox.dispose();
  });

  it('layers that go while they are read', async () => {
    const layers = Array.from({ length: 2000 }, (_, index) =>
      node(`1:${index}`, 'FRAME', `Frame ${index}`, box, {
        children: [node(`2:${index}`, 'RECTANGLE', 'In it', box, { fills: stranger })],
      }),
    );
    const plugin = await openPlugin({ file: file('Going', [page('0:1', 'Page', layers)]) });
    plugin.sandbox.send({ type: 'check', scope: 'page' });
    plugin.until('progress');
    for (let index = 1000; index < 2000; index++) plugin.sandbox.call('remove', `1:${index}`);
    plugin.settle();
    expect(plugin.sandbox.log()).toEqual([]);
    expect(plugin.checked()?.isCancelled).toBe(false);
    const gone = [...plugin.findings.values()].filter(
      ({ places: [{ nodeId }] }) => Number(nodeId.slice(2)) >= 1500,
    );
    expect(gone).toEqual([]);
    plugin.sandbox.dispose();
  });

  it('the same id twice', async () => {
    const twice = [0, 1].map(() => node('1:1', 'RECTANGLE', 'Twice', box, { fills: stranger }));
    const { isDone } = await check(file('Twice', [page('0:1', 'Page', twice)]));
    expect(isDone).toBe(true);
  });

  it('hundreds of findings in one layer are told in bounds', async () => {
    const fills = Array.from({ length: 5000 }, (_, index) =>
      solid(`#ff00${(index % 256).toString(16).padStart(2, '0')}`),
    );
    const { findings } = await check(
      file('Many', [page('0:1', 'Page', [node('1:1', 'RECTANGLE', 'Many', box, { fills })])]),
    );
    for (const { places, count } of findings.values()) {
      expect(places.length).toBeLessThanOrEqual(100);
      expect(count).toBeGreaterThan(0);
    }
    expect([...findings.values()].reduce((sum, { count }) => sum + count, 0)).toBe(5000);
  });
});
