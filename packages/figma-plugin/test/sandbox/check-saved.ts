import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { resolveSettings } from '@brandlint/config/plain';
import { type Brand, createChecker, rules, type SourceReport } from '@brandlint/core';
import { loadBrand, writeDataError } from '@brandlint/core/brand';
import { readFigma } from '@brandlint/readers/figma';
import type { RestFile } from '../documents/flatten-document.ts';

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(fileURLToPath(import.meta.resolve(name)), 'utf8'));
}

/** The built-in brand, as the command line loads it. */
export function loadBuiltIn(): Brand {
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

/** What the command line finds in a saved document. */
export function checkSaved(file: RestFile, path = 'design.json'): SourceReport {
  const brand = loadBuiltIn();
  const checker = createChecker(brand, resolveSettings(brand), new Map());
  const text = JSON.stringify(file);
  const reading = readFigma.read({ path, text, format: 'figma' }, { definitions: new Map() });
  return checker.check({ ...reading, artworks: [], source: path, hash: '' });
}
