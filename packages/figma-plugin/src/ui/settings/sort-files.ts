import { parseJson, writeDataError } from '@brandlint/core/brand';
import { words } from '../words/words.ts';

/** A file that the user chose, as text. */
export type ChosenFile = { name: string; text: string };

/** A chosen file that is JSON. */
export type JsonFile = ChosenFile & { json: unknown };

/** What the chosen files are. */
export type SortedFiles = {
  brand?: JsonFile;
  palettes: readonly JsonFile[];
  config?: JsonFile;
  registry?: JsonFile;
  errors: readonly string[];
};

/** Tells brands, palettes, configurations and registries apart by what they hold. */
export function sortFiles(files: readonly ChosenFile[]): SortedFiles {
  const sorted: { -readonly [Key in keyof SortedFiles]: SortedFiles[Key] } = { palettes: [], errors: [] };
  for (const file of files) {
    const parsed = parseJson(file.name, file.text);
    if (!parsed.ok) {
      sorted.errors = [...sorted.errors, ...parsed.errors.map(writeDataError)];
      continue;
    }
    const read = { ...file, json: parsed.value };
    switch (kindOf(parsed.value)) {
      case 'brand':
        sorted.brand = read;
        break;
      case 'palette':
        sorted.palettes = [...sorted.palettes, read];
        break;
      case 'registry':
        sorted.registry = read;
        break;
      case 'config':
        sorted.config = read;
        break;
      case 'unknown':
        sorted.errors = [...sorted.errors, words.unknownFile(file.name)];
    }
  }
  return sorted;
}

function kindOf(json: unknown): 'brand' | 'palette' | 'registry' | 'config' | 'unknown' {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return 'unknown';
  if ('requirements' in json && 'principles' in json) return 'brand';
  if ('icons' in json && Array.isArray(json.icons)) return 'registry';
  return hasToken(json, 8) ? 'palette' : 'config';
}

/** Whether there is a Design Token in it, not too far down. */
function hasToken(json: object, depth: number): boolean {
  if ('$value' in json) return true;
  if (depth === 0) return false;
  return Object.entries(json).some(
    ([key, value]) =>
      !key.startsWith('$') &&
      typeof value === 'object' &&
      value !== null &&
      !Array.isArray(value) &&
      hasToken(value as object, depth - 1),
  );
}
