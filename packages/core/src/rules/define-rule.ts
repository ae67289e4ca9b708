import type {
  AnyRunRule,
  AnyUseRule,
  Judge,
  JudgeDelivery,
  OptionSchema,
  OptionsOf,
  Rule,
  RunRule,
  UseOf,
} from '../model/rule.ts';
import type { RuleOptions } from '../model/brand.ts';
import type { Use } from '../model/use.ts';

/** What a rule observes of most uses. One for all, because there are many uses. */
export const nothing: readonly never[] = [];

/**
 * A rule with its types checked: a misspelt message id, an unfilled slot, a slot that no message has, and a misspelt
 * option do not compile. Throws a `TypeError` when it is run with options that its schema does not allow; those of a
 * brand and of a configuration are checked when they are loaded.
 */
// @__NO_SIDE_EFFECTS__
export function defineRule<
  Kind extends Use['kind'],
  const Messages extends Record<string, string>,
  const Schemas extends Record<string, OptionSchema>,
>(rule: Rule<Kind, Messages, Schemas>): AnyUseRule {
  return {
    name: rule.name,
    description: rule.description,
    on: rule.on,
    about: rule.about ?? kinds[rule.on],
    variables: rule.variables ?? 'where-used',
    isSilentOn: rule.isSilentOn ?? (() => false),
    isOfColorAlone: rule.isOfColorAlone ?? false,
    messages: rule.messages,
    options: rule.options,
    prepare: (context): Judge => {
      if (!knowsOptions(rule.options, context)) {
        throw new TypeError(`${rule.name} was given options it does not know`);
      }
      return (use) => (isOfKind(use, rule.on) ? rule.check(use, context) : nothing);
    },
  };
}

/** What a rule is about that does not say more. */
const kinds = { color: 'colors', icon: 'icons', text: 'texts' } as const;

/** As `defineRule`, for a rule over what is handed over together. */
// @__NO_SIDE_EFFECTS__
export function defineRunRule<
  const Messages extends Record<string, string>,
  const Schemas extends Record<string, OptionSchema>,
>(rule: RunRule<Messages, Schemas>): AnyRunRule {
  return {
    ...rule,
    prepare: (context): JudgeDelivery => {
      if (!knowsOptions(rule.options, context)) {
        throw new TypeError(`${rule.name} was given options it does not know`);
      }
      return (delivery) => rule.check(delivery, context);
    },
  };
}

function isOfKind<Kind extends Use['kind']>(use: Use, kind: Kind): use is UseOf[Kind] & Use {
  return use.kind === kind;
}

function knowsOptions<Schemas extends Record<string, OptionSchema>, Context extends { options: RuleOptions }>(
  schemas: Schemas,
  context: Context,
): context is Context & { options: OptionsOf<Schemas> } {
  return Object.entries(schemas).every(([name, { type }]) => {
    const value = context.options[name];
    return type === 'strings' ? Array.isArray(value) : typeof value === type;
  });
}
