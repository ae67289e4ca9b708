import path from 'node:path';
import type { Brand, Definitions, Settings, Source } from '@brandlint/core';
import { type KnownRule, type Loaded, parseJson } from '@brandlint/core/brand';
import { displayPath, readText } from '../files/read-file.ts';
import { createConfigFinder, type FinderOptions, type FoundConfig } from '../find/create-config-finder.ts';
import type { Config } from '../schema/config-schema.ts';
import { parseConfig } from '../schema/parse-config.ts';
import { resolveSettings } from '../settings/resolve-settings.ts';
import { loadRegistry, type LoadedRegistry } from '../registry/load-registry.ts';
import { loadBrandFolder, loadDefaultBrand } from './brand-files.ts';
import { importConfig } from './import-config.ts';
import { loadReferences, type ReferenceFile } from './load-references.ts';
import { loadPartnerColors } from './load-partner-colors.ts';

export type LoaderOptions = FinderOptions & {
  /** The rules that a brand and a configuration may name. */
  rules: readonly KnownRule[];
  /** Reads the variables that a stylesheet defines; asked only for files that a configuration names. */
  readDefinitions: (source: Source) => Definitions | Promise<Definitions>;
  /** Settings of rules that weigh more than any configuration's. */
  ruleSettings?: Settings['rules'];
  /** Whether a registry that a configuration names may be missing: it is about to be written. */
  mayLackRegistry?: boolean;
};

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
  /** What the user should know, each a sentence. */
  notes: readonly string[];
};

export type ConfigLoader = {
  /** What holds for the files of a folder; loaded once for each configuration. */
  load: (folder: string) => Promise<Loaded<LoadedConfig>>;
  /** What the user should know about configurations that were found and not used. */
  notes: () => readonly string[];
};

/** Loads the configuration of each folder of a run. */
export function createConfigLoader(options: LoaderOptions): ConfigLoader {
  const { cwd, rules } = options;
  const finder = createConfigFinder(options);
  const configs = new Map<string | null, Promise<Loaded<LoadedConfig>>>();
  const brands = new Map<string | null, Promise<Loaded<Brand>>>();

  return {
    load: (folder) => {
      const found = finder.find(folder);
      const key = found?.file ?? null;
      let loading = configs.get(key);
      if (!loading) configs.set(key, (loading = loadFound(found)));
      return loading;
    },
    notes: finder.notes,
  };

  async function loadFound(found: FoundConfig | null): Promise<Loaded<LoadedConfig>> {
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
      mayLack: options.mayLackRegistry ?? false,
    });
    if (!registry.ok) return registry;
    const settings = resolveSettings(brand.value, config, {
      ...(options.ruleSettings && { rules: options.ruleSettings }),
      partnerColors: partners.value.colors,
      registry: registry.value.registry,
      file: name,
    });
    const { notes } = partners.value;
    const value = {
      settings,
      brand: brand.value,
      references: references.value,
      configFile,
      root,
      registry: registry.value,
      ignores: config.ignores ?? [],
      notes,
    };
    return { ok: true, value };
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
    if (!/[/\\]|^\./.test(named) && !readText(path.join(folder, 'brand.json')).ok) {
      const known = own.ok ? `"${own.value.id}", or ` : '';
      const fault = {
        path: 'brand',
        cause: `"${named}" is no brand that comes with Brandlint, and no folder with brand.json`,
        cure: `write ${known}the path of such a folder`,
      };
      return { ok: false, errors: [{ file: name, ...fault }] };
    }
    return remember(folder, () => Promise.resolve(loadBrandFolder(folder, cwd, rules)));
  }

  function remember(key: string | null, load: () => Promise<Loaded<Brand>>): Promise<Loaded<Brand>> {
    let loading = brands.get(key);
    if (!loading) brands.set(key, (loading = load()));
    return loading;
  }
}

async function readConfig(found: FoundConfig, shown: string): Promise<Loaded<unknown>> {
  switch (found.kind) {
    case 'broken':
      return { ok: false, errors: found.errors };
    case 'key':
      return { ok: true, value: found.data };
    case 'executable': {
      const imported = await importConfig(found.file, shown);
      return imported.ok ? { ok: true, value: imported.data } : imported;
    }
    case 'json': {
      const read = readText(found.file);
      if (read.ok) return parseJson(shown, read.content);
      return { ok: false, errors: [{ file: shown, path: '', cause: read.cause, cure: read.cure }] };
    }
  }
}
