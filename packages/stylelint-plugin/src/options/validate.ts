import { toHostName } from '@brandlint/config/linter';
import { suggestName } from '@brandlint/core/brand';
import type { AnyUseRule } from '@brandlint/core';
import stylelint, { type PostcssResult } from 'stylelint';
import { commonForms, type OptionForm, type SecondaryOptions, toForms } from './secondary-options.ts';

/** What Stylelint itself knows in the options of any rule. */
const hostOptions: readonly string[] = ['severity', 'message', 'url', 'disableFix', 'reportDisables'];

/** Says whether the options of a rule are what they may be; if not, it tells what to write. */
export type Validate = (
  result: PostcssResult,
  primary: unknown,
  secondary: unknown,
) => secondary is SecondaryOptions | undefined;

/** Makes what checks the options of one rule. */
export function createValidator(rule: AnyUseRule): Validate {
  const ruleName = toHostName(rule.name);
  const forms: Readonly<Record<string, OptionForm>> = { ...commonForms, ...toForms(rule.options) };
  const possible = Object.fromEntries(Object.entries(forms).map(([name, { fits }]) => [name, [fits]]));

  return (result, primary, secondary): secondary is SecondaryOptions | undefined => {
    const isValid = stylelint.utils.validateOptions(
      result,
      ruleName,
      { actual: primary, possible: [true] },
      { actual: secondary, possible, optional: true },
    );
    for (const cure of isValid ? [] : listCures(primary, secondary, forms)) {
      result.warn(`${ruleName}: ${cure}.`, { stylelintType: 'invalidOption' });
    }
    return isValid;
  };
}

function listCures(
  primary: unknown,
  secondary: unknown,
  forms: Readonly<Record<string, OptionForm>>,
): string[] {
  const cures = primary === true ? [] : ['write true to turn the rule on, or null to turn it off'];
  if (secondary === undefined || secondary === null) return cures;
  if (typeof secondary !== 'object' || Array.isArray(secondary)) {
    return [...cures, 'write its options as an object: [true, { … }]'];
  }
  for (const [name, value] of Object.entries(secondary)) {
    if (hostOptions.includes(name)) continue;
    const form = Object.hasOwn(forms, name) ? forms[name] : undefined;
    if (!form) {
      const known = [...Object.keys(forms), ...hostOptions];
      cures.push(`there is no option "${name}"; ${suggestName(name, known)}`);
    } else if (![value].flat().every((item) => form.fits(item))) {
      cures.push(`"${name}" is not right; ${form.cure}`);
    }
  }
  return cures;
}
