import { plugins } from './rules/plugins.ts';

export { recommended } from './configuration/recommended.ts';
export { strict } from './configuration/strict.ts';
export type { ShareableOptions } from './configuration/create-shareable.ts';
export type { SecondaryOptions } from './options/secondary-options.ts';

/** The rules, as Stylelint takes a pack of them. */
export default plugins;
