import path from 'node:path';
import type { Brand, DocumentColorProfile, Settings } from '@brandlint/core';
import type { Loaded } from '@brandlint/core/brand';
import { type LoadedRegistry, loadRegistry } from '../registry/load-registry.ts';
import type { Config } from '../schema/config-schema.ts';
import { resolveSettings } from '../settings/resolve-settings.ts';
import { checkWaiversOfBrand } from '../waivers/check-waivers.ts';
import { readToday } from '../waivers/read-today.ts';
import { listPaletteFiles, type PartnerColors } from './load-partner-colors.ts';
import type { ReferenceFile } from './load-references.ts';

/** Everything that a configuration decides about the files it is for. */
export type LoadedConfig = {
  settings: Settings;
  brand: Brand;
  /** The variables of the reference files; `joinReferences` makes one of them. */
  references: readonly ReferenceFile[];
  /** The absolute path of the configuration; `null` when there is none. */
  configFile: string | null;
  /** The absolute path of the folder that the configuration speaks about: its patterns are over paths from there. */
  root: string;
  /** The artwork that is registered; its file may not be there yet. */
  registry: LoadedRegistry;
  /** Patterns of files that are not looked at, as written, from `root`. */
  ignores: readonly string[];
  /** What the RGB numbers of documents mean that do not say it themselves. */
  documentColorProfile: DocumentColorProfile | undefined;
  /** What the user should know, each a sentence. */
  notes: readonly string[];
  /** The files that all this was read from, absolute; what an executable configuration imports is not among them. */
  dependsOn: readonly string[];
};

/** A configuration that was read and checked, and where it was found. */
export type CheckedConfig = {
  config: Config;
  configFile: string | null;
  root: string;
  cwd: string;
  /** How errors name it. */
  name: string;
  /** Settings of rules that weigh more than any configuration's. */
  ruleSettings?: Settings['rules'] | undefined;
  /** Whether the registry is about to be written, so that it may be missing or of an earlier version. */
  writesRegistry?: boolean | undefined;
  /** Whether the files come from outside, so that none of their comments is obeyed. */
  untrusted?: boolean | undefined;
};

/** What a configuration refers to, read from its files. */
export type ReferredTo = {
  brand: Loaded<Brand>;
  partners: Loaded<PartnerColors>;
  references: Loaded<readonly ReferenceFile[]>;
};

/** Puts a configuration and what it refers to together, or says everything that is wrong with it. */
export function assembleConfig(
  {
    config,
    configFile,
    root,
    cwd,
    name,
    ruleSettings,
    writesRegistry = false,
    untrusted = false,
  }: CheckedConfig,
  { brand, partners, references }: ReferredTo,
): Loaded<LoadedConfig> {
  if (!brand.ok || !partners.ok || !references.ok) {
    return {
      ok: false,
      errors: [brand, partners, references].flatMap((part) => (part.ok ? [] : part.errors)),
    };
  }
  const registry = loadRegistry({
    named: config.icons?.registry,
    root,
    cwd,
    name,
    brand: brand.value,
    isToBeWritten: writesRegistry,
  });
  if (!registry.ok) return registry;
  const waiverErrors = checkWaiversOfBrand(name, config, brand.value);
  const today = readToday(process.env);
  if (waiverErrors.length > 0) return { ok: false, errors: waiverErrors };
  if (!today.ok && config.waivers?.some(({ until }) => until !== undefined)) return today;
  const settings = resolveSettings(brand.value, config, {
    ...(today.ok && { today: today.value }),
    ...(ruleSettings && { rules: ruleSettings }),
    partnerColors: partners.value.colors,
    registry: registry.value.registry,
    file: name,
  });
  const value = {
    settings: untrusted ? { ...settings, refusesIgnores: true as const } : settings,
    brand: brand.value,
    references: references.value,
    configFile,
    root,
    registry: registry.value,
    ignores: config.ignores ?? [],
    documentColorProfile: config.documentColorProfile,
    notes: partners.value.notes,
    dependsOn: listFiles(config, { root, configFile }, references.value, registry.value),
  };
  return { ok: true, value };
}

/** A brand is a folder; all that lies in it counts. */
function listFiles(
  config: Config,
  { root, configFile }: Pick<CheckedConfig, 'root' | 'configFile'>,
  references: readonly ReferenceFile[],
  registry: LoadedRegistry,
): string[] {
  return [
    ...(configFile === null ? [] : [configFile]),
    ...(config.brand === undefined ? [] : [path.resolve(root, config.brand)]),
    ...listPaletteFiles(config).map((file) => path.resolve(root, file)),
    ...references.map(({ absolutePath }) => absolutePath),
    registry.file,
  ];
}
