import type { Plugin } from 'stylelint';
import { createPluginRule } from './create-plugin-rule.ts';
import { exposedRules } from './exposed-rules.ts';

/** Every rule as Stylelint takes it. */
export const plugins: readonly Plugin[] = exposedRules.map(createPluginRule);
