import { selectHostRules } from '@brandlint/config/linter';
import type { AnyUseRule } from '@brandlint/core';

/** Rules over icons and texts that can say something of scripts, components and pages as they are written. */
const aboutIconsAndTexts: ReadonlySet<string> = new Set([
  'icon-artwork-unaltered',
  'icon-color-in-palette',
  'icon-contrast-minimum',
  'icon-has-text-alternative',
  'icon-known',
  'icon-label-agrees',
  'icon-labelled',
  'icon-proportions-kept',
  'icon-upright',
  'network-name-as-published',
  'principle-description-as-published',
  'principle-name-as-published',
]);

/** The rules of the core that can say something of what ESLint reads: those over colours but for print's, icons and texts. */
export const exposedRules: readonly AnyUseRule[] = selectHostRules(aboutIconsAndTexts);
