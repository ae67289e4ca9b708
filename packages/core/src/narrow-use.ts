import type { Location, Places, Position, TextUse } from './model/use.ts';

/** A part of a text, in UTF-16 units; `end` is exclusive. */
export type TextPart = { start: number; end: number };

/** What a finding says of where it is. */
type Placed = Pick<TextUse, 'places' | 'count' | 'written'>;

/** A part of a text as a use of its own; `null` where the text does not stand in its source letter by letter. */
export function narrowUse({ places, count, written, text }: TextUse, part: TextPart): Placed | null {
  const [place] = places;
  if (written !== text || places.length > 1 || !isExactText(place)) return null;
  const narrowed: Places = [
    { ...place, start: moveBy(place.start, text, part.start), end: moveBy(place.start, text, part.end) },
  ];
  return { places: narrowed, count, written: text.slice(part.start, part.end) };
}

function isExactText(place: Location): place is Extract<Location, { kind: 'text' }> {
  return place.kind === 'text' && place.exact;
}

/** The position `length` units further on in the text that begins at `start`. */
function moveBy(start: Position, text: string, length: number): Position {
  const before = text.slice(0, length);
  const lines = before.split(/\r\n|[\n\r\f]/);
  const last = lines.at(-1) ?? '';
  return {
    offset: start.offset + length,
    line: start.line + lines.length - 1,
    column: lines.length === 1 ? start.column + length : last.length + 1,
  };
}
