import path from 'node:path';
import type { Brand, Definitions, Settings, Source } from '@brandlint/core';
import type { KnownRule, Loaded } from '@brandlint/core/brand';
import { displayPath } from '../files/read-file.ts';
import { createConfigFinder, type FinderOptions, type FoundConfig } from '../find/create-config-finder.ts';
import type { Config } from '../schema/config-schema.ts';
import { parseConfig } from '../schema/parse-config.ts';
import { assembleConfig, type LoadedConfig } from './assemble-config.ts';
import { findBrandFault, loadBrandFolder, loadDefaultBrand } from './brand-files.ts';
import { importConfig } from './import-config.ts';
import { loadReferences } from './load-references.ts';
import { loadPartnerColors } from './load-partner-colors.ts';
import { readPlainConfig } from './read-plain-config.ts';

export type LoaderOptions = FinderOptions & {
  /** The rules that a brand and a configuration may name. */
  rules: readonly KnownRule[];
  /** Reads the variables that a stylesheet defines; asked only for files that a configuration names. */
  readDefinitions: (source: Source) => Definitions | Promise<Definitions>;
  /** Settings of rules that weigh more than any configuration's. */
  ruleSettings?: Settings['rules'];
  /** A configuration that is given as data, and holds for every folder; its paths are from `cwd`. */
  given?: { data: unknown; name: string };
  /** Whether the registry is about to be written, so that it may be missing or of an earlier version. */
  writesRegistry?: boolean;
};

export type ConfigLoader = {
  /** What holds for the files of a folder; loaded once for each configuration. */
  load: (folder: string) => Promise<Loaded<LoadedConfig>>;
  /** What the user should know about configurations that were found and not used. */
  notes: () => readonly string[];
};

/** Loads the configuration of each folder of a run. */
export function createConfigLoader(options: LoaderOptions): ConfigLoader {
  const { cwd, rules, given } = options;
  const finder = createConfigFinder(options);
  const configs = new Map<string | null, Promise<Loaded<LoadedConfig>>>();
  const brands = new Map<string | null, Promise<Loaded<Brand>>>();

  return {
    load: (folder) => {
      const found = given ? null : finder.find(folder);
      const key = found?.file ?? null;
      let loading = configs.get(key);
      if (!loading) configs.set(key, (loading = loadFound(found)));
      return loading;
    },
    notes: finder.notes,
  };

  async function loadFound(found: FoundConfig | null): Promise<Loaded<LoadedConfig>> {
    if (given) {
      const config = parseConfig(given.name, given.data, rules);
      return config.ok ? resolve(config.value, null, given.name) : config;
    }
    if (found === null) return resolve({}, null, '');
    const shown = displayPath(cwd, found.file);
    const data = await readConfig(found, shown);
    if (!data.ok) return data;
    const name = found.kind === 'key' ? `${shown}, brandlint` : shown;
    const config = parseConfig(name, data.value, rules);
    return config.ok ? resolve(config.value, found.file, name) : config;
  }

  async function resolve(
    config: Config,
    configFile: string | null,
    name: string,
  ): Promise<Loaded<LoadedConfig>> {
    const root = configFile === null ? cwd : path.dirname(configFile);
    const [brand, partners, references] = await Promise.all([
      loadBrandOnce(config.brand, root, name),
      loadPartnerColors(config, root, name),
      loadReferences(config.referenceFiles ?? [], {
        root,
        cwd,
        name,
        readDefinitions: options.readDefinitions,
      }),
    ]);
    const { ruleSettings, writesRegistry, untrusted } = options;
    const checked = { config, configFile, root, cwd, name, ruleSettings, writesRegistry, untrusted };
    return assembleConfig(checked, { brand, partners, references });
  }

  async function loadBrandOnce(
    named: string | undefined,
    root: string,
    name: string,
  ): Promise<Loaded<Brand>> {
    const standard = remember(null, () => loadDefaultBrand(rules));
    if (named === undefined) return standard;
    const own = await standard;
    if (own.ok && own.value.id === named) return own;
    const folder = path.resolve(root, named);
    const fault = findBrandFault(named, folder, own);
    if (fault) return { ok: false, errors: [{ file: name, ...fault }] };
    return remember(folder, () => Promise.resolve(loadBrandFolder(folder, cwd, rules)));
  }

  function remember(key: string | null, load: () => Promise<Loaded<Brand>>): Promise<Loaded<Brand>> {
    let loading = brands.get(key);
    if (!loading) brands.set(key, (loading = load()));
    return loading;
  }
}

async function readConfig(found: FoundConfig, shown: string): Promise<Loaded<unknown>> {
  if (found.kind !== 'executable') return readPlainConfig(found, shown);
  const imported = await importConfig(found.file, shown);
  return imported.ok ? { ok: true, value: imported.data } : imported;
}
