import { format } from 'prettier';
import { expect, test } from 'vitest';
import type { RegisteredIcon } from './registry-schema.ts';
import { writeRegistry } from './write-registry.ts';

const icon = (principle: string | null, colors: string[]): RegisteredIcon => ({
  principle,
  file: `"colors": [ ${principle ?? ''} ].svg`,
  hash: '0'.repeat(64),
  outline: '1:1x1:_',
  colors,
  width: 1,
  height: 1,
  registeredBy: 'Ada',
  registeredOn: '2026-01-01',
});
const many = ['#111111', '#222222', '#333333', '#444444', '#555555', '#666666', '#777777', '#888888'];
const registry = {
  version: 1 as const,
  icons: [icon(null, []), icon('B', many), icon('A', ['#C41E7F', '#FFFFFF'])],
  logos: [],
};

test('entries stand in the order of the principles, those of none last', () => {
  const written = JSON.parse(writeRegistry(registry, ['A', 'B'])) as typeof registry;
  expect(written.icons).toEqual([registry.icons[2], registry.icons[1], registry.icons[0]]);
});

test('the usual formatter finds nothing to change', async () => {
  const written = writeRegistry(registry, ['A', 'B']);
  expect(await format(written, { parser: 'json' })).toBe(written);
});
