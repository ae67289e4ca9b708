import type { Backdrop, Location } from '@brandlint/core';
import type { OdfPlace, OdfReading } from './odf-reading.ts';
import { propertyOf, type OdfStyle, type StyleBook } from './style-book.ts';
import { readStyleColors } from './style-colors.ts';

/** Takes down the colours of an automatic style at what uses it. Those of common styles are taken down once, elsewhere. */
export function addStyleColors(
  { uses }: OdfReading,
  chain: readonly OdfStyle[],
  place: OdfPlace,
  anchor: string,
  text?: { backdrop: Backdrop; sizePt: number | undefined; bold: boolean | undefined },
  isOnlyText = false,
): void {
  for (const { element, isAutomatic, part } of chain) {
    if (!isAutomatic) continue;
    for (const color of readStyleColors(element, place.book)) {
      // Only a text itself can tell whether a colour of text is seen.
      if (color.role === 'text' ? !text : isOnlyText) continue;
      const base = {
        anchor: `${anchor} ${color.word}`,
        within: place.within,
        place: locate(place, [color.word]),
        written: color.written,
        channels: color.channels,
        alpha: color.alpha,
        at: { part, element: color.element, attribute: color.attribute },
      };
      if (color.role !== 'text') uses.addColor({ ...base, role: color.role });
      else if (text) uses.addColor({ ...base, role: 'text', ...text });
    }
  }
}

/** Takes down the colours of the common styles that are used. */
export function addCommonStyles({ uses }: OdfReading, book: StyleBook): void {
  for (const [style, through] of book.used) {
    const within = [`style: ${style.name}`];
    for (const color of readStyleColors(style.element, book)) {
      const isPaint = color.element.parent?.parent !== style.element.parent;
      const key = isPaint ? 'style:graphic-properties draw:fill' : `${color.element.name} ${color.attribute}`;
      if (!through.has(key)) continue;
      const base = {
        anchor: `${style.part} ${style.family} ${style.name} ${color.word}`,
        within,
        place: { kind: 'node' as const, nodeId: style.part, property: [color.word], path: within },
        written: color.written,
        channels: color.channels,
        alpha: color.alpha,
        at: { part: style.part, element: color.element, attribute: color.attribute },
      };
      const backdrop: Backdrop = { kind: 'unknown', reason: 'it is a style, which may stand on anything' };
      if (color.role === 'text')
        uses.addColor({ ...base, role: 'text', backdrop, sizePt: undefined, bold: undefined });
      else uses.addColor({ ...base, role: color.role });
    }
  }
}

/** Where something of a place is: its box where it has one, else its way in words. */
export function locate({ part, box, words, within }: OdfPlace, more: readonly (string | number)[]): Location {
  return box
    ? { kind: 'area', ...box }
    : { kind: 'node', nodeId: part, property: [...words, ...more], path: within.toReversed() };
}

/** What a chain of styles paints beneath what stands in it; `undefined` where it lets show what is beneath. */
export function groundOf(chain: readonly OdfStyle[], kinds: readonly string[]): Backdrop | undefined {
  const fill = propertyOf(chain, kinds, 'draw:fill');
  if (fill !== undefined && fill !== 'none' && fill !== 'solid') {
    return { kind: 'unknown', reason: `a ${fill} lies beneath it` };
  }
  const opacity = propertyOf(chain, kinds, 'draw:opacity');
  const color =
    fill === 'none'
      ? undefined
      : fill === 'solid'
        ? propertyOf(chain, kinds, 'draw:fill-color')
        : propertyOf(chain, kinds, 'fo:background-color');
  const channels = color === undefined ? undefined : toChannels(color);
  if (!channels) return undefined;
  if (opacity !== undefined && opacity !== '100%')
    return { kind: 'unknown', reason: 'what it stands on is transparent' };
  return { kind: 'colors', colors: [{ space: 'srgb', components: channels, alpha: 1 }] };
}

function toChannels(text: string): [number, number, number] | undefined {
  const [, red, green, blue] = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text) ?? [];
  if (red === undefined || green === undefined || blue === undefined) return undefined;
  const channel = (digits: string) => Number.parseInt(digits, 16) / 255;
  return [channel(red), channel(green), channel(blue)];
}
