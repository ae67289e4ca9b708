/** A transform in the plane, `[a, b, c, d, e, f]` as in `matrix()`. */
export type Affine = readonly [number, number, number, number, number, number];

/** The transform that changes nothing. */
export const unmoved: Affine = [1, 0, 0, 1, 0, 0];

/** The transform that does first what `inner` does, then what `outer` does. */
export function compose(outer: Affine, inner: Affine): Affine {
  if (outer === unmoved) return inner;
  if (inner === unmoved) return outer;
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** Longer than this nobody writes a transform. */
const maximumLength = 1000;

/** The transform of an SVG attribute; `null` where it is malformed. Source: CSS Transforms 1, section 8. */
export function parseAffine(text: string | undefined): Affine | null {
  if (text === undefined || text.trim() === '') return unmoved;
  if (text.length > maximumLength) return null;
  let whole = unmoved;
  const rest = text.replace(/\s*([a-zA-Z]+)\s*\(([^()]*)\)\s*,?/g, (_, name: string, inside: string) => {
    const one = readFunction(name, (inside.match(/[^\s,]+/g) ?? []).map(Number));
    whole = one ? compose(whole, one) : [NaN, 0, 0, 0, 0, 0];
    return '';
  });
  return rest.trim() === '' && whole.every(Number.isFinite) ? whole : null;
}

function readFunction(name: string, values: readonly number[]): Affine | null {
  const [a = NaN, b, c, d = NaN, e = NaN, f = NaN] = values;
  if (name === 'matrix') return [a, b ?? NaN, c ?? NaN, d, e, f];
  if (name === 'translate') return [1, 0, 0, 1, a, b ?? 0];
  if (name === 'scale') return [a, 0, 0, b ?? a, 0, 0];
  const angle = (a * Math.PI) / 180;
  if (name === 'skewX') return [1, 0, Math.tan(angle), 1, 0, 0];
  if (name === 'skewY') return [1, Math.tan(angle), 0, 1, 0, 0];
  if (name !== 'rotate') return null;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [x, y] = [b ?? 0, c ?? 0];
  return [cos, sin, -sin, cos, x - cos * x + sin * y, y - sin * x - cos * y];
}
