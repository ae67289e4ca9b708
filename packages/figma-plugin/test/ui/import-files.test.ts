import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { importFiles } from '../../src/ui/settings/import-files.ts';
import { brand, sampleState } from './sample-state.ts';

const read = (name: string) => ({
  name,
  text: readFileSync(new URL(`../../../../brands/ccin/${name}`, import.meta.url), 'utf8'),
});
const file = (name: string, value: unknown) => ({ name, text: JSON.stringify(value) });
const configFile = file('brandlint.config.json', {
  scope: 'co-branded',
  partners: [{ name: 'City of Graz', palette: ['#00A3E0'], paletteFrom: 'graz.ase' }],
  limits: { nearDeltaE: 4 },
});

function take(...files: Parameters<typeof importFiles>[0]) {
  return importFiles(files, sampleState);
}

test('a configuration bends the settings; what it points to is said to be left out', () => {
  const result = take(configFile);
  if (!result.ok) throw new Error(result.errors.join());
  const { config } = result.settings;
  expect(config?.settings.scope).toBe('co-branded');
  expect(config?.settings.partners[0]?.palette).toHaveLength(1);
  expect(config?.settings.limits.nearDeltaE.value).toBe(4);
  expect(config?.settings.limits.greyDeltaE).toEqual(brand.limits.greyDeltaE);
  expect(result.notes).toEqual([
    'brandlint.config.json, partners[0].paletteFrom: files cannot be followed from a window; what they hold is left out.',
  ]);
});

test('a brand comes with its palette, and the configuration that was there is bent around it', () => {
  const first = take(configFile);
  if (!first.ok) throw new Error('the configuration is at fault');
  const state = { ...sampleState, settings: first.settings };
  const result = importFiles([read('brand.json'), read('palette.tokens.json')], state);
  if (!result.ok) throw new Error(result.errors.join());
  expect(result.settings.brand?.palette).toHaveLength(10);
  expect(result.settings.config?.settings.scope).toBe('co-branded');
});

test('artwork that was registered stays when another configuration comes', () => {
  const registry = file('brandlint.icons.json', { version: 1, icons: [], logos: [] });
  const result = take(registry);
  if (!result.ok) throw new Error(result.errors.join());
  expect(result.settings.config?.settings.icons.registered).toEqual([]);
  expect(importFiles([configFile], { ...sampleState, settings: result.settings }).ok).toBe(true);
});

test.each([
  ['no JSON', { name: 'a.json', text: '{' }, /^a\.json:1:2: /],
  ['no object', file('a.json', [1]), /no brand, palette, configuration or registry/],
  ['an unknown key', file('a.json', { colour: 1 }), /^a\.json/],
  [
    'an unknown rule',
    file('a.json', { rules: { 'color-in-pallette': 'off' } }),
    /"color-in-pallette" is not a known rule/,
  ],
  ['a brand without its palette', read('brand.json'), /its palette “palette\.tokens\.json” was not chosen/],
  ['a palette without its brand', read('palette.tokens.json'), /without its brand\.json/],
  ['a prototype', { name: 'a.json', text: '{"__proto__": {"scope": "network"}}' }, /^a\.json/],
])('%s: place, cause and cure, and nothing is kept', (_, chosen, message) => {
  const result = take(chosen);
  expect(result.ok).toBe(false);
  expect(result.ok ? '' : result.errors.join('\n')).toMatch(message);
});
