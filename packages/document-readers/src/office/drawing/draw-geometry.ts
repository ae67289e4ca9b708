import { writeHex } from '@brandlint/core';
import {
  attributeOf,
  childOf,
  descendantOf,
  localOf,
  numberOf,
  partOf,
  type XmlElement,
} from '../../xml/xml-element.ts';
import { compose, enterGroup, placed, readFrame, toSize, type Affine } from './geometry.ts';
import type { Scene } from './scene.ts';
import { findShapeFill } from './shape-fill.ts';

/** A drawing in the document’s own terms as SVG, and how large it is shown. */
export type Drawing = {
  svg: string;
  size: { width: number; height: number; matrix: readonly [number, number, number, number] };
};

/** What is larger, in px, or more stretched, or of more parts, is no icon. */
const largestPx = 512;
const leastPx = 6;
const mostStretch = 3;
const mostShapes = 64;
const longestPath = 200_000;

/**
 * Draws a shape or a group that is made of free outlines only, as icons are that were turned into shapes; `undefined` for
 * anything else.
 */
export function drawGeometry(scene: Scene, root: XmlElement, outer: Affine): Drawing | undefined {
  const isGroup = partOf(root, 'grpSpPr') !== undefined;
  const xfrm = childOf(partOf(root, isGroup ? 'grpSpPr' : 'spPr'), 'a:xfrm');
  const frame = readFrame(xfrm);
  if (!frame) return undefined;
  const { width, height, matrix } = toSize(outer, frame);
  const longer = Math.max(width, height);
  const shorter = Math.min(width, height);
  if (!(longer <= largestPx && shorter >= leastPx && longer <= mostStretch * shorter)) return undefined;
  const toOrigin: Affine = [1, 0, 0, 1, -frame.x, -frame.y];
  const upright = { ...frame, turn: [1, 0, 0, 1, 0, 0] as const };
  const start: Affine = isGroup ? compose(toOrigin, enterGroupUpright(xfrm, upright)) : toOrigin;
  const paths = isGroup ? drawGroup(scene, root, start) : drawShape(scene, root, [1, 0, 0, 1, 0, 0], upright);
  if (!paths || paths.length === 0) return undefined;
  const [a, b, c, d] = matrix;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${frame.width} ${frame.height}" width="${width}" height="${height}" preserveAspectRatio="none">${paths.join('')}</svg>`;
  return { svg, size: { width, height, matrix: [a, b, c, d] } };
}

function enterGroupUpright(xfrm: XmlElement | undefined, { x, y }: { x: number; y: number }): Affine {
  const whole = enterGroup([1, 0, 0, 1, 0, 0], xfrm);
  const frame = readFrame(xfrm);
  if (!frame) return whole;
  // What turns the group turns the drawing as a whole, and is told beside it.
  const [a, b, c, d] = frame.turn;
  const determinant = a * d - b * c || 1;
  const back: Affine = [d / determinant, -b / determinant, -c / determinant, a / determinant, 0, 0];
  const [middleX, middleY] = [x + frame.width / 2, y + frame.height / 2];
  return compose(
    [1, 0, 0, 1, middleX, middleY],
    compose(back, compose([1, 0, 0, 1, -middleX, -middleY], whole)),
  );
}

function drawGroup(scene: Scene, group: XmlElement, start: Affine): string[] | undefined {
  const paths: string[] = [];
  const stack = group.children.map((shape) => ({ shape, outer: start })).reverse();
  let length = 0;
  for (let step = stack.pop(); step; step = stack.pop()) {
    const { shape, outer } = step;
    const kind = localOf(shape);
    if (kind === 'grpSp') {
      const inner = enterGroup(outer, childOf(partOf(shape, 'grpSpPr'), 'a:xfrm'));
      for (const child of shape.children.toReversed()) stack.push({ shape: child, outer: inner });
    } else if (kind === 'sp' || kind === 'wsp') {
      const frame = readFrame(childOf(partOf(shape, 'spPr'), 'a:xfrm'));
      const drawn = frame && drawShape(scene, shape, outer, frame);
      if (!drawn || paths.length + drawn.length > mostShapes) return undefined;
      paths.push(...drawn);
      length += drawn.reduce((sum, { length: one }) => sum + one, 0);
      if (length > longestPath) return undefined;
    } else if (kind === 'pic' || kind === 'cxnSp' || kind === 'graphicFrame') return undefined;
  }
  return paths;
}

type PathFrame = { x: number; y: number; width: number; height: number; turn: Affine };

function drawShape(scene: Scene, shape: XmlElement, outer: Affine, frame: PathFrame): string[] | undefined {
  const properties = partOf(shape, 'spPr');
  const list = descendantOf(properties, 'a:custGeom', 'a:pathLst');
  if (!list || hasText(shape)) return undefined;
  const fill = findShapeFill(shape, scene.inherit(shape), scene);
  const paint =
    fill.kind === 'solid' ? writeHex(fill.color.channels) : fill.kind === 'none' ? 'none' : '#000000';
  const line = childOf(properties, 'a:ln');
  const isLined = line !== undefined && childOf(line, 'a:noFill') === undefined && line.children.length > 0;
  if (paint === 'none' && !isLined) return [];
  const base = compose(outer, placedAt(frame, outer));
  return list.children.map((path) => {
    const [width, height] = [numberOf(path, 'w') ?? frame.width, numberOf(path, 'h') ?? frame.height];
    const scaled = compose(base, [frame.width / (width || 1), 0, 0, frame.height / (height || 1), 0, 0]);
    const stroke =
      isLined && paint === 'none' ? ` stroke="#000000" stroke-width="${numberOf(line, 'w') ?? 9525}"` : '';
    const isFilled = attributeOf(path, 'fill') !== 'none';
    return `<path fill="${isFilled ? paint : 'none'}"${stroke} fill-rule="evenodd" transform="matrix(${scaled.join(' ')})" d="${writePath(path)}"/>`;
  });
}

function placedAt(frame: PathFrame, outer: Affine): Affine {
  const isWhole = outer.every((value, at) => value === (at === 0 || at === 3 ? 1 : 0));
  return isWhole ? [1, 0, 0, 1, 0, 0] : placed(frame);
}

function hasText(shape: XmlElement): boolean {
  const paragraphs = partOf(shape, 'txBody')?.children ?? [];
  return paragraphs.some((paragraph) =>
    paragraph.children.some(({ name }) => name === 'a:r' || name === 'a:fld'),
  );
}

const letters: ReadonlyMap<string, string> = new Map([
  ['a:moveTo', 'M'],
  ['a:lnTo', 'L'],
  ['a:cubicBezTo', 'C'],
  ['a:quadBezTo', 'Q'],
  ['a:close', 'Z'],
]);

/** The outline of a free shape as path data of SVG. Source: ECMA-376-1, section 20.1.9.15. */
function writePath(path: XmlElement): string {
  let written = '';
  let at: readonly [number, number] = [0, 0];
  for (const command of path.children) {
    if (written.length > longestPath) return written;
    if (command.name === 'a:arcTo') {
      const arc = writeArc(command, at);
      written += arc.written;
      at = arc.end;
      continue;
    }
    const letter = letters.get(command.name);
    if (letter === undefined) continue;
    const points = command.children.map(
      (point) => [numberOf(point, 'x') ?? 0, numberOf(point, 'y') ?? 0] as const,
    );
    at = points.at(-1) ?? at;
    written += `${letter}${points.map(([x, y]) => `${x} ${y}`).join(' ')}`;
  }
  return written;
}

/** An arc by radii and angles in 60,000ths of a degree, as up to two arcs of SVG, which has none of 360°. */
function writeArc(
  command: XmlElement,
  [x, y]: readonly [number, number],
): { written: string; end: readonly [number, number] } {
  const [across, down] = [numberOf(command, 'wR') ?? 0, numberOf(command, 'hR') ?? 0];
  const radians = Math.PI / (180 * 60_000);
  const start = (numberOf(command, 'stAng') ?? 0) * radians;
  const swing = (numberOf(command, 'swAng') ?? 0) * radians;
  const [middleX, middleY] = [x - across * Math.cos(start), y - down * Math.sin(start)];
  let end: readonly [number, number] = [x, y];
  let written = '';
  for (const part of [0.5, 1]) {
    const angle = start + swing * part;
    end = [middleX + across * Math.cos(angle), middleY + down * Math.sin(angle)];
    written += `A${across} ${down} 0 0 ${swing >= 0 ? 1 : 0} ${end[0]} ${end[1]}`;
  }
  return { written, end };
}
