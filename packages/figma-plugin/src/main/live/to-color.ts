import type { BoundColor, FigmaColor } from '@brandlint/readers/figma-nodes';

/** A live colour; `null` where it is none. What it lacks, a newer or an older Figma left out. */
export function toColor(value: unknown): FigmaColor | null {
  if (typeof value !== 'object' || value === null) return null;
  const { r, g, b, a = 1 }: { r?: unknown; g?: unknown; b?: unknown; a?: unknown } = value;
  if (!isNumber(r) || !isNumber(g) || !isNumber(b) || !isNumber(a)) return null;
  return { r, g, b, a };
}

/** A live colour with the variable that it is bound to. */
export function toBoundColor(color: unknown, alias: unknown): BoundColor {
  const bound: BoundColor = { color: toColor(color) };
  const variable = alias === undefined ? undefined : aliasedBy(alias);
  if (variable !== undefined) bound.variable = variable;
  return bound;
}

/** The id of the variable that an alias names. */
export function aliasedBy(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { type, id }: { type?: unknown; id?: unknown } = value;
  return type === 'VARIABLE_ALIAS' && typeof id === 'string' ? id : undefined;
}

/** A number that can be reckoned with. */
export function isNumber(value: unknown): value is number {
  // What is infinite or no number is no number when it is taken from itself; asking so takes half the time.
  return typeof value === 'number' && value - value === 0;
}
