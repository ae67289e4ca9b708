import {
  type Config,
  parseConfig,
  parseRegistry,
  type Registry,
  resolveSettings,
} from '@brandlint/config/plain';
import type { Brand } from '@brandlint/core';
import { loadBrand, type Loaded, parseJson, writeDataError } from '@brandlint/core/brand';
import type { DocumentSettings, PanelState } from '../../messages.ts';
import { words } from '../words/words.ts';
import { type ChosenFile, type JsonFile, sortFiles, type SortedFiles } from './sort-files.ts';

/** What became of the files that were chosen: new settings, or all that is wrong with the files. */
export type Import =
  | { ok: true; settings: DocumentSettings; names: readonly string[]; notes: readonly string[] }
  | { ok: false; errors: readonly string[] };

/** Puts chosen files into the settings of the document. Nothing is kept where one of them is at fault. */
export function importFiles(files: readonly ChosenFile[], state: PanelState): Import {
  const sorted = sortFiles(files);
  const brand = readBrand(sorted, state);
  const config = sorted.config && parseConfig(sorted.config.name, sorted.config.json, state.rules);
  const principles =
    brand?.ok === true
      ? brand.value.principles
      : state.brand.principles.map((name) => ({ name, description: '' }));
  const registry =
    sorted.registry && parseRegistry(sorted.registry.name, sorted.registry.text, { principles });
  const errors = [
    ...sorted.errors,
    ...findMissing(sorted),
    ...[brand, config, registry].flatMap((part) =>
      part?.ok === false ? part.errors.map(writeDataError) : [],
    ),
  ];
  if (errors.length > 0) return { ok: false, errors };
  const newBrand = brand?.ok === true ? brand.value : state.settings.brand;
  const newConfig =
    config?.ok === true && sorted.config ? { file: sorted.config, value: config.value } : undefined;
  const settings = joinSettings(
    state,
    newBrand,
    newConfig,
    registry?.ok === true ? registry.value : undefined,
  );
  const names = files.map(({ name }) => name);
  return {
    ok: true,
    settings,
    names,
    notes: newConfig ? noteUnread(newConfig, sorted, newBrand, state) : [],
  };
}

function joinSettings(
  state: PanelState,
  brand: Brand | undefined,
  config: { file: JsonFile; value: Config } | undefined,
  registry: Registry | undefined,
): DocumentSettings {
  const { config: before, partnerLibraries } = state.settings;
  const base = { partnerLibraries, ...(brand && { brand }) };
  if (!config && !before && !registry) return base;
  const name = config?.file.name ?? before?.name ?? words.noConfigName;
  const text = config?.file.text ?? before?.text ?? '{}';
  const resolved = resolveSettings(brand ?? state.brand, config?.value ?? reread(name, text, state), {
    file: name,
    ...(registry && { registry }),
  });
  const icons = registry || !before ? resolved.icons : keepArtwork(resolved.icons, before.settings.icons);
  return { ...base, config: { name, text, settings: { ...resolved, icons } } };
}

/** What was registered before stays, where no new registry came. */
function keepArtwork<Icons extends { registered: unknown; logos: unknown }>(
  icons: Icons,
  before: Icons,
): Icons {
  return { ...icons, registered: before.registered, logos: before.logos };
}

/** A configuration that was checked when it came into the file. */
function reread(name: string, text: string, { rules }: PanelState): Config {
  const json = parseJson(name, text);
  const config = json.ok ? parseConfig(name, json.value, rules) : json;
  return config.ok ? config.value : {};
}

function readBrand({ brand, palettes }: SortedFiles, { rules }: PanelState): Loaded<Brand> | undefined {
  const palette = brand && findPalette(brand, palettes);
  if (!brand || !palette) return undefined;
  return loadBrand({
    file: brand.name,
    json: brand.json,
    paletteFile: palette.name,
    paletteJson: palette.json,
    rules,
  });
}

function findMissing({ brand, palettes }: SortedFiles): string[] {
  if (brand)
    return findPalette(brand, palettes) ? [] : [words.paletteMissing(brand.name, paletteName(brand))];
  return palettes.map(({ name }) => words.brandMissing(name));
}

/** The palette that a brand names; where one alone was chosen, that one. */
function findPalette(brand: JsonFile, palettes: readonly JsonFile[]): JsonFile | undefined {
  const base = paletteName(brand).replace(/^.*[/\\]/, '');
  return palettes.find(({ name }) => name === base) ?? (palettes.length === 1 ? palettes[0] : undefined);
}

function paletteName({ json }: JsonFile): string {
  const isNamed = typeof json === 'object' && json !== null && 'palette' in json;
  return isNamed && typeof json.palette === 'string' ? json.palette : 'palette.tokens.json';
}

/** What a configuration points to and a window cannot follow. */
function noteUnread(
  { file: { name }, value }: { file: JsonFile; value: Config },
  { registry }: SortedFiles,
  brand: Brand | undefined,
  state: PanelState,
): string[] {
  const keys = [
    ...(value.partners ?? []).flatMap(({ paletteFrom }, i) =>
      paletteFrom === undefined ? [] : [`partners[${i}].paletteFrom`],
    ),
    ...(value.referenceFiles === undefined ? [] : ['referenceFiles']),
    ...(value.icons?.registry === undefined || registry ? [] : ['icons.registry']),
  ];
  const isOther = value.brand !== undefined && !brand && value.brand !== state.brand.id;
  return [
    ...keys.map((key) => words.notFollowed(name, key)),
    ...(isOther ? [words.otherBrand(name, value.brand ?? '')] : []),
  ];
}
