import type { Config } from 'stylelint';
import { plugins } from '../rules/plugins.ts';
import { createRules, type ShareableOptions } from './create-shareable.ts';

/** The configuration for everyday use: what the brand asks for, as far as `brandlint.config` does not say otherwise. */
export function recommended(options: ShareableOptions = {}): Config {
  return { plugins: [...plugins], rules: createRules(options) };
}
