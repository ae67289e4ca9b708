import { distance } from 'fastest-levenshtein';

/** Longer names are not compared: nobody mistypes them, and the time is the product of the lengths. */
const longestName = 200;

/** The name that was most likely meant, or `undefined` when none is near. Letter case counts for little. */
export function findNearest(given: string, names: Iterable<string>): string | undefined {
  if (given.length > longestName) return undefined;
  const wanted = given.toLowerCase();
  const limit = Math.max(1, Math.floor(wanted.length * 0.4));
  let nearest: string | undefined;
  let least = limit + 1;
  for (const name of names) {
    if (name.length > longestName) continue;
    const apart = distance(wanted, name.toLowerCase());
    if (apart < least) [nearest, least] = [name, apart];
  }
  return nearest;
}

/** ` Did you mean "…"?`, or nothing. */
export function writeNearest(given: string, names: Iterable<string>): string {
  const nearest = findNearest(given, names);
  return nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
}
