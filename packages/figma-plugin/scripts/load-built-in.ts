import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rules, type AnyRule } from '@brandlint/core';
import { loadBrand, writeDataError } from '@brandlint/core/brand';
import type { BuiltIn } from '../src/main/built-in.ts';

/** The built-in brand, loaded and checked, and every rule that a brand or a configuration may name. */
export function loadBuiltIn(): BuiltIn {
  const loaded = loadBrand({
    file: 'brand.json',
    json: readJson('@brandlint/brand-ccin/brand.json'),
    paletteFile: 'palette.tokens.json',
    paletteJson: readJson('@brandlint/brand-ccin/palette.tokens.json'),
    rules,
  });
  if (!loaded.ok) throw new Error(loaded.errors.map(writeDataError).join('\n'));
  return {
    brand: loaded.value,
    rules: rules.map(({ name, options }) => ({ name, options: withoutWords(options) })),
  };
}

/** What options are for is told in the documentation: here values are held against them. */
function withoutWords(options: AnyRule['options']): AnyRule['options'] {
  return Object.fromEntries(
    Object.entries(options).map(([name, option]) => [name, { ...option, description: '' }]),
  );
}

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(fileURLToPath(import.meta.resolve(name)), 'utf8'));
}
