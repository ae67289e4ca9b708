import * as v from 'valibot';
import type { Brand } from '../model/brand.ts';
import { brandSchema, type BrandFile } from './brand-schema.ts';
import type { KnownRule } from './check-options.ts';
import { checkRequirements } from './check-requirements.ts';
import { copyPlainData } from './copy-plain-data.ts';
import type { DataError, DataFault, Loaded } from './data-error.ts';
import { describeIssues } from './describe-issues.ts';
import { readPalette } from './read-palette.ts';

/** The two files of a brand, parsed, with the names under which errors speak of them. */
export type BrandInput = {
  file: string;
  json: unknown;
  paletteFile: string;
  paletteJson: unknown;
  /** The rules that a requirement may name. */
  rules: readonly KnownRule[];
};

/** A brand from its files, checked, or everything that is wrong with them. */
export function loadBrand({ file, json, paletteFile, paletteJson, rules }: BrandInput): Loaded<Brand> {
  const brandFile = loadBrandFile(json, rules);
  const plainPalette = copyPlainData(paletteJson);
  const prefix = 'value' in brandFile ? brandFile.value.variablePrefix : 'x';
  const palette =
    plainPalette.faults.length > 0
      ? { ok: false as const, errors: plainPalette.faults.map((fault) => ({ file: paletteFile, ...fault })) }
      : readPalette(paletteFile, plainPalette.value, prefix);
  if ('value' in brandFile && palette.ok) return { ok: true, value: toBrand(brandFile.value, palette.value) };
  const errors: DataError[] =
    'value' in brandFile ? [] : brandFile.faults.map((fault) => ({ file, ...fault }));
  return { ok: false, errors: palette.ok ? errors : [...errors, ...palette.errors] };
}

function loadBrandFile(
  json: unknown,
  rules: readonly KnownRule[],
): { value: BrandFile } | { faults: readonly DataFault[] } {
  const plain = copyPlainData(json);
  if (plain.faults.length > 0) return { faults: plain.faults };
  const parsed = v.safeParse(brandSchema, plain.value);
  if (!parsed.success) return { faults: describeIssues(parsed.issues) };
  const faults = checkRequirements(parsed.output.requirements, rules);
  return faults.length > 0 ? { faults } : { value: parsed.output };
}

function toBrand(file: BrandFile, palette: Brand['palette']): Brand {
  const { id, name, version, document, names, principles, iconAttributes, requirements, limits } = file;
  return { id, name, version, document, names, palette, principles, iconAttributes, requirements, limits };
}
