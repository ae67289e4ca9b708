/** A map of the plane: x' = a·x + b·y + e, y' = c·x + d·y + f. */
export type Affine = { a: number; b: number; c: number; d: number; e: number; f: number };

/** First `inner`, then `outer`. */
export function compose(outer: Affine, inner: Affine): Affine {
  return {
    a: outer.a * inner.a + outer.b * inner.c,
    b: outer.a * inner.b + outer.b * inner.d,
    c: outer.c * inner.a + outer.d * inner.c,
    d: outer.c * inner.b + outer.d * inner.d,
    e: outer.a * inner.e + outer.b * inner.f + outer.e,
    f: outer.c * inner.e + outer.d * inner.f + outer.f,
  };
}

/** The map that undoes one, or `null` where it folds the plane together. */
export function invert({ a, b, c, d, e, f }: Affine): Affine | null {
  const determinant = a * d - b * c;
  if (Math.abs(determinant) < 1e-12) return null;
  const inverse = { a: d / determinant, b: -b / determinant, c: -c / determinant, d: a / determinant };
  return { ...inverse, e: -(inverse.a * e + inverse.b * f), f: -(inverse.c * e + inverse.d * f) };
}

/** What a map does to a drawing, said in the order: reflect left and right, stretch, turn. */
export type Motion = {
  /** The greater scale over the smaller one; 1 where the proportions are kept. */
  stretch: number;
  /** The direction that became longer, in degrees from the horizontal, clockwise, 0 up to 180. */
  stretchAxisDeg: number;
  /** Clockwise as seen, more than -180, at most 180. */
  rotationDeg: number;
  isMirrored: boolean;
};

/** Takes a map apart by its singular values, y pointing down. */
export function toMotion(map: Affine): Motion {
  const isMirrored = map.a * map.d - map.b * map.c < 0;
  const a = isMirrored ? -map.a : map.a;
  const c = isMirrored ? -map.c : map.c;
  const { b, d } = map;
  const turn = Math.atan2(c - b, a + d);
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const xx = cos * a + sin * c;
  const xy = (cos * b + sin * d - sin * a + cos * c) / 2;
  const yy = cos * d - sin * b;
  const middle = (xx + yy) / 2;
  const spread = Math.hypot((xx - yy) / 2, xy);
  const axis = (Math.atan2(2 * xy, xx - yy) / 2) * (180 / Math.PI);
  const rotationDeg = turn * (180 / Math.PI);
  return {
    stretch: (middle + spread) / Math.max(1e-9, middle - spread),
    stretchAxisDeg: axis < 0 ? axis + 180 : axis,
    rotationDeg: rotationDeg <= -180 ? 180 : rotationDeg,
    isMirrored,
  };
}
