import { Configuration, toHostName, toRuleSettings } from '@brandlint/config/linter';
import type { Settings } from '@brandlint/core';
import type { Config } from 'stylelint';
import { findConfiguration } from '../configuration/find-configuration.ts';
import type { SecondaryOptions } from '../options/secondary-options.ts';
import { exposedRules } from '../rules/exposed-rules.ts';

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
