import { isRecord } from '../is-record.ts';

/** Red, green and blue in the document's profile, each 0–1; `a` where the place has an alpha of its own. */
export type PlacedColor = { r: number; g: number; b: number; a?: number };

/** A colour in what was copied from the document: the object that holds it, and under which name. */
export type ColorPlace = {
  holder: Record<string, unknown>;
  key: string;
  color: PlacedColor;
  /** Its own alpha times the opacity of the paint that it is in. */
  alpha: number;
};

/** Follows a way through a copy to a colour; `undefined` when there is none at its end. */
export function findColor(copy: unknown, way: readonly (string | number)[]): ColorPlace | undefined {
  let at = copy;
  let opacity = 1;
  for (const step of way.slice(0, -1)) {
    at = own(at, step);
    const factor = own(at, 'opacity');
    if (isFinite(factor)) opacity *= factor;
  }
  const key = way[way.length - 1];
  if (typeof key !== 'string' || !isRecord(at)) return undefined;
  const color = toPlacedColor(own(at, key));
  return color && { holder: at, key, color, alpha: (color.a ?? 1) * opacity };
}

/** A value as a colour, where it is one: three finite numbers, and an alpha that is none or a number too. */
export function toPlacedColor(value: unknown): PlacedColor | undefined {
  if (!isRecord(value)) return undefined;
  const { r, g, b, a } = value;
  if (!isFinite(r) || !isFinite(g) || !isFinite(b)) return undefined;
  if (a === undefined) return { r, g, b };
  return isFinite(a) ? { r, g, b, a } : undefined;
}

function own(value: unknown, step: string | number): unknown {
  if (Array.isArray(value)) return typeof step === 'number' ? (value[step] as unknown) : undefined;
  if (!isRecord(value) || !Object.prototype.hasOwnProperty.call(value, step)) return undefined;
  return value[step];
}

function isFinite(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
