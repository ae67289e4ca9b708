import type { TextLocation } from '@brandlint/core';
import type { LineIndex } from '../text/line-index.ts';
import { isVerbatim, type MarkupAttribute, type MarkupElement } from './element.ts';

/** An attribute's value to look into: as written where its offsets hold, else decoded. */
export type LocatedValue = {
  text: string;
  /** Where the text begins; `null` when it does not stand there letter by letter. */
  start: number | null;
  /** The place of a part of the text; where offsets do not hold, the whole value, which cannot be replaced. */
  place: (start: number, end: number, exact: boolean) => TextLocation;
  /** The place of the whole value, as something that cannot be replaced. */
  whole: TextLocation;
};

/** Finds where the value of an attribute stands. An attribute that the parser cannot place is at its start tag. */
export function locateValue(
  element: MarkupElement,
  attribute: MarkupAttribute,
  text: string,
  lines: LineIndex,
): LocatedValue {
  const range = attribute.range ?? element.startTag ?? { start: 0, end: 0 };
  const whole = lines.toLocation(range.start, range.end, false);
  const raw = text.slice(range.start, range.end);
  if (attribute.range === null || !isVerbatim(raw, attribute.value)) {
    return { text: attribute.value, start: null, place: () => whole, whole };
  }
  const place = (start: number, end: number, exact: boolean) =>
    lines.toLocation(range.start + start, range.start + end, exact);
  return { text: raw, start: range.start, place, whole };
}
