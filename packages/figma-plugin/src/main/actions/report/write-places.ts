import { writeNodePart, type Location } from '@brandlint/core';
import { escapeMarkdown } from './escape-markdown.ts';

/** So many places of one finding are named. */
const mostPlaces = 10;

/** Only such an address becomes a link. */
const address = /^https:\/\/www\.figma\.com\/design\/\w{1,200}\?node-id=[\w%-]{1,600}$/;

/** Places as lines of a list: `page › frame › layer, fill 2`, linked where the address is known. */
export function writePlaces(places: readonly Location[], count: number): string[] {
  const lines = places.slice(0, mostPlaces).flatMap((place) => {
    if (place.kind !== 'node') return [];
    const names = (place.path ?? []).map(escapeMarkdown).join(' › ') || escapeMarkdown(place.nodeId);
    const part = escapeMarkdown(writeNodePart(place));
    const text = part === '' ? names : `${names}, ${part}`;
    const { link } = place;
    return link !== undefined && address.test(link) ? `  - [${text}](${link})` : `  - ${text}`;
  });
  const rest = count - lines.length;
  return rest > 0 && lines.length > 0 ? [...lines, `  - … and ${rest} more`] : lines;
}
