import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { resolveSettings } from '@brandlint/config/plain';
import { type Brand, rules, type Settings } from '@brandlint/core';
import { loadBrand, writeDataError } from '@brandlint/core/brand';
import type { Plugin } from 'esbuild';

/**
 * Puts the built-in brand into the bundle as data that is loaded and checked already, and the settings of a document without a
 * configuration as data too: of those only the limits are the brand's. So what loads, checks and resolves them stays out.
 */
export const embedBrand: Plugin = {
  name: 'embed-brand',
  setup: (build) => {
    const modules = new Map([
      ['brandlint-built-in', writeBrand],
      ['@brandlint/config/plain', writeSettings],
    ]);
    build.onResolve({ filter: /^(?:brandlint-built-in|@brandlint\/config\/plain)$/ }, ({ path }) => ({
      path,
      namespace: 'built-in',
    }));
    build.onLoad({ filter: /.*/, namespace: 'built-in' }, ({ path }) => ({
      contents: modules.get(path)?.() ?? '',
      loader: 'js',
    }));
  },
};

function writeBrand(): string {
  return `export const brand = ${JSON.stringify(loadBuiltIn())};\n`;
}

function writeSettings(): string {
  const settings: Partial<Settings> = { ...resolveSettings(loadBuiltIn()) };
  delete settings.limits;
  return `const settings = ${JSON.stringify(settings)};
export const resolveSettings = ({ limits }) => ({ ...settings, limits });
`;
}

function loadBuiltIn(): Brand {
  const loaded = loadBrand({
    file: 'brand.json',
    json: readJson('@brandlint/brand-ccin/brand.json'),
    paletteFile: 'palette.tokens.json',
    paletteJson: readJson('@brandlint/brand-ccin/palette.tokens.json'),
    rules,
  });
  if (!loaded.ok) throw new Error(loaded.errors.map(writeDataError).join('\n'));
  return loaded.value;
}

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(fileURLToPath(import.meta.resolve(name)), 'utf8'));
}
