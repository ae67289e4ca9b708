import { flatten, toRgbChannels, type Color, type ScreenColor } from '@brandlint/core';
import { attributeOf, type MarkupElement } from '../markup/element.ts';
import { parseLegacyColor } from '../markup/parse-legacy-color.ts';
import type { InlineStyle } from '../markup/read-inline-style.ts';

/** An opaque colour, or a reason why what lies beneath is not known. */
export type Ground = ScreenColor | string;

/** Elements with a background and a colour of the browser's own. */
export const widgets: ReadonlySet<string> = new Set(
  'button input select textarea option optgroup mark dialog progress meter iframe object embed video audio'.split(
    ' ',
  ),
);

const grounds = new Set('body table thead tbody tfoot tr td th marquee'.split(' '));
const moves = [
  'float',
  'transform',
  'translate',
  'rotate',
  'scale',
  'top',
  'right',
  'bottom',
  'left',
  'inset',
];

/** What lies beneath an element before it lays anything over that itself. */
export function groundBeneath(element: MarkupElement, style: InlineStyle, outside: Ground): Ground {
  if (element.space !== 'html') return 'it is part of a drawing';
  if (widgets.has(element.tag)) return 'the browser gives it a background of its own';
  const position = style.get('position')?.toLowerCase() ?? 'static';
  const isMoved =
    (position !== 'static' && position !== 'relative') ||
    moves.some((property) => style.has(property)) ||
    [...style].some(([property, value]) => property.startsWith('margin') && value.includes('-'));
  return isMoved ? 'its style moves it out of the flow' : outside;
}

/** What `bgcolor` and `background` lay over what is beneath, where they have an effect. */
export function hintedGround(element: MarkupElement, beneath: Ground): Ground {
  if (!grounds.has(element.tag)) return beneath;
  if (attributeOf(element, 'background').trim() !== '') return 'a picture or a gradient lies behind it';
  return parseLegacyColor(attributeOf(element, 'bgcolor'))?.color ?? beneath;
}

/** Whether the value of a background, with no colour in it, lets through what is beneath. */
export function isTransparent(value: string): boolean {
  return /^(?:none|initial|unset|revert|0(?:\s+0)?|)$/i.test(value);
}

/** A background laid over what is beneath, composited where it is translucent. */
export function layOver(color: Color, beneath: Ground): Ground {
  switch (color.space) {
    case 'cmyk':
    case 'gray':
    case 'spot':
      return 'the background is an ink';
    default:
      if (color.alpha === 1) return color;
      if (color.alpha === 0 || typeof beneath === 'string') return beneath;
      return { space: 'srgb', components: flatten(color, toRgbChannels(beneath)), alpha: 1 };
  }
}
