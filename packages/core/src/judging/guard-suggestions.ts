import type { Brand } from '../model/brand.ts';
import type { Severity, Suggestion } from '../model/finding.ts';
import type { AnyRule, Judge } from '../model/rule.ts';
import type { Color, ColorUse, Use } from '../model/use.ts';
import { fromRgb } from '../color/to-lab.ts';

/** A rule with the function that judges under its context. */
export type PreparedRule = { rule: AnyRule; judge: Judge; severity: Severity };

/**
 * The suggestions, with those made unsafe that would make a rule fail which does not fail now: on the use itself, or on a
 * text that stands on it; those that put another colour there are left out then. A rule that only notes something, such as
 * a tint that was one before, does not stand in the way. Done only for suggestions that would be applied without being
 * looked at, and for other colours, of which many may be applied at a time.
 */
export function guardSuggestions(
  suggestions: readonly Suggestion[],
  use: Use,
  others: readonly Use[],
  brand: Brand,
  rules: readonly PreparedRule[],
): readonly Suggestion[] {
  if (use.kind !== 'color' || suggestions.length === 0) return suggestions;
  if (!suggestions.some(isGuarded)) return suggestions;
  return suggestions.flatMap((suggestion): readonly Suggestion[] => {
    const color = isGuarded(suggestion) ? colorOf(suggestion, use, brand) : undefined;
    if (!color) return [suggestion];
    const changes = [[use, { ...use, color }] as const, ...textsOn(use, others, color)];
    const broken = changes.flatMap(([before, after]) => newFailures(before, after, rules));
    if (broken.length === 0) return [suggestion];
    if (suggestion.isOtherColor) return [];
    const unsafeBecause = `it would break ${[...new Set(broken)].join(', ')}`;
    return [{ ...suggestion, safe: false, unsafeBecause }];
  });
}

function isGuarded({ safe, isOtherColor }: Suggestion): boolean {
  return safe || isOtherColor === true;
}

function colorOf({ replace }: Suggestion, use: ColorUse, brand: Brand): Color | undefined {
  if (replace.kind !== 'token') return undefined;
  const token = brand.palette.find(({ name }) => name === replace.token);
  if (!token) return undefined;
  if (replace.as === 'screen') return fromRgb(token.screen, use.color.alpha ?? 0);
  return token.ink && { space: 'cmyk', components: token.ink, alpha: use.color.alpha ?? 0 };
}

/** Texts in the same container that stand on the colour which is about to change, before and after. */
function textsOn(use: ColorUse, others: readonly Use[], color: Color): [ColorUse, ColorUse][] {
  const ground = groundOf(use);
  if (!ground) return [];
  const own = JSON.stringify(use.color);
  return others.flatMap((other): [ColorUse, ColorUse][] => {
    if (other.kind !== 'color' || other.role !== 'text' || other.backdrop.kind !== 'colors') return [];
    if (other.within[0] !== use.within[0] && !endsWith(other.within, ground)) return [];
    const [first, ...rest] = other.backdrop.colors.map((beneath) =>
      JSON.stringify(beneath) === own ? color : beneath,
    );
    return first ? [[other, { ...other, backdrop: { kind: 'colors', colors: [first, ...rest] } }]] : [];
  });
}

/** Where texts lie that may stand on a use; layers stand on the shapes beside them too. */
function groundOf({ role, within, places: [place] }: ColorUse): readonly string[] | undefined {
  if (role === 'background') return within;
  return role === 'fill' && place.kind === 'node' ? within.slice(1) : undefined;
}

/** Whether something lies in a container, by the names that each begins with its own. */
function endsWith(within: readonly string[], outer: readonly string[]): boolean {
  const more = within.length - outer.length;
  return outer.length > 0 && more >= 0 && outer.every((name, index) => name === within[more + index]);
}

function newFailures(before: ColorUse, after: ColorUse, rules: readonly PreparedRule[]): string[] {
  return rules.flatMap(({ rule, judge, severity }) => {
    if (rule.on !== 'color' || severity === 'note') return [];
    const fails = (use: ColorUse) => judge(use).some(({ outcome }) => outcome === 'fail');
    return fails(after) && !fails(before) ? [rule.name] : [];
  });
}
