import { describe, expect, test } from 'vitest';
import { node } from '../../../test/documents/make-nodes.ts';
import { solid } from '../../../test/documents/make-paints.ts';
import { fixSafe } from './fix-safe.ts';
import { revoke } from './revoke.ts';
import { at, finding, openDocument, token } from './test-data/open-document.ts';
import { waive } from './waive.ts';
import { findWaiver } from './waivers/find-waiver.ts';
import { listWaivers, loadWaivers } from './waivers/load-waivers.ts';

const box = { x: 0, y: 0, width: 10, height: 10 };
const layers = [
  node('1:1', 'FRAME', '<b>Poster</b>', box, {
    children: [node('1:2', 'RECTANGLE', 'Sky', box, { fills: [solid('#00ff00')] })],
  }),
];
const place = at('1:2', ['fills', 0, 'color']);
const data = (value: string) => ({
  pluginData: [{ id: '1:2', namespace: 'brandlint', key: 'waivers', value }],
});

async function open(given = {}) {
  const document = await openDocument(layers, given);
  document.find.set(...finding('a', [place], '#00FF00', token('Plum')));
  return document;
}

const ask = (reason: string, until?: string) => ({
  type: 'waive' as const,
  keys: ['a'],
  reason,
  ...(until !== undefined && { until }),
});

test('a waiver is kept on the layer with who, when and why, is found and listed, and can be revoked', async () => {
  const document = await open();
  const steps = document.undoSteps();
  await waive(ask('  Agreed with the council.  ', '2999-12-31'), document.workspace);
  expect(document.undoSteps() - steps).toBe(1);
  const waivers = await loadWaivers();
  const found = document.find.get('a');
  expect(found && findWaiver(found.finding, waivers)).toMatchObject({
    rule: 'color-as-published',
    written: '#00FF00',
    reason: 'Agreed with the council.',
    by: 'A designer',
    on: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string,
    until: '2999-12-31',
  });
  expect(await listWaivers(waivers)).toMatchObject([
    { place: { nodeId: '1:2', path: ['Page 1', '<b>Poster</b>', 'Sky'] }, isExpired: false },
  ]);
  expect(document.refreshed).toEqual(['a']);
  await fixSafe({ type: 'fix-safe' }, document.workspace);
  expect(document.said).toContainEqual({ type: 'fixed', count: 0, skipped: [] });
  const named = { type: 'revoke' as const, nodeId: '1:2', rule: 'color-as-published', written: '#00FF00' };
  await revoke(named, document.workspace);
  expect((await loadWaivers()).size).toBe(0);
  expect(figma.root.getSharedPluginDataKeys('brandlint')).toEqual([]);
});

test('another value, another rule and a day that is over are not waived', async () => {
  const document = await open();
  await waive(ask('Because.', '2999-12-31'), document.workspace);
  const waivers = await loadWaivers();
  const finding = document.find.get('a')?.finding;
  if (!finding) throw new Error('no finding');
  expect(findWaiver({ ...finding, written: '#00FF01' }, waivers)).toBeUndefined();
  expect(findWaiver({ ...finding, rule: 'other' }, waivers)).toBeUndefined();
  expect(findWaiver(finding, waivers, '2999-12-31')).toBeDefined();
  expect(findWaiver(finding, waivers, '3000-01-01')).toBeUndefined();
});

test.each([
  ['no reason', ask('  '), /reason is empty/],
  ['a reason without end', ask('x'.repeat(501)), /501 characters/],
  ['a day that is over', ask('ok', '2020-01-01'), /is over/],
  ['a day that does not exist', ask('ok', '2999-02-30'), /not a date/],
])('%s is refused', async (_, request, words) => {
  const document = await open();
  await waive(request, document.workspace);
  expect(document.lastWords()).toMatch(words);
  expect((await loadWaivers()).size).toBe(0);
});

test('without the permission nobody is named', async () => {
  const document = await open({ permissions: [] });
  await waive(ask('ok'), document.workspace);
  expect((await loadWaivers()).get('1:2')).toMatchObject([{ by: '' }]);
});

describe('what others keep there stays', () => {
  test.each([
    ['no JSON', '{"rule":', ['{"rule":']],
    ['no list', '{"theirs":1}', [{ theirs: 1 }]],
    ['entries of another shape', '[1,null,{"rule":7},[[]]]', [1, null, { rule: 7 }, [[]]]],
    ['a number', '7', [7]],
  ])('%s', async (_, value, kept) => {
    const document = await open(data(value));
    await waive(ask('ok'), document.workspace);
    const layer = await document.node('1:2', 'RECTANGLE');
    expect(JSON.parse(layer.getSharedPluginData('brandlint', 'waivers'))).toEqual([
      ...kept,
      expect.objectContaining({ reason: 'ok' }),
    ]);
    await revoke(
      { type: 'revoke', nodeId: '1:2', rule: 'color-as-published', written: '#00FF00' },
      document.workspace,
    );
    expect(JSON.parse(layer.getSharedPluginData('brandlint', 'waivers'))).toEqual(kept);
  });

  test('more than Figma keeps is refused with the reason', async () => {
    const document = await open(data(JSON.stringify(['é'.repeat(48_000)])));
    await waive(ask('ok'), document.workspace);
    expect(document.lastWords()).toMatch(/Waived 0 of 1; .*than Figma lets/);
  });
});

test('layers that are gone and entries of nobody are left out', async () => {
  await open({
    pluginData: [
      { id: '0:0', namespace: 'brandlint', key: 'waived 9:9', value: '1' },
      { id: '0:0', namespace: 'brandlint', key: 'waived ', value: '1' },
      { id: '0:0', namespace: 'brandlint', key: 'waived 1:2', value: '1' },
      { id: '1:2', namespace: 'brandlint', key: 'waivers', value: '[{"rule":"x"}]' },
    ],
  });
  expect((await loadWaivers()).size).toBe(0);
});
