import type { Location } from '@brandlint/core';
import { displayWidth, shortenMiddle } from '../../terminal/display-width.ts';
import { stripControl } from '../../terminal/strip-control.ts';

/** A place in one of the sources; without a location the whole source is meant. */
export type SourcePlace = { source: string; location?: Location };

/** `14:15`, `page 2`, `node 4:12`. */
export function writeLocation(location: Location): string {
  switch (location.kind) {
    case 'text':
      return `${location.start.line}:${location.start.column}`;
    case 'area':
      return `page ${location.page}`;
    case 'node':
      return stripControl(`node ${location.nodeId}`);
  }
}

/** The first places in the words of a list: `22:10, 40:3 …`, where `count` says how many there are in all. */
export function writeLocations(locations: readonly Location[], count: number, shown: number): string {
  const words = locations.slice(0, shown).map(writeLocation);
  if (words.length === 0) return '';
  return words.join(', ') + (count > words.length ? ' …' : '');
}

/** How many places of one source are shown where only the first few are. */
const firstPlaces = 2;

/** The first places of many, in at most `columns`: `site/campaign.css 22:10, 40:3 …`. The path shortens in the middle. */
export function writeFirstPlaces(places: readonly SourcePlace[], count: number, columns: number): string {
  const [first] = places;
  if (!first) return '';
  const inFirst: Location[] = [];
  for (const { source, location } of places.slice(0, firstPlaces)) {
    if (source === first.source && location) inFirst.push(location);
  }
  const locations = writeLocations(inFirst, count, firstPlaces);
  const tail = locations === '' ? (count > 1 ? ' …' : '') : ` ${locations}`;
  const room = Math.max(8, columns - displayWidth(tail));
  return shortenMiddle(stripControl(first.source), room) + tail;
}
