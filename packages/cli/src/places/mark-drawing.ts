import { toRgbChannels, type Location, type ScreenColor } from '@brandlint/core';
import { parseColor } from '@brandlint/core/parse-color';

/** Colours that nothing else is likely to be mistaken for; the one furthest from what stands there is taken. */
const marks: readonly (readonly [number, number, number])[] = [
  [0, 1, 0],
  [1, 0, 1],
  [0, 0, 0],
  [1, 1, 1],
];

/** Longer than this no colour is written, and no start tag that is looked at. */
const [longestColor, longestTag] = [200, 10_000] as const;

/**
 * The text of a drawing with one place changed, so that drawing it tells where that place shows: its colour is another,
 * as opaque as the one that stands there; where an element stands there, it is hidden. `undefined` where neither can be
 * done, or nothing could be seen of it.
 */
export function markDrawing(text: string, place: Location): string | undefined {
  if (place.kind !== 'text' || !place.exact) return undefined;
  const { offset: start } = place.start;
  const { offset: end } = place.end;
  const written = text.slice(start, end);
  const mark = written.startsWith('<') ? hide(written) : recolor(written);
  return mark === undefined ? undefined : text.slice(0, start) + mark + text.slice(end);
}

function recolor(written: string): string | undefined {
  const color = written.length <= longestColor ? readScreenColor(written) : undefined;
  if (!color || color.alpha === null || color.alpha <= 0) return undefined;
  const channels = toRgbChannels(color);
  const distance = (mark: readonly number[]) =>
    mark.reduce((sum, channel, at) => sum + (channel - (channels[at] ?? 0)) ** 2, 0);
  const [furthest] = [...marks].sort((one, other) => distance(other) - distance(one));
  if (!furthest) return undefined;
  return `#${[...furthest, Math.min(1, color.alpha)].map(writeByte).join('')}`;
}

function readScreenColor(written: string): ScreenColor | undefined {
  const color = parseColor(written);
  switch (color?.space) {
    case undefined:
    case 'cmyk':
    case 'gray':
      return undefined;
    default:
      return color;
  }
}

function writeByte(part: number): string {
  return Math.round(part * 255)
    .toString(16)
    .padStart(2, '0');
}

/** A start tag that hides its element; of the drawing as a whole there is nothing to be told apart. */
function hide(tag: string): string | undefined {
  const name = tag.length <= longestTag ? /^<[^\s/>]+/.exec(tag)?.[0] : undefined;
  if (name === undefined || /^<(?:[^:]*:)?svg$/.test(name) || /\sdisplay\s*[=:]/.test(tag)) return undefined;
  return `${name} display="none"${tag.slice(name.length)}`;
}
