import type { Brand, Level, Requirement, RuleOptions } from './model/brand.ts';
import type { Severity } from './model/finding.ts';
import type { AnyRule } from './model/rule.ts';
import type { Settings } from './model/settings.ts';
import { isActive } from './requirements.ts';
import { rules } from './rules/index.ts';

/** A rule under the requirement that calls for it. */
export type Assignment = {
  rule: AnyRule;
  requirement: Requirement;
  severity: Severity;
  options: RuleOptions;
};

const severities: Record<Level, Severity> = { must: 'error', should: 'warning', may: 'note' };

/** The rules that a brand calls for on one source under a configuration. */
export function assignRules(brand: Brand, settings: Settings, source: string): Assignment[] {
  return brand.requirements.flatMap((requirement): Assignment[] => {
    const { check, level } = requirement;
    if (check.kind === 'manual' || !isActive(requirement, settings, source)) return [];
    const rule = rules.find(({ name }) => name === check.rule);
    const setting = settings.rules[check.rule];
    if (!rule || setting?.severity === 'off') return [];
    const severity = setting?.severity ?? severities[level];
    return [{ rule, requirement, severity, options: { ...check.options, ...setting?.options } }];
  });
}
