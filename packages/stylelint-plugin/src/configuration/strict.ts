import type { Config } from 'stylelint';
import { plugins } from '../rules/plugins.ts';
import { createRules, type ShareableOptions } from './create-shareable.ts';

/**
 * The configuration for the brand's own material: every colour is the brand's and comes from a token, and a comment that
 * turns a rule off gives its reason and has one.
 */
export function strict(options: ShareableOptions = {}): Config {
  return { plugins: [...plugins], ...strictSettings, rules: createStrictRules(options) };
}

export const strictSettings = {
  reportDescriptionlessDisables: true,
  reportNeedlessDisables: true,
} satisfies Config;

export function createStrictRules(options: ShareableOptions): NonNullable<Config['rules']> {
  return createRules(options, { scope: 'network', required: ['color-from-token'] });
}
