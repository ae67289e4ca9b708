import { isRecord } from '../is-record.ts';
import { toPlacedColor, type PlacedColor } from '../mend/find-color.ts';
import type { VariableBook } from './load-variables.ts';

/** More than this many variables in one chain nobody makes. */
const mostVariables = 1_000;

/**
 * Every colour that a variable can be, in any mode and through aliases of any mode; `undefined` where one of them cannot be
 * told, as with an alias to a library.
 */
export function resolveVariable(
  variable: Pick<Variable, 'id' | 'valuesByMode'>,
  { variables }: Pick<VariableBook, 'variables'>,
): readonly PlacedColor[] | undefined {
  const colors: PlacedColor[] = [];
  const queue = [variable];
  const seen = new Set([variable.id]);
  for (let at = queue.shift(); at; at = queue.shift()) {
    for (const value of Object.values(at.valuesByMode)) {
      const color = toPlacedColor(value) ?? toComposed(value);
      if (color) {
        colors.push(color);
        continue;
      }
      const next = findAliased(value, variables);
      if (!next || seen.size > mostVariables) return undefined;
      if (seen.has(next.id)) continue;
      seen.add(next.id);
      queue.push(next);
    }
  }
  return colors.length > 0 ? colors : undefined;
}

/** A colour with an opacity beside it, both as values. */
function toComposed(value: unknown): PlacedColor | undefined {
  if (!isRecord(value) || typeof value['opacity'] !== 'number') return undefined;
  const color = toPlacedColor(value['color']);
  return color && { ...color, a: (color.a ?? 1) * value['opacity'] };
}

function findAliased(value: unknown, variables: VariableBook['variables']): Variable | undefined {
  if (!isRecord(value) || value['type'] !== 'VARIABLE_ALIAS' || typeof value['id'] !== 'string')
    return undefined;
  return variables.get(value['id']);
}
