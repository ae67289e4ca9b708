import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rules } from '@brandlint/core';
import { loadBrand, writeDataError } from '@brandlint/core/brand';
import type { Plugin } from 'esbuild';

/**
 * Puts the built-in brand into the bundle as data that is loaded and checked already, so that what loads and checks it stays
 * out.
 */
export const embedBrand: Plugin = {
  name: 'embed-brand',
  setup: (build) => {
    build.onResolve({ filter: /^brandlint-built-in$/ }, ({ path }) => ({ path, namespace: 'built-in' }));
    build.onLoad({ filter: /.*/, namespace: 'built-in' }, () => ({ contents: writeModule(), loader: 'js' }));
  },
};

function writeModule(): string {
  const loaded = loadBrand({
    file: 'brand.json',
    json: readJson('@brandlint/brand-ccin/brand.json'),
    paletteFile: 'palette.tokens.json',
    paletteJson: readJson('@brandlint/brand-ccin/palette.tokens.json'),
    rules,
  });
  if (!loaded.ok) throw new Error(loaded.errors.map(writeDataError).join('\n'));
  return `export const brand = ${JSON.stringify(loaded.value)};\n`;
}

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(fileURLToPath(import.meta.resolve(name)), 'utf8'));
}
