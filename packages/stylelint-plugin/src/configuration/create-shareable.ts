import { type ConfigOption, listActiveRules, toHostName } from '@brandlint/config/linter';
import type { Scope } from '@brandlint/core';
import type { Config, Plugin } from 'stylelint';
import type { SecondaryOptions } from '../options/secondary-options.ts';
import { exposedRules } from '../rules/exposed-rules.ts';
import { findConfiguration } from './find-configuration.ts';

export type ShareableOptions = {
  /** The path of a configuration, or what would stand in it; absent, it is searched from the working directory. */
  config?: ConfigOption;
  /** Whether what a person should look at is told, in one line for each rule and file. */
  reviews?: boolean;
  /** Whether what could not be judged is told, in one line for each file. */
  gaps?: boolean;
};

/** What a shareable configuration asks for beyond what a configuration of ours does. */
export type Emphasis = {
  /** A scope that weighs more than the configuration's. */
  scope?: Scope;
  /** Rules that are on in any case, as errors. */
  required?: readonly string[];
};

/** The settings of all rules that hold under a configuration, which travels in their options. */
export function createRules(
  { config, ...told }: ShareableOptions,
  { scope, required = [] }: Emphasis = {},
): NonNullable<Config['rules']> {
  const configuration = findConfiguration(config, scope);
  const options: SecondaryOptions = { config: configuration, ...told };
  const active = listActiveRules(configuration, exposedRules).map(
    (name) => [toHostName(name), [true, options]] as const,
  );
  const raised = required.map(
    (name) => [toHostName(name), [true, { ...options, severity: 'error' }]] as const,
  );
  return Object.fromEntries([...active, ...raised]);
}

/** A shareable configuration whose rules are worked out when Stylelint asks for them. */
export function createShareable(
  plugins: readonly Plugin[],
  makeRules: () => NonNullable<Config['rules']>,
): Config {
  return {
    plugins: [...plugins],
    get rules() {
      return makeRules();
    },
  };
}
