import type { Embedded, Reading } from '../model/source.ts';
import type { ColorUse, Location, Places, Position, Use } from '../model/use.ts';

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
      if (nested.kind === 'color') return drawIn(nested, nestAnchor, embedded);
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

/** The colour with what it is drawn in: icons inside what is embedded, and icons in whose drawings that paints as a whole. */
function drawIn(
  use: ColorUse,
  nestAnchor: (anchor: string) => string,
  { icons, format }: Embedded,
): ColorUse {
  const outer = icons && (!isOfSheet(format) || isPaint(use)) ? icons : [];
  if (!use.drawn && outer.length === 0) return use;
  const own = use.drawn ?? [{ icons: [], count: use.count }];
  return {
    ...use,
    drawn: own.map(({ icons: inner, count }) => ({ icons: [...inner.map(nestAnchor), ...outer], count })),
  };
}

/** What a style paints of a drawing, and not around it as the background and the border of its box. */
function isPaint({ role }: ColorUse): boolean {
  return role === 'fill' || role === 'stroke' || role === 'stop' || role === 'text';
}

function isOfSheet(format: Embedded['format']): boolean {
  return format === 'css' || format === 'scss' || format === 'less' || format === 'sass';
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
