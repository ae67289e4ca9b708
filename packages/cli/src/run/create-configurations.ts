import { createChecker, rules, type Definitions, type LoadReader } from '@brandlint/core';
import { createConfigLoader, joinReferences, writeDataError, type LoadedConfig } from '@brandlint/config';
import type { RunOptions } from '../arguments/read-options.ts';
import { toDisplayPath } from '../sources/display-path.ts';
import { UserError } from '../user-error.ts';
import type { Configuration, FindConfiguration } from './configuration.ts';
import { nameVariables } from './name-variables.ts';

/** What a run needs of its configurations. */
export type ConfigurationOptions = {
  cwd: string;
  /** What the command line says of the profile of documents weighs more than any configuration. */
  options: Pick<RunOptions, 'config' | 'untrusted'> & Partial<Pick<RunOptions, 'documentColorProfile'>>;
  load: LoadReader;
  /** A configuration that is given as data, and holds for every folder. */
  given?: { data: unknown; name: string };
  /** Whether the registry is about to be written, so that it may be missing or of an earlier version. */
  writesRegistry?: boolean;
  /** Told of what the user should know about configurations, each once. */
  note: (line: string) => Promise<void>;
};

/** Makes the function that finds what holds for the files of a folder; each configuration is loaded once. */
export function createConfigurations({
  cwd,
  options,
  given,
  load,
  writesRegistry = false,
  note,
}: ConfigurationOptions): FindConfiguration {
  const { config, untrusted, documentColorProfile } = options;
  const loader = createConfigLoader({
    cwd,
    untrusted,
    rules,
    writesRegistry,
    ...(config !== undefined && { configPath: config }),
    ...(given && { given }),
    readDefinitions: async (source) => (await load(source.format))?.readDefinitions?.(source) ?? new Map(),
  });
  const configurations = new Map<LoadedConfig, Configuration>();
  const folders = new Map<string, Configuration>();
  const told = new Set<string>();

  return async (folder) => folders.get(folder) ?? findFirst(folder);

  async function findFirst(folder: string): Promise<Configuration> {
    const loaded = await loader.load(folder);
    if (!loaded.ok) throw new UserError(...loaded.errors.map(writeDataError));
    let configuration = configurations.get(loaded.value);
    if (!configuration) {
      configuration = await toConfiguration(loaded.value, cwd, documentColorProfile);
      configurations.set(loaded.value, configuration);
    }
    folders.set(folder, configuration);
    for (const line of [...loader.notes(), ...loaded.value.notes]) {
      if (!told.has(line)) await note(line);
      told.add(line);
    }
    return configuration;
  }
}

async function toConfiguration(
  loaded: LoadedConfig,
  cwd: string,
  documentColorProfile = loaded.documentColorProfile,
): Promise<Configuration> {
  const { root, brand, settings, references, configFile, ignores, registry } = loaded;
  const file = configFile === null ? undefined : toDisplayPath(cwd, configFile);
  const known = new WeakMap<ReadonlySet<string>, Definitions>();
  const definitionsIn = (judged: ReadonlySet<string>) => {
    let definitions = known.get(judged);
    if (!definitions) known.set(judged, (definitions = joinReferences(references, judged)));
    return definitions;
  };
  const variables = await nameVariables(brand, settings, joinReferences(references, new Set()));
  return {
    root,
    brand,
    settings,
    definitionsIn,
    ignores: file === undefined ? undefined : { root, patterns: ignores, file },
    variables,
    checker: createChecker(brand, settings, variables),
    documentColorProfile,
    dependsOn: loaded.dependsOn,
    registry,
  };
}
