import { readFileSync } from 'node:fs';
import { rules, type Brand } from '@brandlint/core';
import { loadBrand, writeDataError } from '@brandlint/core/brand';

const folder = new URL('../../../brands/ccin/', import.meta.url);
const read = (file: string): unknown => JSON.parse(readFileSync(new URL(file, folder), 'utf8'));

/** The brand of the Network, as it stands in the repository. */
export function loadCcin(): Brand {
  const loaded = loadBrand({
    file: 'brand.json',
    json: read('brand.json'),
    paletteFile: 'palette.tokens.json',
    paletteJson: read('palette.tokens.json'),
    rules,
  });
  if (!loaded.ok) throw new Error(loaded.errors.map(writeDataError).join('\n'));
  return loaded.value;
}
