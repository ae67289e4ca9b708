import { writeNodePart, type Location, type NodeLocation } from '@brandlint/core';
import { displayWidth, shortenEnd, shortenMiddle } from '../../terminal/display-width.ts';
import { stripControl, stripPath } from '../../terminal/strip-control.ts';
import type { TextContext } from './text-options.ts';

/** A place in one of the sources; without a location the whole source is meant. */
export type SourcePlace = { source: string; location?: Location };

/** `14:15`, `page 2`, `at 40,120` (px of a picture), `Page 1 › Card › Button (fill 2)`; in at most `columns`, where that many are enough for anything. */
export function writeLocation(location: Location, columns = Infinity): string {
  switch (location.kind) {
    case 'text':
      return `${location.start.line}:${location.start.column}`;
    case 'area':
      return location.unit === 'px' ? `at ${location.x},${location.y}` : `page ${location.page}`;
    case 'node':
      return writeNode(location, columns);
  }
}

/** The first places in the words of a list: `22:10, 40:3 …`, where `count` says how many there are in all. */
export function writeLocations(
  locations: readonly Location[],
  count: number,
  shown: number,
  columns = Infinity,
): string {
  // Many places of one page are one page.
  const all = [...new Set(locations.map((location) => writeLocation(location, columns)))];
  const words = all.slice(0, shown);
  if (words.length === 0) return '';
  return words.join(', ') + (all.length > shown || count > locations.length ? ' …' : '');
}

/** How many places of one source are shown where only the first few are. */
const firstPlaces = 2;

/** The first places of many, in at most `columns`: `site/campaign.css 22:10, 40:3 …`. The path shortens in the middle. */
export function writeFirstPlaces(
  places: readonly SourcePlace[],
  count: number,
  columns: number,
  { isOneSource }: Pick<TextContext, 'isOneSource'>,
): string {
  const [first] = places;
  if (!first) return '';
  const source = stripPath(first.source);
  if (first.location?.kind === 'node')
    return writeFirstNode(isOneSource ? '' : source, first.location, count, columns);
  const inFirst: Location[] = [];
  for (const { source: other, location } of places) {
    if (other === first.source && location) inFirst.push(location);
  }
  const locations = writeLocations(inFirst, count, firstPlaces);
  const tail = locations === '' ? (count > 1 ? ' …' : '') : ` ${locations}`;
  const room = Math.max(8, columns - displayWidth(tail));
  return shortenMiddle(source, room) + tail;
}

/** A layer is found by its path, so its file, which is mostly the only one, gives way. */
function writeFirstNode(source: string, location: NodeLocation, count: number, columns: number): string {
  const tail = count > 1 ? ' …' : '';
  const room = columns - tail.length;
  const file = source === '' ? '' : `${shortenMiddle(source, Math.max(8, Math.floor(room / 3)))} `;
  return file + writeLocation(location, Math.max(8, room - displayWidth(file))) + tail;
}

/** Between the names of a path. */
const separator = ' › ';

/** Longer than this a name of a layer is shortened, wherever it stands, in columns. */
const longestName = 60;

/** A path of more names than this is shortened, wherever it stands. */
const mostNames = 8;

function writeNode({ nodeId, path = [], property, range }: NodeLocation, columns: number): string {
  const part = stripControl(writeNodePart({ property, ...(range && { range }) }));
  if (path.length === 0) {
    const node = `node ${shortenEnd(stripControl(nodeId.slice(0, 4 * longestName)), longestName)}`;
    return part === '' ? node : `${node} (${part})`;
  }
  return writePath(path, part === '' ? '' : ` (${part})`, columns);
}

/** The names that fit, the outermost and the innermost ones last to go; `…` stands for those between. */
function writePath([first = '', ...rest]: readonly string[], part: string, columns: number): string {
  const outermost = toName(first);
  const inner = rest.slice(-mostNames).map(toName);
  let isCut = rest.length > inner.length;
  for (;;) {
    const words = [outermost, ...(isCut ? ['…'] : []), ...inner].join(separator) + part;
    if (inner.length <= 1 || displayWidth(words) <= columns) return shortenMiddle(words, columns);
    inner.shift();
    isCut = true;
  }
}

/** A name as people see it; a layer may be called nothing. */
function toName(name: string): string {
  const shown = shortenEnd(stripControl(name.slice(0, 4 * longestName)).trim(), longestName);
  return shown === '' ? 'unnamed' : shown;
}
