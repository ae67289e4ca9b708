import type { Location, Places, Position, TextUse } from '../model/use.ts';

/** A part of a text, in UTF-16 units; `end` is exclusive. */
type TextPart = { start: number; end: number };

/** What a finding says of where it is. */
type Placed = Pick<TextUse, 'places' | 'count' | 'written'>;

/** Makes a part of a text a use of its own; `null` where the text does not stand in its source letter by letter. */
export type NarrowUse = (use: TextUse, part: TextPart) => Placed | null;

/** Makes what narrows uses. Of a use with many parts that are asked for in a row, the lines are found once. */
export function createNarrower(): NarrowUse {
  let known: { use: TextUse; lines: readonly number[] | null } | undefined;

  return (use, part) => {
    if (known?.use !== use)
      known = { use, lines: use.written === use.text ? findLineStarts(use.text) : null };
    const { lines } = known;
    const { places, count, text } = use;
    const [place, ...others] = places;
    // A box is that of the whole text, and shows its parts as well.
    if (place.kind === 'area') return lines && { places, count, written: text.slice(part.start, part.end) };
    if (place.kind === 'node') {
      const [first, ...rest] = [moveRange(place, part), ...others.map((other) => moveRange(other, part))];
      const moved = rest.filter((other) => other !== null);
      if (!first || moved.length < rest.length) return null;
      return { places: [first, ...moved], count, written: text.slice(part.start, part.end) };
    }
    if (!lines || places.length > 1 || !isExactText(place)) return null;
    const narrowed: Places = [
      { ...place, start: moveBy(place.start, lines, part.start), end: moveBy(place.start, lines, part.end) },
    ];
    return { places: narrowed, count, written: text.slice(part.start, part.end) };
  };
}

/** A part of a node's text; `null` for any other place. */
function moveRange(place: Location, part: TextPart): Location | null {
  if (place.kind !== 'node' || !place.range) return null;
  const [start] = place.range;
  return { ...place, range: [start + part.start, start + part.end] };
}

function isExactText(place: Location): place is Extract<Location, { kind: 'text' }> {
  return place.kind === 'text' && place.exact;
}

function findLineStarts(text: string): number[] {
  return [0, ...Array.from(text.matchAll(/\r\n|[\n\r\f]/g), ({ 0: end, index }) => index + end.length)];
}

/** The position `length` units further on in the text that begins at `start` and whose lines begin at `starts`. */
function moveBy(start: Position, starts: readonly number[], length: number): Position {
  let line = 0;
  let after = starts.length;
  while (after - line > 1) {
    const middle = (line + after) >> 1;
    if ((starts[middle] ?? 0) <= length) line = middle;
    else after = middle;
  }
  const column = line === 0 ? start.column + length : length - (starts[line] ?? 0) + 1;
  return { offset: start.offset + length, line: start.line + line, column };
}
