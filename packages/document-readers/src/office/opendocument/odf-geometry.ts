import type { Box } from '@brandlint/core';
import { attributeOf, type XmlElement } from '../../xml/xml-element.ts';
import { parseLength } from './length.ts';

/** The box of a shape in points; `undefined` where it has none, or is turned. */
export function readOdfBox(element: XmlElement, page: number | null): Box | undefined {
  if (page === null) return undefined;
  const { width, height } = readOdfSize(element);
  if (width === undefined || height === undefined) return undefined;
  const transform = attributeOf(element, 'draw:transform');
  const [, left, top] =
    transform === undefined
      ? [undefined, attributeOf(element, 'svg:x') ?? '0cm', attributeOf(element, 'svg:y') ?? '0cm']
      : (/^\s*translate\s*\(\s*([^\s()]{1,40})\s+([^\s()]{1,40})\s*\)\s*$/.exec(transform.slice(0, 200)) ??
        []);
  const x = parseLength(left);
  const y = parseLength(top);
  if (x === undefined || y === undefined) return undefined;
  const round = (value: number) => Math.round(value * 100) / 100;
  return { page, x: round(x), y: round(y), width: round(width), height: round(height) };
}

/** The size of a shape in points. */
export function readOdfSize(element: XmlElement): { width: number | undefined; height: number | undefined } {
  return {
    width: parseLength(attributeOf(element, 'svg:width')),
    height: parseLength(attributeOf(element, 'svg:height')),
  };
}

/** What turns a shape, as the linear part of a matrix. OpenDocument turns counter-clockwise, in radians. */
export function readOdfTurn(element: XmlElement): readonly [number, number, number, number] | undefined {
  const transform = attributeOf(element, 'draw:transform') ?? '';
  const [, written = ''] = /\brotate\s*\(\s*(-?[\d.e-]{1,30})\s*\)/.exec(transform.slice(0, 300)) ?? [];
  const angle = -Number(written);
  if (written === '' || !Number.isFinite(angle) || angle === 0) return undefined;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return [cos, sin, -sin, cos];
}
