import type { FigmaVariable } from './model/figma-document.ts';
import type { BoundColor } from './model/figma-paint.ts';

/** Where a chain of aliases ends, or why it does not, in words, without a full stop. */
export type VariableEnd = BoundColor | { fault: string };

/** A longer chain is not followed. */
const longestChain = 64;

/** Makes the function that follows a variable, in the mode of that name where it has one, else in its first. */
export function createVariableResolver(
  variables: readonly FigmaVariable[],
): (id: string, mode: string) => VariableEnd {
  const known = new Map(variables.map((variable) => [variable.id, variable]));
  return (first, mode) => {
    let id = first;
    let name = '';
    for (let step = 0; step < longestChain; step++) {
      const at = known.get(id);
      if (!at)
        return {
          fault: `${name === '' ? 'it' : `the variable ${name}`} stands for a variable that is not in this document`,
        };
      const value = at.values.find((one) => one.mode === mode) ?? at.values[0];
      if (!value) return { fault: `the variable ${at.name} has no value` };
      const next = 'alias' in value ? value.alias : value.variable;
      if (next === undefined)
        return 'color' in value ? { color: value.color } : { fault: `the variable ${at.name} has no colour` };
      id = next;
      name = at.name;
    }
    return { fault: 'a chain of variables does not end' };
  };
}
