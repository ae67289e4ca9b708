import { plugin } from './plugin.ts';

export type { ConfigureOptions } from './configuration/create-config.ts';
export type { BrandlintSettings, StylesheetChoice } from './configuration/host-settings.ts';
export type { BrandlintPlugin } from './plugin.ts';
export type { BrandlintRules } from './rules/rule-options.ts';

/** The plugin, as ESLint takes it. */
export default plugin;
