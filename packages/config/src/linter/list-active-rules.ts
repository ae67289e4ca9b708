import type { AnyUseRule } from '@brandlint/core';
import type { Configuration } from './configuration.ts';

/** Those rules that a configuration calls for, by name. Of one that is broken all are, so that any of them can say so. */
export function listActiveRules({ content }: Configuration, exposed: readonly AnyUseRule[]): string[] {
  const names = exposed.map(({ name }) => name);
  if (!content.ok) return names;
  const { brand, settings } = content.value;
  return names.filter((name) => {
    const severity = settings.rules[name]?.severity;
    if (severity === 'off') return false;
    return brand.requirements.some(({ check, when }) => {
      return check.kind === 'rule' && check.rule === name && (!when?.onRequest || severity !== undefined);
    });
  });
}
