import { Configuration } from '@brandlint/config/linter';
import type { OptionSchema } from '@brandlint/core';

/** What Stylelint itself takes beside the options of a rule. */
type HostOptions = {
  severity?: unknown;
  message?: unknown;
  url?: unknown;
  disableFix?: unknown;
  reportDisables?: unknown;
};

/** The options of every rule, beside those that the rule itself has in the core. */
export type SecondaryOptions = HostOptions & {
  /** A configuration: its path from the working directory, or what would stand in it. */
  config?: string | Readonly<Record<string, unknown>> | Configuration;
  /** Properties that are left alone: names, or regular expressions. */
  ignoreProperties?: Pattern | readonly Pattern[];
  /** Selectors that are left alone with all that stands in them: whole ones, or regular expressions. */
  ignoreSelectors?: Pattern | readonly Pattern[];
  /** Whether what a person should look at is told, in one line for each file. */
  reviews?: boolean;
  /** Whether what could not be judged is told, in one line for each file. */
  gaps?: boolean;
};

/** A text, `/a regular expression/` as text, or a regular expression. */
export type Pattern = string | RegExp;

/** What an option may be, and what to write where it is not. */
export type OptionForm = { fits: (value: unknown) => boolean; cure: string };

const pattern: OptionForm = {
  fits: isSoundPattern,
  cure: 'write names in quotes, or regular expressions such as "/^--legacy-/"',
};
const flag: OptionForm = { fits: (value) => typeof value === 'boolean', cure: 'write true or false' };

/** The options that every rule has. */
export const commonForms: Readonly<Record<string, OptionForm>> = {
  config: {
    fits: (value) =>
      value instanceof Configuration ||
      typeof value === 'string' ||
      (typeof value === 'object' && value !== null && !Array.isArray(value)),
    cure: 'write the path of a brandlint.config, or an object with what would stand in it',
  },
  ignoreProperties: pattern,
  ignoreSelectors: pattern,
  reviews: flag,
  gaps: flag,
};

/** The options that a rule has in the core, as Stylelint gives them: lists are checked item by item. */
export function toForms(schemas: Readonly<Record<string, OptionSchema>>): Record<string, OptionForm> {
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, toForm(schema)]));
}

function toForm(schema: OptionSchema): OptionForm {
  switch (schema.type) {
    case 'boolean':
      return flag;
    case 'strings':
      return { fits: (value) => typeof value === 'string', cure: 'write a list of texts' };
    case 'number': {
      const { minimum = -Infinity, maximum = Infinity } = schema;
      return {
        fits: (value) => typeof value === 'number' && value >= minimum && value <= maximum,
        cure: `write a number${Number.isFinite(minimum) ? ` from ${minimum}` : ''}${Number.isFinite(maximum) ? ` to ${maximum}` : ''}`,
      };
    }
  }
}

/** Whether a value is a pattern that can be held against texts. */
export function isSoundPattern(value: unknown): value is Pattern {
  if (typeof value !== 'string') return value instanceof RegExp;
  const source = /^\/(.*)\/([a-z]*)$/s.exec(value);
  if (!source) return true;
  try {
    return new RegExp(source[1] ?? '', source[2]) instanceof RegExp;
  } catch {
    // What is no regular expression is told as an invalid option, with its cure.
    return false;
  }
}
