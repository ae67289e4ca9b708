/** An element: which one it refers to where it is a `use`, and the number of elements up to its end. */
type Tag = { shows: string | undefined; end: number };

// An attribute's value holds no `<`, so that a quote without its partner is not looked for through the whole text.
const tagPattern = /<(\/?)([^\s<>/!?"']+)((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>/g;

/**
 * How many elements a drawing shows once each `use` is followed, counted to `most` at the most. What shows itself is
 * followed once.
 */
export function countShown(text: string, most: number): number {
  const { tags, places } = readTags(text);
  const known = new Map<string, number>();

  return countBetween(0, tags.length);

  function countBetween(start: number, end: number): number {
    let count = 0;
    for (let at = start; at < end && count < most; at++) {
      const shows = tags[at]?.shows;
      count += 1 + (shows === undefined ? 0 : countOf(shows));
    }
    return Math.min(count, most);
  }

  function countOf(id: string): number {
    const before = known.get(id);
    const place = places.get(id);
    if (before !== undefined || place === undefined) return before ?? 0;
    // Until it is counted, it counts nothing within itself.
    known.set(id, 0);
    const count = countBetween(place, tags[place]?.end ?? place);
    known.set(id, count);
    return count;
  }
}

/** Every element in the order of the text, and the place of each id in that. */
function readTags(text: string): { tags: Tag[]; places: Map<string, number> } {
  const tags: Tag[] = [];
  const places = new Map<string, number>();
  const open: Tag[] = [];
  for (const [, slash, name = '', attributes = ''] of text.matchAll(tagPattern)) {
    if (slash === '/') {
      const closed = open.pop();
      if (closed !== undefined) closed.end = tags.length;
      continue;
    }
    const id = /\sid\s*=\s*["']([^"']*)/.exec(attributes)?.[1];
    const link = /\s(?:\w+:)?href\s*=\s*["']\s*#([^"']*)/.exec(attributes)?.[1];
    const tag: Tag = { shows: /(?:^|:)use$/.test(name) ? link?.trim() : undefined, end: tags.length + 1 };
    if (id !== undefined && !places.has(id)) places.set(id, tags.length);
    tags.push(tag);
    if (!attributes.endsWith('/')) open.push(tag);
  }
  return { tags, places };
}
