import type { ESLint, Linter } from 'eslint';
import manifest from '../package.json' with { type: 'json' };
import { type ConfigureOptions, createConfig } from './configuration/create-config.ts';
import { pluginRules } from './rules/plugin-rules.ts';

/** The plugin as ESLint takes it, its configurations, and what makes configurations of one's own. */
export type BrandlintPlugin = ESLint.Plugin & {
  configs: Readonly<Record<'recommended' | 'strict', Linter.Config>>;
  /** The configuration for a part of a project, or with settings: `configure({ config: 'site/brandlint.config.json' })`. */
  configure: (options?: ConfigureOptions) => Linter.Config;
};

const { name, version } = manifest;

/** The rules of a brand for ESLint. */
export const plugin: BrandlintPlugin = {
  meta: { name, version, namespace: 'brandlint' },
  rules: { ...pluginRules },
  configs: {
    get recommended() {
      return createConfig(plugin, {});
    },
    get strict() {
      return createConfig(plugin, { strict: true });
    },
  },
  configure: (options = {}) => createConfig(plugin, options),
};
