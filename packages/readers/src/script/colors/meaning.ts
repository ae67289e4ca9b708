import type { Role } from '@brandlint/core';
import type { PropertyTraits } from '../../values/property-roles.ts';
import type { ScriptNode } from '../script-source.ts';

/** What a string is, by where it stands. */
export type Meaning =
  | {
      kind: 'value';
      traits: PropertyTraits;
      /** Whether it counts only where it is nothing but one colour. */
      whole: boolean;
      /** The name that the value is given. */
      defines?: string;
      /** The object of styles that it stands in. */
      style?: ScriptNode;
    }
  /** Styles: declarations, or rules where it has braces. */
  | { kind: 'styles' }
  | { kind: 'classes' };

/** A value that is one colour and nothing else, and no bare word. */
export function wholeColor(role: Role, defines?: string): Meaning {
  const traits = { role, names: false, expectsColor: false, followsVariables: false };
  return { kind: 'value', traits, whole: true, ...(defines !== undefined && { defines }) };
}

/** A value that may be a colour by its name. */
export function namedColor(role: Role): Meaning {
  return {
    kind: 'value',
    traits: { role, names: true, expectsColor: false, followsVariables: role !== 'definition' },
    whole: false,
  };
}
