import path from 'node:path';
import brandJson from '@brandlint/brand-ccin/brand.json' with { type: 'json' };
import paletteJson from '@brandlint/brand-ccin/palette.tokens.json' with { type: 'json' };
import type { Brand, Definitions, Scope, Settings, Source } from '@brandlint/core';
import { type KnownRule, loadBrand, type Loaded } from '@brandlint/core/brand';
import { displayPath } from '../files/read-file.ts';
import { createConfigFinder, type FoundConfig } from '../find/create-config-finder.ts';
import { paletteReaders } from '../partners/palette-readers.ts';
import { readPaletteFileWith } from '../partners/read-palette-file.ts';
import type { Config } from '../schema/config-schema.ts';
import { parseConfig } from '../schema/parse-config.ts';
import { assembleConfig, type LoadedConfig } from './assemble-config.ts';
import { findBrandFault, loadBrandFolder } from './brand-files.ts';
import { joinPartnerColors, listPaletteFiles } from './load-partner-colors.ts';
import { readReferences, type ReferenceFile } from './load-references.ts';
import { readPlainConfig } from './read-plain-config.ts';
import { requireConfig } from './require-config.ts';

export type SyncLoaderOptions = {
  cwd: string;
  /** The path of a configuration, or what would stand in it; searched from the working directory where absent. */
  config?: string | Readonly<Record<string, unknown>> | undefined;
  /** A scope that weighs more than the configuration's. */
  scope?: Scope | undefined;
  /** The rules that a brand and a configuration may name. */
  rules: readonly KnownRule[];
  /** Reads the variables that a stylesheet defines; asked only for files that a configuration names. */
  readDefinitions: (source: Source) => Definitions;
  /** Settings of rules that weigh more than any configuration's. */
  ruleSettings?: Settings['rules'];
};

/** What holds for the files of the working directory, loaded at once for hosts that cannot wait. */
export function loadConfigSync(options: SyncLoaderOptions): Loaded<LoadedConfig> {
  const { cwd, config, rules } = options;
  if (typeof config === 'object') return check(config, null, 'the configuration in the options');
  const finder = createConfigFinder({ cwd, ...(config !== undefined && { configPath: config }) });
  const found = finder.find(cwd);
  if (found === null) return check({}, null, '');
  const shown = displayPath(cwd, found.file);
  const data = readConfig(found, shown);
  if (!data.ok) return data;
  const loaded = check(data.value, found.file, found.kind === 'key' ? `${shown}, brandlint` : shown);
  if (!loaded.ok) return loaded;
  return { ok: true, value: { ...loaded.value, notes: [...finder.notes(), ...loaded.value.notes] } };

  function check(data: unknown, configFile: string | null, name: string): Loaded<LoadedConfig> {
    const parsed = parseConfig(name, data, rules);
    if (!parsed.ok) return parsed;
    const root = configFile === null ? cwd : path.dirname(configFile);
    const { ruleSettings } = options;
    const bent = { ...parsed.value, ...(options.scope && { scope: options.scope }) };
    const checked = { config: bent, configFile, root, cwd, name, ruleSettings };
    return assembleConfig(checked, {
      brand: loadNamedBrand(parsed.value, root, name),
      partners: loadPartners(parsed.value, root, name),
      references: loadReferenceFiles(parsed.value, root, name),
    });
  }

  function loadNamedBrand({ brand: named }: Config, root: string, name: string): Loaded<Brand> {
    const [file, paletteFile] = ['brand.json', 'palette.tokens.json'];
    const own = () => loadBrand({ file, json: brandJson, paletteFile, paletteJson, rules });
    if (named === undefined || named === brandJson.id) return own();
    const folder = path.resolve(root, named);
    const fault = findBrandFault(named, folder, own());
    return fault ? { ok: false, errors: [{ file: name, ...fault }] } : loadBrandFolder(folder, cwd, rules);
  }

  function loadPartners(parsed: Config, root: string, name: string) {
    const readings = listPaletteFiles(parsed).map(
      (file) => [file, readPaletteFileWith(path.resolve(root, file), paletteReaders)] as const,
    );
    return joinPartnerColors(parsed, new Map(readings), name);
  }

  function loadReferenceFiles(
    { referenceFiles = [] }: Config,
    root: string,
    name: string,
  ): Loaded<ReferenceFile[]> {
    const sources = readReferences(referenceFiles, { root, cwd, name });
    if (!sources.ok) return sources;
    return {
      ok: true,
      value: sources.value.map(({ absolutePath, source }) => ({
        absolutePath,
        definitions: options.readDefinitions(source),
      })),
    };
  }
}

function readConfig(found: FoundConfig, shown: string): Loaded<unknown> {
  if (found.kind !== 'executable') return readPlainConfig(found, shown);
  const imported = requireConfig(found.file, shown);
  return imported.ok ? { ok: true, value: imported.data } : imported;
}
