import type { FigmaText, TextRange } from '@brandlint/readers/figma-nodes';
import { describeError, type Faults, readGuarded } from './read-guarded.ts';
import { isNumber } from './to-color.ts';
import { toPaint, toPaints } from './to-paint.ts';

/** A layer that holds text, or the text inside a sticky note, a shape or a connector. */
export type LiveText = Pick<
  BaseNonResizableTextMixin,
  'characters' | 'fontSize' | 'fontWeight' | 'getStyledTextSegments'
> &
  Pick<MinimalFillsMixin, 'fills' | 'fillStyleId'> &
  Partial<Pick<NonResizableTextMixin, 'textDecorationColor'>>;

/** The characters of a layer with what they look like; `mixed` is `figma.mixed`. */
export function toText(live: LiveText, mixed: PluginAPI['mixed'], faults: Faults): FigmaText {
  const characters = readGuarded(live, 'characters', faults) ?? '';
  if (characters === '') return { characters, ranges: [] };
  const fills = readGuarded(live, 'fills', faults);
  const fillStyle = readGuarded(live, 'fillStyleId', faults);
  const fontSize = readGuarded(live, 'fontSize', faults);
  const fontWeight = readGuarded(live, 'fontWeight', faults);
  const decoration = readGuarded(live, 'textDecorationColor', faults);
  const looks = [fills, fillStyle, fontSize, fontWeight, decoration];
  if (looks.includes(mixed)) return { characters, ranges: toRanges(live, faults) };
  const range: TextRange = {
    start: 0,
    end: characters.length,
    fills: toPaints(fills),
    fontSize: isNumber(fontSize) ? fontSize : null,
    fontWeight: isNumber(fontWeight) ? fontWeight : null,
  };
  if (typeof fillStyle === 'string' && fillStyle !== '') range.fillStyle = fillStyle;
  decorate(range, decoration);
  return { characters, ranges: [range] };
}

function toRanges(live: LiveText, faults: Faults): readonly TextRange[] {
  try {
    return live
      .getStyledTextSegments(['fills', 'fillStyleId', 'fontSize', 'fontWeight', 'textDecorationColor'])
      .map((segment) => {
        const { fillStyleId, fontSize, fontWeight, textDecorationColor } = segment;
        const range: TextRange = {
          start: segment.start,
          end: segment.end,
          fills: toPaints(segment.fills),
          fontSize: isNumber(fontSize) ? fontSize : null,
          fontWeight: isNumber(fontWeight) ? fontWeight : null,
        };
        if (fillStyleId !== '') range.fillStyle = fillStyleId;
        decorate(range, textDecorationColor);
        return range;
      });
  } catch (error) {
    faults.push({ property: 'characters', reason: describeError(error) });
    return [];
  }
}

function decorate(range: TextRange, color: unknown): void {
  if (typeof color !== 'object' || color === null || !('value' in color)) return;
  const { value } = color as TextDecorationColor;
  if (value !== 'AUTO') range.decoration = toPaint(value);
}
