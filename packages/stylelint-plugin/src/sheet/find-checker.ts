import { nameVariables, type LoadedConfig } from '@brandlint/config';
import { createChecker, type Checker, type Definitions, type Settings } from '@brandlint/core';
import { parseColor } from '@brandlint/core/parse-color';

/** Checkers by what may be used without being defined, and by the settings of rules: each is made once. */
const known = new WeakMap<Definitions, Map<string, Checker>>();

/** The checker of a configuration, bent by the settings that rules have in Stylelint. */
export function findChecker(
  { brand, settings }: LoadedConfig,
  definitions: Definitions,
  ruleSettings: Settings['rules'],
): Checker {
  let checkers = known.get(definitions);
  if (!checkers) known.set(definitions, (checkers = new Map<string, Checker>()));
  const key = JSON.stringify(ruleSettings);
  let checker = checkers.get(key);
  if (!checker) {
    const variables = nameVariables(brand, settings, definitions, parseColor);
    checker = createChecker(brand, { ...settings, rules: ruleSettings }, variables);
    checkers.set(key, checker);
  }
  return checker;
}
