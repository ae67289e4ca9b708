import type { FigmaBox } from '../model/figma-node.ts';
import { toFields, toList, toNumber, type Fields } from './fields.ts';

/** The linear part `[a, b, c, d]` of a transform, as in CSS `matrix()`. */
export type Linear = readonly [number, number, number, number];

/** Where a layer is on the canvas. */
export type Placement = {
  box: FigmaBox | null;
  /** `null` where it is not known. */
  linear: Linear | null;
  /** What the linear parts of its children are relative to. */
  inner: Linear | null;
};

/** How what is not turned at all is placed. */
export const upright: Linear = [1, 0, 0, 1];

/** The placement of a layer of a REST document inside what is placed like `outer`. */
export function placeNode(node: Fields, outer: Linear | null): Placement {
  const own = readLinear(node);
  const linear = outer && own ? finite(multiply(outer, own)) : null;
  // The transforms of what lies in a group are relative to what the group lies in.
  const isGroup = node['type'] === 'GROUP' || node['type'] === 'BOOLEAN_OPERATION';
  return { box: toBox(node['absoluteBoundingBox']), linear, inner: isGroup ? outer : linear };
}

/** Where the origin of a layer's own coordinates is, `size` being its size before it is turned. */
export function originOf(
  box: FigmaBox,
  [a, b, c, d]: Linear,
  size: { x: number; y: number },
): [number, number] {
  const left = Math.min(0, a * size.x, c * size.y, a * size.x + c * size.y);
  const top = Math.min(0, b * size.x, d * size.y, b * size.x + d * size.y);
  return [box.x - left, box.y - top];
}

/** Whether a layer stands as it would without a transform: not turned and not mirrored by as much as can be seen. */
export function isUpright([a, b, c, d]: Linear): boolean {
  return a > 0 && d > 0 && Math.abs(b) < turned && Math.abs(c) < turned;
}

/** A sine below which nobody sees that something is turned: less than a thousandth of a degree. */
const turned = 1e-5;

/** What `inner` does, then what `outer` does. */
function multiply([a, b, c, d]: Linear, [e, f, g, h]: Linear): Linear {
  return [a * e + c * f, b * e + d * f, a * g + c * h, b * g + d * h];
}

/** A box of a document; `null` where one of its numbers is none. */
function toBox(value: unknown): FigmaBox | null {
  const fields = toFields(value);
  if (!fields) return null;
  const x = toNumber(fields['x']);
  const y = toNumber(fields['y']);
  const width = toNumber(fields['width']);
  const height = toNumber(fields['height']);
  if (x === null || y === null || width === null || height === null) return null;
  return { x, y, width: Math.abs(width), height: Math.abs(height) };
}

/** What a layer says of its transform: the whole where paths were asked for, else the angle in radians, clockwise. */
function readLinear(node: Fields): Linear | null {
  const [first, second] = toList(node['relativeTransform']);
  if (first !== undefined || second !== undefined) {
    const [a, c] = toList(first).map(toNumber);
    const [b, d] = toList(second).map(toNumber);
    return isNumber(a) && isNumber(b) && isNumber(c) && isNumber(d) ? [a, b, c, d] : null;
  }
  const angle = toNumber(node['rotation']) ?? 0;
  if (angle === 0) return upright;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return [cos, sin, -sin, cos];
}

function isNumber(value: number | null | undefined): value is number {
  return typeof value === 'number';
}

function finite(linear: Linear): Linear | null {
  return linear.every(Number.isFinite) ? linear : null;
}
