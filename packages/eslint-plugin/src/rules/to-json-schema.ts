import type { AnyUseRule, OptionSchema } from '@brandlint/core';
import type { Rule } from 'eslint';

type JsonSchema = Exclude<NonNullable<Rule.RuleMetaData['schema']>, false | readonly unknown[]>;

/** The options of a rule as ESLint checks them: one object, with what the rule has in the core. */
export function toJsonSchema({ options }: AnyUseRule): JsonSchema[] {
  const properties = Object.entries(options).map(([name, schema]) => [name, toProperty(schema)] as const);
  return [
    {
      type: 'object',
      description: 'Options that weigh more than those in brandlint.config.',
      properties: Object.fromEntries(properties),
      additionalProperties: false,
    },
  ];
}

function toProperty(schema: OptionSchema): JsonSchema {
  const { description } = schema;
  switch (schema.type) {
    case 'boolean':
      return { type: 'boolean', description };
    case 'strings':
      return { type: 'array', items: { type: 'string' }, description };
    case 'number': {
      const { minimum, maximum } = schema;
      return {
        type: 'number',
        ...(minimum !== undefined && { minimum }),
        ...(maximum !== undefined && { maximum }),
        description,
      };
    }
  }
}
