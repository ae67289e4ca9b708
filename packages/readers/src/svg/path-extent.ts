import { createExtent, include, type Extent } from './extent.ts';

/** How many numbers each command takes. */
const counts: Readonly<Record<string, number>> = {
  M: 2,
  L: 2,
  H: 1,
  V: 1,
  C: 6,
  S: 4,
  Q: 4,
  T: 2,
  A: 7,
  Z: 0,
};

const command = /[\s,]*([a-z])/iy;
const number = /[\s,]*([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)/iy;
const flag = /[\s,]*([01])/y;

/**
 * An extent that surely holds a path: that of all its points and control points, and of arcs by their chords. What follows
 * a fault is not drawn and not counted. Source: SVG 2, section 9.3. One pass, whatever its length.
 */
export function findPathExtent(path: string): Extent {
  const extent = createExtent();
  let [x, y, startX, startY, at] = [0, 0, 0, 0, 0];
  let letter = '';
  for (;;) {
    const next = take(command);
    if (next !== undefined) letter = next;
    const kind = letter.toUpperCase();
    const count = counts[kind];
    if (count === undefined || (next === undefined && count === 0)) return extent;
    const isRelative = letter !== kind;
    if (kind === 'Z') {
      [x, y] = [startX, startY];
      continue;
    }
    const values = readValues(kind, count);
    if (!values) return extent;
    step(kind, values, isRelative);
    if (kind === 'M') {
      [startX, startY] = [x, y];
      letter = isRelative ? 'l' : 'L';
    }
  }

  function step(kind: string, values: readonly number[], isRelative: boolean): void {
    const [fromX, fromY] = [x, y];
    const [offsetX, offsetY] = isRelative ? [x, y] : [0, 0];
    if (kind === 'H') x = offsetX + (values[0] ?? 0);
    else if (kind === 'V') y = offsetY + (values[0] ?? 0);
    else {
      for (let pair = kind === 'A' ? 5 : 0; pair + 1 < values.length; pair += 2) {
        x = offsetX + (values[pair] ?? 0);
        y = offsetY + (values[pair + 1] ?? 0);
        include(extent, x, y);
      }
    }
    if (kind !== 'M') include(extent, fromX, fromY);
    include(extent, x, y);
    if (kind === 'A') includeArc(fromX, fromY, values);
  }

  /** All lies in the box of the whole ellipse; a smaller arc also bulges by less than its chord times the ratio of its radii. */
  function includeArc(fromX: number, fromY: number, values: readonly number[]): void {
    const ellipse = findEllipse([fromX, fromY], [x, y], values);
    if (!ellipse) return;
    const { centreX, centreY, halfWidth, halfHeight, ratio } = ellipse;
    const bulge = values[3] === 1 ? Infinity : (Math.hypot(x - fromX, y - fromY) / 2) * ratio;
    include(
      extent,
      Math.max(centreX - halfWidth, Math.min(x, fromX) - bulge),
      Math.max(centreY - halfHeight, Math.min(y, fromY) - bulge),
    );
    include(
      extent,
      Math.min(centreX + halfWidth, Math.max(x, fromX) + bulge),
      Math.min(centreY + halfHeight, Math.max(y, fromY) + bulge),
    );
  }

  function readValues(kind: string, count: number): number[] | undefined {
    const values: number[] = [];
    while (values.length < count) {
      const isFlag = kind === 'A' && (values.length === 3 || values.length === 4);
      const written = take(isFlag ? flag : number);
      if (written === undefined) return undefined;
      values.push(Number(written));
    }
    return values;
  }

  function take(sticky: RegExp): string | undefined {
    sticky.lastIndex = at;
    const match = sticky.exec(path);
    if (match) at = sticky.lastIndex;
    return match?.[1];
  }
}

type Point = readonly [number, number];

/** The ellipse that an arc is a part of. Source: SVG 2, appendix B.2.4. `null` for a straight line. */
function findEllipse([fromX, fromY]: Point, [toX, toY]: Point, values: readonly number[]) {
  let [rx, ry] = [Math.abs(values[0] ?? 0), Math.abs(values[1] ?? 0)];
  if (rx === 0 || ry === 0) return null;
  const angle = ((values[2] ?? 0) * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const [halfX, halfY] = [(fromX - toX) / 2, (fromY - toY) / 2];
  const [turnedX, turnedY] = [cos * halfX + sin * halfY, cos * halfY - sin * halfX];
  const excess = Math.hypot(turnedX / rx, turnedY / ry);
  if (excess > 1) [rx, ry] = [rx * excess, ry * excess];
  const away = (rx * turnedY) ** 2 + (ry * turnedX) ** 2;
  const root = Math.sqrt(Math.max(0, (rx * ry) ** 2 / away - 1)) * (values[3] === values[4] ? -1 : 1);
  const [offsetX, offsetY] = [(root * rx * turnedY) / ry, (-root * ry * turnedX) / rx];
  return {
    centreX: cos * offsetX - sin * offsetY + (fromX + toX) / 2,
    centreY: sin * offsetX + cos * offsetY + (fromY + toY) / 2,
    halfWidth: Math.hypot(rx * cos, ry * sin),
    halfHeight: Math.hypot(rx * sin, ry * cos),
    ratio: Math.max(rx / ry, ry / rx),
  };
}
