import { expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { UserError } from '../user-error.ts';
import { readMade } from './read-made.ts';

test.each([
  [undefined, '2001-09-09T01:46:40Z'],
  ['', '2001-09-09T01:46:40Z'],
  ['0', '1970-01-01T00:00:00Z'],
  ['1700000000', '2023-11-14T22:13:20Z'],
  ['8640000000000', '+275760-09-13T00:00:00Z'],
])('SOURCE_DATE_EPOCH=%s', (SOURCE_DATE_EPOCH, at) => {
  const made = readMade({ SOURCE_DATE_EPOCH }, 1_000_000_000_999);
  expect(made).toEqual({ tool: 'Brandlint', version: manifest.version, at });
});

test.each(['-1', '1.5', '1e3', 'now', ' 1', '8640000000001', '9'.repeat(500)])(
  'SOURCE_DATE_EPOCH=%.20s is told',
  (SOURCE_DATE_EPOCH) => {
    expect(() => readMade({ SOURCE_DATE_EPOCH })).toThrow(UserError);
    expect(() => readMade({ SOURCE_DATE_EPOCH })).toThrow(/^SOURCE_DATE_EPOCH: ".{0,40}" is not a whole/);
  },
);
