import type { BoundColor, FigmaColor } from '../model/figma-paint.ts';
import { isGiven, toFields, toNumber, toText } from './fields.ts';

/** A colour of a document; `null` where it cannot be read. Some tools write its channels in capitals. */
export function toColor(value: unknown): FigmaColor | null {
  const fields = toFields(value);
  if (!fields) return null;
  const r = toNumber(fields['r'] ?? fields['R']);
  const g = toNumber(fields['g'] ?? fields['G']);
  const b = toNumber(fields['b'] ?? fields['B']);
  const alpha = fields['a'] ?? fields['A'];
  const a = isGiven(alpha) ? toNumber(alpha) : 1;
  return r === null || g === null || b === null || a === null ? null : { r, g, b, a };
}

/** A colour with the variable that it is bound to, as `boundVariables` beside it says. */
export function toBoundColor(value: unknown, boundVariables: unknown, field = 'color'): BoundColor {
  const variable = toAlias(toFields(boundVariables)?.[field]);
  const color = toColor(value);
  return variable === undefined ? { color } : { color, variable };
}

/** The id of the variable that an alias names. */
export function toAlias(value: unknown): string | undefined {
  const id = toText(toFields(value)?.['id']);
  return id === '' ? undefined : id;
}
