import { selectHostRules } from '@brandlint/config/linter';
import type { AnyUseRule } from '@brandlint/core';

/** Rules over icons and texts that can say something of a stylesheet: of backgrounds, masks and generated content. */
const aboutGeneratedContent: ReadonlySet<string> = new Set([
  'icon-artwork-unaltered',
  'icon-label-agrees',
  'network-name-as-published',
  'principle-name-as-published',
]);

/** The rules of the core that can say something of stylesheets: those over colours but for print's, and some over icons and texts. */
export const exposedRules: readonly AnyUseRule[] = selectHostRules(aboutGeneratedContent);
