/** Names longer than this are held against nothing, so that the comparison stays cheap. */
const longestName = 60;

/** The name that was most likely meant, or `undefined` when none is near: two edits, or one for each three letters. */
export function nearestName(written: string, names: Iterable<string>): string | undefined {
  let best: string | undefined;
  let least = Math.max(2, Math.floor(written.length / 3)) + 1;
  if (written.length > longestName) return undefined;
  for (const name of names) {
    if (name.length > longestName) continue;
    const edits = countEdits(written.toLowerCase(), name.toLowerCase());
    if (edits < least) [best, least] = [name, edits];
  }
  return best;
}

/** The cure for a name that is not known: the nearest one, or all of them. */
export function suggestName(written: string, names: readonly string[]): string {
  const nearest = nearestName(written, names);
  if (nearest !== undefined) return `write "${nearest}"`;
  return names.length === 0 ? 'remove it' : `known are ${names.map((name) => `"${name}"`).join(', ')}`;
}

/** Levenshtein's distance, one row at a time. */
function countEdits(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (const [i, letter] of Array.from(one).entries()) {
    const next = [i + 1];
    for (let j = 0; j < other.length; j++) {
      const replaced = (row[j] ?? 0) + (other[j] === letter ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
