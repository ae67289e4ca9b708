import { rules, type AnyUseRule } from '@brandlint/core';

/** What the names of our rules begin with in Stylelint. */
const namespace = 'brandlint';

/** Rules over icons and texts that can say something of a stylesheet: of backgrounds, masks and generated content. */
const aboutGeneratedContent: ReadonlySet<string> = new Set([
  'icon-artwork-unaltered',
  'icon-label-agrees',
  'network-name-as-published',
  'principle-name-as-published',
]);

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

/** The rules of the core that can say something of stylesheets: those over colours but for print's, and some over icons and texts. */
export const exposedRules: readonly AnyUseRule[] = rules.flatMap((rule) => {
  if (rule.on === 'run') return [];
  const isOfStylesheets =
    rule.on === 'color' ? !aboutPrint.has(rule.name) : aboutGeneratedContent.has(rule.name);
  return isOfStylesheets ? [rule] : [];
});

/** The name of a rule in Stylelint. */
export function toHostName(rule: string): string {
  return `${namespace}/${rule}`;
}
