import { assignRules, type Severity } from '@brandlint/core';
import type { LoadedConfig } from '../load/assemble-config.ts';

const order: readonly Severity[] = ['note', 'warning', 'error'];
const known = new WeakMap<LoadedConfig, ReadonlyMap<string, Severity>>();

/**
 * How much each rule weighs under a configuration, for a linter that gives each rule one weight: the most that it weighs in
 * any file, so also what it weighs where the law applies, if that is anywhere. Rules that nothing calls for are left out.
 */
export function weighRules(configuration: LoadedConfig): ReadonlyMap<string, Severity> {
  let weights = known.get(configuration);
  if (!weights) known.set(configuration, (weights = weigh(configuration)));
  return weights;
}

function weigh({ brand, settings }: LoadedConfig): ReadonlyMap<string, Severity> {
  const { law } = settings;
  const isLawSomewhere = (law.files?.length ?? 0) + (law.within?.length ?? 0) > 0;
  const everywhere = { ...settings, law: { files: ['*'] } };
  const assigned = [
    ...assignRules(brand, settings, ''),
    ...(isLawSomewhere ? assignRules(brand, everywhere, '') : []),
  ];
  const weights = new Map<string, Severity>();
  for (const { rule, severity } of assigned) {
    const before = weights.get(rule.name);
    if (!before || order.indexOf(severity) > order.indexOf(before)) weights.set(rule.name, severity);
  }
  return weights;
}
