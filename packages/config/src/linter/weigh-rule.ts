import { assignRules, type Severity } from '@brandlint/core';
import type { LoadedConfig } from '../load/assemble-config.ts';

const order: readonly Severity[] = ['note', 'warning', 'error'];

/**
 * How much a rule weighs under a configuration, for a linter that gives each rule one weight: the most that it weighs in
 * any file, so also what it weighs where the law applies, if that is anywhere. `undefined` where nothing calls for it.
 */
export function weighRule({ brand, settings }: LoadedConfig, rule: string): Severity | undefined {
  const { law } = settings;
  const isLawSomewhere = (law.files?.length ?? 0) + (law.within?.length ?? 0) > 0;
  const everywhere = { ...settings, law: { files: ['*'] } };
  const assigned = [
    ...assignRules(brand, settings, ''),
    ...(isLawSomewhere ? assignRules(brand, everywhere, '') : []),
  ];
  const severities = assigned.filter((one) => one.rule.name === rule).map(({ severity }) => severity);
  return order.findLast((severity) => severities.includes(severity));
}
