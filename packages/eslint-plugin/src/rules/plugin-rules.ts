import type { Rule } from 'eslint';
import { createPluginRule } from './create-plugin-rule.ts';
import { exposedRules } from './exposed-rules.ts';
import { gapsRule } from './gaps-rule.ts';
import { reviewsRule } from './reviews-rule.ts';

/** Every rule as ESLint takes it, by its name without our own. */
export const pluginRules: Readonly<Record<string, Rule.RuleModule>> = {
  ...Object.fromEntries(exposedRules.map((rule) => [rule.name, createPluginRule(rule)])),
  reviews: reviewsRule,
  gaps: gapsRule,
};
