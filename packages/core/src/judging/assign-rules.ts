import type { Brand, Level, Requirement, RuleOptions } from '../model/brand.ts';
import type { Severity } from '../model/finding.ts';
import type { AnyRule, AnyRunRule, AnyUseRule } from '../model/rule.ts';
import type { Settings } from '../model/settings.ts';
import { isActive } from '../requirements.ts';
import { rules } from '../rules/index.ts';

/** A rule under the requirement that calls for it. */
export type Assignment<Kind extends AnyRule> = {
  rule: Kind;
  requirement: Requirement;
  severity: Severity;
  options: RuleOptions;
};

const severities: Record<Level, Severity> = { must: 'error', should: 'warning', may: 'note' };

/** The rules over uses that a brand calls for on one source under a configuration. */
export function assignRules(brand: Brand, settings: Settings, source: string): Assignment<AnyUseRule>[] {
  return assign(brand, settings, source).flatMap(({ rule, ...rest }) =>
    rule.on === 'run' ? [] : [{ rule, ...rest }],
  );
}

/** The rules over a whole run that a brand calls for under a configuration. */
export function assignRunRules(brand: Brand, settings: Settings): Assignment<AnyRunRule>[] {
  return assign(brand, settings, '').flatMap(({ rule, ...rest }) =>
    rule.on === 'run' ? [{ rule, ...rest }] : [],
  );
}

function assign(brand: Brand, settings: Settings, source: string): Assignment<AnyRule>[] {
  return brand.requirements.flatMap((requirement): Assignment<AnyRule>[] => {
    const { check, level } = requirement;
    if (check.kind === 'manual' || !isActive(requirement, settings, source)) return [];
    const rule = rules.find(({ name }) => name === check.rule);
    const setting = settings.rules[check.rule];
    if (!rule || setting?.severity === 'off') return [];
    const severity = setting?.severity ?? severities[level];
    return [{ rule, requirement, severity, options: { ...check.options, ...setting?.options } }];
  });
}
