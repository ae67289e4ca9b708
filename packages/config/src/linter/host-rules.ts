import { rules, type AnyUseRule } from '@brandlint/core';

/** What the names of our rules begin with in a linter. */
const namespace = 'brandlint';

/** Rules over colours that look at what only files for print have: pages, spot inks, the load of a sheet. */
const aboutPrint: ReadonlySet<string> = new Set([
  'color-space-for-print',
  'rich-black',
  'spot-color-consistent',
  'total-ink-maximum',
]);

/** Rules that have a change to offer which may be applied unasked. */
const fixable: ReadonlySet<string> = new Set(['color-as-published', 'color-from-token']);

/** Whether a rule may mend what it finds. */
export function isFixable(rule: string): boolean {
  return fixable.has(rule);
}

/** The rules that can say something of files for the screen: those over colours, and of the others those that a linter names. */
export function selectHostRules(others: ReadonlySet<string>): readonly AnyUseRule[] {
  return rules.flatMap((rule) => {
    if (rule.on === 'run') return [];
    const isForScreen = rule.on === 'color' ? !aboutPrint.has(rule.name) : others.has(rule.name);
    return isForScreen ? [rule] : [];
  });
}

/** The name of a rule in a linter. */
export function toHostName(rule: string): string {
  return `${namespace}/${rule}`;
}
