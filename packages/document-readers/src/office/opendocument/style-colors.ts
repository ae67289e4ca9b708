import type { PlainRole } from '@brandlint/core';
import { toUnit, type Channels } from '../color/channels.ts';
import { parseHexColor } from '../../xml/parse-hex-color.ts';
import { attributeOf, walk, type XmlElement } from '../../xml/xml-element.ts';
import type { StyleBook } from './style-book.ts';

/** A colour in a style, in an attribute of an element. */
export type StyleColor = {
  role: PlainRole | 'text';
  word: string;
  channels: Channels;
  alpha: number;
  written: string;
  element: XmlElement;
  attribute: string;
};

/** Properties that are a colour, or have one in them. */
const properties: readonly (readonly [string, PlainRole | 'text', string])[] = [
  ['fo:color', 'text', 'text color'],
  ['fo:background-color', 'background', 'background'],
  ['style:text-underline-color', 'stroke', 'underline'],
  ['style:text-line-through-color', 'stroke', 'line through'],
  ['style:text-overline-color', 'stroke', 'overline'],
  ['fo:border', 'border', 'border'],
  ['fo:border-left', 'border', 'border'],
  ['fo:border-right', 'border', 'border'],
  ['fo:border-top', 'border', 'border'],
  ['fo:border-bottom', 'border', 'border'],
  ['style:diagonal-bl-tr', 'border', 'border'],
  ['style:diagonal-tl-br', 'border', 'border'],
  ['style:shadow', 'shadow', 'shadow'],
  ['svg:stroke-color', 'stroke', 'line'],
  ['draw:fill-color', 'fill', 'fill'],
  ['draw:shadow-color', 'shadow', 'shadow'],
  ['draw:start-color', 'stop', 'gradient start'],
  ['draw:end-color', 'stop', 'gradient end'],
  ['loext:color-value', 'stop', 'gradient stop'],
  ['svg:stop-color', 'stop', 'gradient stop'],
  ['draw:color', 'stroke', 'hatching'],
];

/** The colours that a style paints, paints that it names included. */
export function readStyleColors(style: XmlElement, book: StyleBook): StyleColor[] {
  const found: StyleColor[] = [];
  const isParagraph = attributeOf(style, 'style:family') === 'paragraph';
  for (const element of walk(style)) {
    // LibreOffice says the background of a paragraph a second time, as a fill.
    if (isParagraph && element.name === 'loext:graphic-properties') continue;
    const fill = attributeOf(element, 'draw:fill');
    for (const [attribute, role, word] of properties) {
      const value = attributeOf(element, attribute);
      if (value !== undefined && isPainted(element, attribute, fill))
        add(element, attribute, value, role, word);
    }
    const paint =
      fill === 'gradient'
        ? book.paintOf(attributeOf(element, 'draw:fill-gradient-name'))
        : fill === 'hatch'
          ? book.paintOf(attributeOf(element, 'draw:fill-hatch-name'))
          : undefined;
    if (paint) found.push(...readPaint(paint));
  }
  return found;

  function add(
    element: XmlElement,
    attribute: string,
    value: string,
    role: StyleColor['role'],
    word: string,
  ): void {
    const written = findHex(value);
    const channels = parseHexColor(written ?? '');
    if (!channels || written === undefined) return;
    const isFill = attribute === 'draw:fill-color';
    const alpha = isFill
      ? opacityOf(element, 'draw:opacity')
      : attribute === 'svg:stroke-color'
        ? opacityOf(element, 'svg:stroke-opacity')
        : 1;
    const name = role === 'fill' && style.name === 'style:style' && isPage(style) ? 'background' : role;
    found.push({ role: name, word, channels, alpha, written, element, attribute });
  }
}

/** The colours of a gradient or a hatching. Where it has stops, its ends say the same again. */
function readPaint(paint: XmlElement): StyleColor[] {
  const hasStops = paint.children.some(({ name }) => name === 'loext:gradient-stop');
  const found: StyleColor[] = [];
  for (const element of walk(paint)) {
    for (const [attribute, role, word] of properties) {
      const written = findHex(attributeOf(element, attribute) ?? '');
      const channels = parseHexColor(written ?? '');
      if (!channels || written === undefined || (hasStops && element === paint)) continue;
      found.push({ role, word, channels, alpha: 1, written, element, attribute });
    }
  }
  return found;
}

/** Whether a property is seen: a colour of what is not filled, not lined or casts no shadow is not. */
function isPainted(element: XmlElement, attribute: string, fill: string | undefined): boolean {
  if (attribute === 'draw:fill-color') return fill === undefined || fill === 'solid' || fill === 'hatch';
  if (attribute === 'svg:stroke-color') return attributeOf(element, 'draw:stroke') !== 'none';
  if (attribute === 'draw:shadow-color') return attributeOf(element, 'draw:shadow') === 'visible';
  if (attribute === 'fo:color') return attributeOf(element, 'style:use-window-font-color') !== 'true';
  return true;
}

function isPage(style: XmlElement): boolean {
  return attributeOf(style, 'style:family') === 'drawing-page';
}

function findHex(value: string): string | undefined {
  return value.length > 200 ? undefined : /#[0-9a-f]{6}\b/i.exec(value)?.[0];
}

function opacityOf(element: XmlElement, name: string): number {
  const value = attributeOf(element, name);
  if (value === undefined || value.length > 20) return 1;
  const number = value.endsWith('%') ? Number(value.slice(0, -1)) / 100 : Number(value);
  return Number.isFinite(number) ? toUnit(number) : 1;
}
