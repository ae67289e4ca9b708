import type { Box } from '@brandlint/core';
import { attributeOf, childOf, isOn, numberOf, type XmlElement } from '../../xml/xml-element.ts';

/** A transform in the plane, `[a, b, c, d, e, f]` as in `matrix()` of CSS. */
export type Affine = readonly [number, number, number, number, number, number];

/** From English metric units to points. */
export const toPoints: Affine = [1 / 12_700, 0, 0, 1 / 12_700, 0, 0];

/** A place of a shape: its box before it is turned, in the units of what it lies in. */
export type Frame = { x: number; y: number; width: number; height: number; turn: Affine };

/** The transform that does first what `inner` does, then what `outer` does. */
export function compose([a, b, c, d, e, f]: Affine, [g, h, i, j, k, l]: Affine): Affine {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** The place that an `xfrm` gives; `undefined` where it gives none. */
export function readFrame(xfrm: XmlElement | undefined): Frame | undefined {
  const offset = childOf(xfrm, 'a:off');
  const extent = childOf(xfrm, 'a:ext');
  const x = numberOf(offset, 'x');
  const y = numberOf(offset, 'y');
  const width = numberOf(extent, 'cx');
  const height = numberOf(extent, 'cy');
  if (x === undefined || y === undefined || width === undefined || height === undefined) return undefined;
  return { x, y, width, height, turn: turnOf(xfrm) };
}

/** What an `xfrm` turns and mirrors, about the origin: mirrored first, then turned clockwise. */
function turnOf(xfrm: XmlElement | undefined): Affine {
  const angle = ((numberOf(xfrm, 'rot') ?? 0) / 60_000) * (Math.PI / 180);
  const across = isOn(attributeOf(xfrm, 'flipH')) ? -1 : 1;
  const down = isOn(attributeOf(xfrm, 'flipV')) ? -1 : 1;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return [cos * across, sin * across, -sin * down, cos * down, 0, 0];
}

/** From the units inside a shape, its top left the origin, to those of what it lies in. */
export function placed({ x, y, width, height, turn }: Frame): Affine {
  const toMiddle: Affine = [1, 0, 0, 1, -width / 2, -height / 2];
  const back: Affine = [1, 0, 0, 1, x + width / 2, y + height / 2];
  return compose(back, compose(turn, toMiddle));
}

/** From the units of what lies in a group to those of what the group lies in. */
export function enterGroup(outer: Affine, xfrm: XmlElement | undefined): Affine {
  const frame = readFrame(xfrm);
  if (!frame) return outer;
  const childOffset = childOf(xfrm, 'a:chOff');
  const childExtent = childOf(xfrm, 'a:chExt');
  const across = ratio(frame.width, numberOf(childExtent, 'cx'));
  const down = ratio(frame.height, numberOf(childExtent, 'cy'));
  const [x, y] = [numberOf(childOffset, 'x') ?? frame.x, numberOf(childOffset, 'y') ?? frame.y];
  return compose(outer, compose(placed(frame), [across, 0, 0, down, -x * across, -y * down]));
}

function ratio(size: number, own: number | undefined): number {
  return own === undefined || own === 0 ? 1 : size / own;
}

/** The box on a page that a shape takes up, `outer` leading to points. */
export function toBox(outer: Affine, frame: Frame, page: number): Box | undefined {
  const [a, b, c, d, e, f] = compose(outer, placed(frame));
  const { width, height } = frame;
  const xs = [e, e + a * width, e + c * height, e + a * width + c * height];
  const ys = [f, f + b * width, f + d * height, f + b * width + d * height];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  const box = { page, x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
  return Number.isFinite(box.x + box.y + box.width + box.height) ? roundBox(box) : undefined;
}

function roundBox({ page, x, y, width, height }: Box): Box {
  const round = (value: number) => Math.round(value * 100) / 100;
  return { page, x: round(x), y: round(y), width: round(width), height: round(height) };
}

/** The size of a shape in px before it is turned, and the linear part of what turns it; scales of groups are in the size. */
export function toSize(outer: Affine, frame: Frame): { width: number; height: number; matrix: Affine } {
  const [a, b, c, d] = compose(outer, frame.turn);
  const across = Math.hypot(a, b);
  const down = Math.hypot(c, d);
  const pxOfPoint = 96 / 72;
  return {
    width: frame.width * across * pxOfPoint,
    height: frame.height * down * pxOfPoint,
    matrix: [a / (across || 1), b / (across || 1), c / (down || 1), d / (down || 1), 0, 0],
  };
}
