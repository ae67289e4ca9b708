import type { SourceFinding } from '@brandlint/core';
import { expect, test } from 'vitest';
import { FindingStore } from './finding-store.ts';

const at = (nodeId: string, range?: [number, number]) => ({
  kind: 'node' as const,
  nodeId,
  property: [],
  ...(range && { range }),
});

const finding = (fingerprint: string, place = at('1:1'), messageId = 'm'): SourceFinding => ({
  rule: 'r',
  requirement: 'q',
  outcome: 'fail',
  severity: 'warning',
  messageId,
  data: {},
  message: 'Message.',
  fingerprint,
  suggestions: [],
  scope: 'source',
  source: 's',
  places: [place],
  count: 1,
  written: 'w',
});

test('what is in several instances is one finding, and goes with the last of them', () => {
  const store = new FindingStore();
  const [key = ''] = store.replace('a', [finding('f'), finding('f', at('1:2'))]).changed;
  store.replace('b', [finding('f', at('1:3'))]);
  expect(store.found.get(key)).toMatchObject({ units: ['a', 'b'], finding: { count: 3 } });
  expect(store.found.get(key)?.finding.places).toHaveLength(3);
  expect(store.replace('a', [])).toEqual({ changed: [key], gone: [] });
  expect(store.found.get(key)?.finding.count).toBe(1);
  expect(store.replace('b', [])).toEqual({ changed: [], gone: [key] });
  expect(store.found.size).toBe(0);
});

test('one rule may say several things of one text', () => {
  const store = new FindingStore();
  store.replace('a', [
    finding('f', at('1:1', [0, 3])),
    finding('f', at('1:1', [4, 6])),
    finding('f', at('1:1'), 'n'),
  ]);
  expect(store.found.size).toBe(3);
});

test('what is judged again is no longer stale', () => {
  const store = new FindingStore();
  const { changed } = store.replace('a', [finding('f')]);
  expect(store.markStale(changed)).toEqual(changed);
  expect(store.markStale(changed)).toEqual([]);
  store.replace('a', [finding('f')]);
  expect(store.found.get(changed[0] ?? '')?.isStale).toBe(false);
});

test('a finding in a thousand places keeps a hundred and counts all', () => {
  const store = new FindingStore();
  store.replace(
    'a',
    Array.from({ length: 1000 }, (_, i) => finding('f', at(`1:${i}`))),
  );
  const [found] = store.found.values();
  expect(found?.finding.count).toBe(1000);
  expect(found?.finding.places).toHaveLength(100);
});
