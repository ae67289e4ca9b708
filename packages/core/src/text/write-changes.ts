import type { WordChange } from './wording.ts';

/** So many places are shown, and so many words of each side. */
const mostPlaces = 3;
const mostWords = 12;

type Place = { written: string[]; published: string[] };

/**
 * The changed words, each place with a word of context on either side: `"with communities" → "with local communities"`.
 * Places are parted by semicolons; the rest is counted. Empty where every word is the same.
 */
export function writeChanges(changes: readonly WordChange[]): string {
  const places = listPlaces(changes);
  const shown = places.slice(0, mostPlaces).map(writePlace);
  const rest = places.length - shown.length;
  if (rest > 0) shown.push(`and ${rest} more ${rest === 1 ? 'place' : 'places'}`);
  return shown.join('; ');
}

function listPlaces(changes: readonly WordChange[]): readonly Place[] {
  const places: Place[] = [];
  let lastChange = Number.NEGATIVE_INFINITY;
  for (const [at, change] of changes.entries()) {
    if (change.kind === 'same') {
      if (lastChange === at - 1) add(places.at(-1), change);
      continue;
    }
    if (lastChange < at - 2) places.push({ written: [], published: [] });
    const place = places.at(-1);
    const before = changes[at - 1];
    if (lastChange < at - 2 && before?.kind === 'same') add(place, before);
    add(place, change);
    lastChange = at;
  }
  return places;
}

function add(place: Place | undefined, change: WordChange): void {
  if (change.kind !== 'missing') place?.written.push(change.written);
  if (change.kind !== 'extra') place?.published.push(change.published);
}

function writePlace({ written, published }: Place): string {
  if (written.length === 0) return `missing: ${quote(published)}`;
  if (published.length === 0) return `not published: ${quote(written)}`;
  return `${quote(written)} → ${quote(published)}`;
}

function quote(words: readonly string[]): string {
  const each = words.flatMap((word) => word.split(' '));
  if (each.length <= mostWords) return `"${each.join(' ')}"`;
  const half = mostWords / 2;
  return `"${each.slice(0, half).join(' ')} … ${each.slice(-half).join(' ')}"`;
}
