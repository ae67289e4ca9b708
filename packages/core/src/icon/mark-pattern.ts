/** A pattern that finds where a principle's name stands in something that an icon goes by. */
export type MarkPattern = {
  /** What stands in the place of `{principle}`, or `null` where the text does not fit. */
  find: (text: string) => string | null;
  /** Whether it leaves open where the name begins, and where it ends. */
  isOpenBefore: boolean;
  isOpenAfter: boolean;
};

/**
 * Reads a pattern such as `ccin-icon-{principle}`: `*` is any run of characters, letter case is ignored, all else is
 * literal. Of several places that fit the last one counts, and the name is as long as it can be. Takes time in proportion
 * to the text.
 */
export function createMarkPattern(pattern: string): MarkPattern {
  const [lead = '', ...rest] = pattern.toLowerCase().split('{principle}');
  const before = lead.split('*');
  const after = rest.join('').split('*');
  return {
    isOpenBefore: before.length > 1 && before.at(-1) === '',
    isOpenAfter: after.length > 1 && after[0] === '',
    find(text) {
      const lower = text.toLowerCase();
      const end = findEnd(lower, after);
      const start = end === null ? null : findStart(lower.slice(0, end), before);
      if (end === null || start === null || start >= end) return null;
      return (lower.length === text.length ? text : lower).slice(start, end);
    },
  };
}

/** Where what follows the name begins, as late as it can. */
function findEnd(text: string, pieces: readonly string[]): number | null {
  const last = pieces.at(-1) ?? '';
  if (!text.endsWith(last)) return null;
  let end = text.length - last.length;
  for (const piece of pieces.slice(0, -1).reverse()) {
    end = piece === '' ? end : text.lastIndexOf(piece, end - piece.length);
    if (end <= 0) return null;
  }
  return end;
}

/** Where what precedes the name ends: with an open beginning as early, else as late as it can. */
function findStart(text: string, pieces: readonly string[]): number | null {
  const [first = '', ...others] = pieces;
  if (!text.startsWith(first)) return null;
  let start = first.length;
  for (const [at, piece] of others.entries()) {
    if (piece === '') continue;
    const isLast = at === others.length - 1;
    const found = isLast
      ? text.lastIndexOf(piece, text.length - piece.length - 1)
      : text.indexOf(piece, start);
    if (found < start) return null;
    start = found + piece.length;
  }
  return start;
}
