export { type FileRead, readText } from './files/read-file.ts';
export {
  type ConfigFinder,
  createConfigFinder,
  type FinderOptions,
  type FoundConfig,
} from './find/create-config-finder.ts';
export type { LoadedConfig } from './load/assemble-config.ts';
export { type ConfigLoader, createConfigLoader, type LoaderOptions } from './load/create-config-loader.ts';
export { joinReferences } from './load/join-references.ts';
export { loadConfig } from './load/load-config.ts';
export { nameVariables } from './load/name-variables.ts';
export type { ReferenceFile } from './load/load-references.ts';
export { parseRegistry } from './registry/parse-registry.ts';
export type { LoadedRegistry } from './registry/load-registry.ts';
export { type RegisteredIcon, type RegisteredLogo, type Registry } from './registry/registry-schema.ts';
export { writeRegistry } from './registry/write-registry.ts';
export type { Config } from './schema/config-schema.ts';
export { parseConfig } from './schema/parse-config.ts';
export { type ResolveOptions, resolveSettings } from './settings/resolve-settings.ts';
export { type DataError, type Loaded, nearestName, writeDataError } from '@brandlint/core/brand';
export { type InitAnswers, type InitQuestion, initQuestions } from './init/questions.ts';
export { describeConfig, writeConfig, type WrittenConfig } from './init/write-config.ts';
