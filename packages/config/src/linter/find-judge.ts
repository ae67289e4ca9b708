import {
  createChecker,
  createSilence,
  type Checker,
  type Classify,
  type Definitions,
  type IsSilentOn,
  type Settings,
} from '@brandlint/core';
import { parseColor } from '@brandlint/core/parse-color';
import type { LoadedConfig } from '../load/assemble-config.ts';
import { nameVariables } from '../load/name-variables.ts';
import { createSentenceWriter, type WriteSentence } from './create-sentence-writer.ts';

/** What judges files, what decides on a colour, what tells of which colours it will say nothing, and what writes down the rest. */
export type Judge = {
  checker: Checker;
  classify: Classify;
  isSilentOn: IsSilentOn;
  writeSentence: WriteSentence;
};

/** Checkers by what may be used without being defined, and by the settings of rules: each is made once. */
const known = new WeakMap<Definitions, Map<string, Judge>>();

/** The checker of a configuration, bent by the settings that rules have in a linter. */
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
    const classify = checker.classifyIn('');
    judge = {
      checker,
      classify,
      isSilentOn: createSilence(classify, bent),
      writeSentence: createSentenceWriter(classify),
    };
    judges.set(key, judge);
  }
  return judge;
}
