import { aliasedBy } from '../../live/to-color.ts';
import { isRecord } from '../is-record.ts';
import { toPlacedColor, type PlacedColor } from '../mend/find-color.ts';

/** More than this many variables in one chain nobody makes. */
const mostVariables = 1_000;

/** Gives a variable by its id; `null` or `undefined` where it is not to be had. */
export type FindVariable = (id: string) => Promise<Variable | null> | Variable | undefined;

/**
 * Every colour that a variable can be, in any mode and through aliases of any mode; `undefined` where one of them cannot be
 * told.
 */
export async function resolveVariable(
  variable: Pick<Variable, 'id' | 'valuesByMode'>,
  find: FindVariable,
): Promise<readonly PlacedColor[] | undefined> {
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
      const id = aliasedBy(value);
      if (id === undefined || seen.size > mostVariables) return undefined;
      if (seen.has(id)) continue;
      const next = await find(id);
      if (!next) return undefined;
      seen.add(id);
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
