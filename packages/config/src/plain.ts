export { parseRegistry } from './registry/parse-registry.ts';
export type { Registry } from './registry/registry-schema.ts';
export type { Config } from './schema/config-schema.ts';
export { parseConfig } from './schema/parse-config.ts';
export { type ResolveOptions, resolveSettings } from './settings/resolve-settings.ts';
