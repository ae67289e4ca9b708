import { pickRuleOptions, type SecondaryOptions } from '../options/secondary-options.ts';
import { Configuration } from '../configuration/configuration.ts';
import { findConfiguration } from '../configuration/find-configuration.ts';
import { exposedRules, toHostName } from '../rules/exposed-rules.ts';
import { rules, type RuleSetting, type Settings } from '@brandlint/core';
import type { Config } from 'stylelint';

/** The rules of ours that judge a stylesheet under one configuration, and their settings. */
export type Plan = {
  configuration: Configuration;
  ruleSettings: Settings['rules'];
  names: readonly string[];
};

type Wanted = { name: string; options: SecondaryOptions & Record<string, unknown> };

/** What is to be judged together: the rules that Stylelint's configuration turns on, by the configuration that each has. */
export function planRules(config: Config | undefined): Plan[] {
  const wanted = listWanted(config);
  const travelling = wanted.map(({ options }) => options.config).find((one) => one instanceof Configuration);
  const groups = new Map<Configuration, Wanted[]>();
  for (const one of wanted) {
    const { config: own = travelling } = one.options;
    const configuration = own instanceof Configuration ? own : findConfiguration(own);
    const group = groups.get(configuration);
    if (group) group.push(one);
    else groups.set(configuration, [one]);
  }
  return Array.from(groups, ([configuration, group]) => ({
    configuration,
    ruleSettings: toRuleSettings(configuration, group),
    names: group.map(({ name }) => name),
  }));
}

function listWanted(config: Config | undefined): Wanted[] {
  return exposedRules.flatMap(({ name }): Wanted[] => {
    const setting: unknown = config?.rules?.[toHostName(name)];
    if (setting === null || setting === undefined) return [];
    const [primary, options] = (Array.isArray(setting) ? setting : [setting]) as readonly unknown[];
    if (primary !== true) return [];
    const isGiven = typeof options === 'object' && options !== null && !Array.isArray(options);
    return [{ name, options: isGiven ? { ...options } : {} }];
  });
}

/** Rules that are not turned on are off in the core too, so that nothing is judged in vain. */
function toRuleSettings({ content }: Configuration, group: readonly Wanted[]): Settings['rules'] {
  const own = content.ok ? content.value.settings.rules : {};
  return Object.fromEntries(
    rules.map((rule): [string, RuleSetting] => {
      const options = group.find(({ name }) => name === rule.name)?.options;
      if (!options) return [rule.name, { severity: 'off' }];
      const { severity, options: before } = own[rule.name] ?? {};
      const joined = { ...before, ...pickRuleOptions(rule.options, options) };
      return [
        rule.name,
        {
          // Whoever turns a rule on in Stylelint asks for it, also where the brand waits to be asked.
          ...(severity === undefined || severity === 'off' ? toAsked(rule.name, content) : { severity }),
          ...(Object.keys(joined).length > 0 && { options: joined }),
        },
      ];
    }),
  );
}

function toAsked(name: string, content: Configuration['content']): { severity?: 'warning' } {
  const requirements = content.ok ? content.value.brand.requirements : [];
  const waits = requirements.some(
    ({ check, when }) => check.kind === 'rule' && check.rule === name && when?.onRequest,
  );
  return waits ? { severity: 'warning' } : {};
}
