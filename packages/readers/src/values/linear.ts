/** The linear part `[a, b, c, d]` of a transform in the plane, as in CSS `matrix()`. */
export type Linear = readonly [number, number, number, number];

/** The transform that changes nothing. */
export const identity: Linear = [1, 0, 0, 1];

/** The transform that does first what `inner` does, then what `outer` does. */
export function multiply(outer: Linear, inner: Linear): Linear {
  if (outer === identity) return inner;
  const [a, b, c, d] = outer;
  const [e, f, g, h] = inner;
  return [a * e + c * f, b * e + d * f, a * g + c * h, b * g + d * h];
}
