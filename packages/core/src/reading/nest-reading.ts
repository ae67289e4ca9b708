import type { Embedded, Reading } from '../model/source.ts';
import type { Location, Places, Position, Use } from '../model/use.ts';

/** A reading of something embedded, with its places, anchors and containers put into those of what it is embedded in. */
export function nestReading(
  reading: Reading,
  embedded: Embedded,
  at: Exclude<Embedded['at'], { kind: 'separate' }>,
): Reading {
  const nestAnchor = (anchor: string) => `${embedded.anchor} ${anchor}`;
  const place = (location: Location) => (at.kind === 'verbatim' ? move(location, at.start) : at.place);
  return {
    ...reading,
    uses: reading.uses.map((use): Use => {
      const [first, ...rest] = use.places;
      const places: Places = [place(first), ...(at.kind === 'verbatim' ? rest.map(place) : [])];
      const nested = { ...use, places, anchor: nestAnchor(use.anchor) };
      if (nested.kind === 'color') return nested;
      const containers = [...nested.containers.map(nestAnchor), ...(embedded.containers ?? [])];
      if (nested.kind === 'icon') return { ...nested, containers };
      const { names, group } = nested;
      return {
        ...nested,
        containers,
        ...(names !== undefined && { names: nestAnchor(names) }),
        ...(group !== undefined && { group: nestAnchor(group) }),
      };
    }),
    pictures: reading.pictures.map((picture) => ({ ...picture, place: place(picture.place) })),
    gaps: reading.gaps.map((gap) => ({
      ...gap,
      places:
        at.kind === 'verbatim' && gap.places.length > 0 ? gap.places.map(place) : [wholeOf(embedded, at)],
    })),
  };
}

function move(location: Location, start: Position): Location {
  if (location.kind !== 'text') return location;
  const shift = (position: Position): Position => ({
    offset: start.offset + position.offset,
    line: start.line + position.line - 1,
    column: position.line === 1 ? start.column + position.column - 1 : position.column,
  });
  return { ...location, start: shift(location.start), end: shift(location.end) };
}

function wholeOf(embedded: Embedded, at: Exclude<Embedded['at'], { kind: 'separate' }>): Location {
  if (at.kind === 'encoded') return at.place;
  const text = embedded.content.kind === 'text' ? embedded.content.text : '';
  const lines = text.split('\n');
  const last = lines.at(-1) ?? '';
  const end = { offset: text.length, line: lines.length, column: last.length + 1 };
  return move({ kind: 'text', start: { offset: 0, line: 1, column: 1 }, end, exact: true }, at.start);
}
