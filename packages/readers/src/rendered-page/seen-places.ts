/** A rectangle in CSS px, origin top left of the window. */
export type PageRectangle = { x: number; y: number; width: number; height: number };

/** A place of a rendered page: the path to its element, the property, and the colour that it was judged by. */
export type WantedPlace = { path: string; property: string; written: string };

/** What can be seen of a page now: where the window stands on it, and each place in the window, `null` where it is not seen. */
export type SeenPlaces = { view: PageRectangle; places: (PageRectangle | null)[] };

/** More than this no window and no place in it measures, in CSS px. */
const largest = 1e7;

/** Seen places out of the JSON that came back from a page, which may have bent the functions that made it. */
export function parseSeenPlaces(json: unknown): SeenPlaces | undefined {
  let value: unknown;
  try {
    value = typeof json === 'string' && json.length < 1_000_000 ? JSON.parse(json) : undefined;
  } catch {
    return undefined;
  }
  if (!isRecord(value)) return undefined;
  const { view, places } = value;
  const isPlace = (place: unknown) => place === null || isRectangle(place);
  if (!isRectangle(view) || !Array.isArray(places) || !places.every(isPlace)) return undefined;
  return { view, places };
}

function isRectangle(value: unknown): value is PageRectangle {
  if (!isRecord(value)) return false;
  const { x, y, width, height } = value;
  return isNumber(x) && isNumber(y) && isNumber(width) && isNumber(height) && width > 0 && height > 0;
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Math.abs(value) <= largest;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
