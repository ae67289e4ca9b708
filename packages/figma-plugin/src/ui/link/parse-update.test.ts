import { expect, test } from 'vitest';
import { parseUpdate } from './parse-update.ts';

test.each([
  null,
  undefined,
  'text',
  7,
  [],
  {},
  { pluginMessage: null },
  { pluginMessage: [] },
  { pluginMessage: { type: 'unknown' } },
  { pluginMessage: { type: 'constructor' } },
  { pluginMessage: { type: 7 } },
  { pluginMessage: { type: 'found' } },
  { pluginMessage: { type: 'found', findings: [null] } },
  { pluginMessage: { type: 'found', findings: [{ key: 'a', rule: 'r', message: 'm', places: [] }] } },
  { pluginMessage: { type: 'gone', keys: [1] } },
  { pluginMessage: { type: 'progress', layers: Number.NaN, total: 1 } },
  { pluginMessage: { type: 'state', state: {} } },
  { pluginMessage: { type: 'said', tone: 'loud', text: 'x' } },
])('%j is nothing that the document says', (data) => {
  expect(parseUpdate(data)).toBeUndefined();
});

test('what fits is taken as it is', () => {
  const pluginMessage = { type: 'gone', keys: ['a'] };
  expect(parseUpdate({ pluginMessage, pluginId: '1' })).toBe(pluginMessage);
});
