import { rules, type OptionSchema, type RuleOptions, type RuleSetting, type Settings } from '@brandlint/core';
import type { Configuration } from './configuration.ts';

/** A rule that a linter has turned on, with the options that it has there; those that are not the core's are passed over. */
export type WantedRule = { name: string; options: Readonly<Record<string, unknown>> };

/**
 * The settings of all rules of the core for what a linter has turned on. Rules that are not turned on are off in the core
 * too, so that nothing is judged in vain.
 */
export function toRuleSettings({ content }: Configuration, wanted: readonly WantedRule[]): Settings['rules'] {
  const own = content.ok ? content.value.settings.rules : {};
  return Object.fromEntries(
    rules.map((rule): [string, RuleSetting] => {
      const options = wanted.find(({ name }) => name === rule.name)?.options;
      if (!options) return [rule.name, { severity: 'off' }];
      const { severity, options: before } = own[rule.name] ?? {};
      const joined = { ...before, ...pickRuleOptions(rule.options, options) };
      return [
        rule.name,
        {
          // Whoever turns a rule on in a linter asks for it, also where the brand waits to be asked.
          ...(severity === undefined || severity === 'off' ? toAsked(rule.name, content) : { severity }),
          ...(Object.keys(joined).length > 0 && { options: joined }),
        },
      ];
    }),
  );
}

/** Those of the options that are the core's own for a rule. */
function pickRuleOptions(
  schemas: Readonly<Record<string, OptionSchema>>,
  options: Readonly<Record<string, unknown>>,
): RuleOptions {
  const own = Object.entries(schemas).flatMap(([name, { type }]): [string, RuleOptions[string]][] => {
    const value = options[name];
    if (type === 'strings' && (typeof value === 'string' || Array.isArray(value))) {
      return [[name, [value].flat().map(String)]];
    }
    return typeof value === 'number' || typeof value === 'boolean' ? [[name, value]] : [];
  });
  return Object.fromEntries(own);
}

function toAsked(name: string, content: Configuration['content']): { severity?: 'warning' } {
  const requirements = content.ok ? content.value.brand.requirements : [];
  const waits = requirements.some(
    ({ check, when }) => check.kind === 'rule' && check.rule === name && when?.onRequest,
  );
  return waits ? { severity: 'warning' } : {};
}
