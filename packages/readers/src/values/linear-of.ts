import { identity, type Linear } from './linear.ts';

/** A number with its unit in lower case: `''` for none, `%`, and `?` for what is no number. */
export type Argument = { value: number; unit: string };

const degrees: Readonly<Record<string, number>> = {
  '': 1,
  deg: 1,
  grad: 0.9,
  rad: 180 / Math.PI,
  turn: 360,
};

/**
 * The linear part of one transform function. `null` for one that is unknown, has the wrong arguments, or leaves the plane.
 * Angles without a unit are degrees, as in SVG.
 */
export function linearOf(name: string, values: readonly Argument[]): Linear | null {
  const [first, second, third] = values;
  switch (name) {
    case 'translate':
    case 'translatex':
    case 'translatey':
      return first ? identity : null;
    case 'translatez':
      return values.length === 1 && first?.value === 0 ? identity : null;
    case 'translate3d':
      return values.length === 3 && third?.value === 0 ? identity : null;
    case 'matrix':
      return toMatrix(values);
    case 'rotate':
      // SVG names the point that it turns about, which moves and does not turn.
      return values.length === 1 || values.length === 3 ? toRotation(angleOf(first)) : null;
    case 'rotatez':
      return values.length === 1 ? toRotation(angleOf(first)) : null;
    case 'scale':
      return values.length <= 2 ? toScale(factorOf(first), factorOf(second ?? first)) : null;
    case 'scalex':
      return values.length === 1 ? toScale(factorOf(first), 1) : null;
    case 'scaley':
      return values.length === 1 ? toScale(1, factorOf(first)) : null;
    case 'skew':
      return values.length <= 2 ? toSkew(angleOf(first), second ? angleOf(second) : 0) : null;
    case 'skewx':
      return values.length === 1 ? toSkew(angleOf(first), 0) : null;
    case 'skewy':
      return values.length === 1 ? toSkew(0, angleOf(first)) : null;
    default:
      return null;
  }
}

function toMatrix(values: readonly Argument[]): Linear | null {
  const [a, b, c, d] = values;
  if (!a || !b || !c || !d || values.length !== 6 || values.some(({ unit }) => unit !== '')) return null;
  return [a.value, b.value, c.value, d.value];
}

function toRotation(angle: number | null): Linear | null {
  if (angle === null) return null;
  const turned = ((angle % 360) + 360) % 360;
  const quarter = quarters[turned];
  if (quarter) return quarter;
  const [cos, sin] = [Math.cos(toRadians(turned)), Math.sin(toRadians(turned))];
  return [cos, sin, -sin, cos];
}

/** Quarter turns, which sines give only nearly. */
const quarters: Readonly<Record<number, Linear>> = {
  0: identity,
  90: [0, 1, -1, 0],
  180: [-1, 0, 0, -1],
  270: [0, -1, 1, 0],
};

function toScale(x: number | null, y: number | null): Linear | null {
  return x === null || y === null ? null : [x, 0, 0, y];
}

function toSkew(x: number | null, y: number | null): Linear | null {
  return x === null || y === null ? null : [1, Math.tan(toRadians(y)), Math.tan(toRadians(x)), 1];
}

function angleOf(argument: Argument | undefined): number | null {
  if (!argument || !Object.hasOwn(degrees, argument.unit)) return null;
  return argument.value * (degrees[argument.unit] ?? NaN);
}

function factorOf(argument: Argument | undefined): number | null {
  if (argument?.unit === '') return argument.value;
  return argument?.unit === '%' ? argument.value / 100 : null;
}

function toRadians(angle: number): number {
  return (angle * Math.PI) / 180;
}
