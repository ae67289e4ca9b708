import type { TextSize } from '@brandlint/core';
import { readAttribute, type SvgElement } from './svg-element.ts';

/** Size and weight of all the texts that one colour paints: the smallest size, and bold only if all are. */
export type TextTally = { painted: number; sizePt: number | null; isBold: boolean | null };

/** Size and weight in effect, as written; `isScaled` when the units of the drawing may not be pixels there. */
export type FontState = { size: string | null; weight: string | null; isScaled: boolean };

/** Adds a text to a tally; what is not known of one text is not known of all. */
export function addText(tally: TextTally | null, font: FontState): TextTally {
  const sizePt = readSizePt(font);
  const isBold = readBold(font.weight);
  if (!tally) return { painted: 1, sizePt, isBold };
  return {
    painted: tally.painted + 1,
    sizePt: tally.sizePt === null || sizePt === null ? null : Math.min(tally.sizePt, sizePt),
    isBold: tally.isBold === null || isBold === null ? null : tally.isBold && isBold,
  };
}

/** The parts of a tally that are known, as a use has them. */
export function toTextSize({ sizePt, isBold }: TextTally): TextSize {
  return { ...(sizePt !== null && { sizePt }), ...(isBold !== null && { bold: isBold }) };
}

/** Points of a size in px, in pt or without a unit. Sources: SVG 2, section 8.1; CSS Values 4, section 6.2 (1 px = 0.75 pt). */
function readSizePt({ size, isScaled }: FontState): number | null {
  const match = /^\s*(\d{1,9}(?:\.\d{1,9})?|\.\d{1,9})(px|pt)?\s*$/i.exec(size ?? '');
  if (!match || isScaled) return null;
  return Number(match[1]) * (match[2]?.toLowerCase() === 'pt' ? 1 : 0.75);
}

function readBold(weight: string | null): boolean | null {
  const word = weight?.trim().toLowerCase() ?? '';
  if (/^\d{1,4}$/.test(word)) return Number(word) >= 700;
  return word === 'bold' ? true : word === 'normal' ? false : null;
}

/** Size and weight inside the shorthand `font`: `bold 24px/1.2 Arial`. */
export function readFontShorthand(value: string): { size: string; weight: string } {
  const size = /(?:^|\s)([\d.]{1,12}(?:px|pt))(?=\s|\/)/i.exec(value)?.[1] ?? value;
  const weight = /(?:^|\s)(bold|[1-9]\d\d)(?=\s)/i.exec(value)?.[1] ?? 'normal';
  return { size, weight };
}

const ownUnits = new Set(['symbol', 'marker', 'pattern', 'defs', 'clipPath', 'mask']);

/** Whether the units inside an element may differ from those around it: a transform, a view box, a piece for reuse. */
export function hasOwnUnits(element: SvgElement): boolean {
  if (ownUnits.has(element.name)) return true;
  for (const { name } of element.attributes)
    if (name === 'transform' || name === 'viewBox') return !isOneToOne(element);
  return false;
}

/** Whether an `svg` element shows its view box one to one, and nothing transforms it. */
function isOneToOne(element: SvgElement): boolean {
  if (element.name !== 'svg' || readAttribute(element, 'transform') !== undefined) return false;
  const [, , width, height] = (readAttribute(element, 'viewBox') ?? '')
    .trim()
    .slice(0, 100)
    .split(/[\s,]+/);
  return (
    isSameLength(readAttribute(element, 'width'), width) &&
    isSameLength(readAttribute(element, 'height'), height)
  );
}

function isSameLength(one: string | undefined, other: string | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  return Number.parseFloat(one) === Number.parseFloat(other) && /^[\d.\s]+(?:px\s*)?$/.test(one.slice(0, 30));
}
