import { nameVariables, type LoadedConfig } from '@brandlint/config';
import {
  createChecker,
  createSilence,
  type Checker,
  type Definitions,
  type IsSilentOn,
  type Settings,
} from '@brandlint/core';
import { parseColor } from '@brandlint/core/parse-color';

/** What judges stylesheets, and what tells of which colours it will say nothing. */
export type Judge = { checker: Checker; isSilentOn: IsSilentOn };

/** Checkers by what may be used without being defined, and by the settings of rules: each is made once. */
const known = new WeakMap<Definitions, Map<string, Judge>>();

/** The checker of a configuration, bent by the settings that rules have in Stylelint. */
export function findJudge(
  { brand, settings }: LoadedConfig,
  definitions: Definitions,
  ruleSettings: Settings['rules'],
): Judge {
  let judges = known.get(definitions);
  if (!judges) known.set(definitions, (judges = new Map<string, Judge>()));
  const key = JSON.stringify(ruleSettings);
  let judge = judges.get(key);
  if (!judge) {
    const bent = { ...settings, rules: ruleSettings };
    const checker = createChecker(brand, bent, nameVariables(brand, settings, definitions, parseColor));
    judge = { checker, isSilentOn: createSilence(checker.classifyIn(''), bent) };
    judges.set(key, judge);
  }
  return judge;
}
