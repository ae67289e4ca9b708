/** A part of a text, its end exclusive, and the number of the comment that covers it. */
export type Part = { start: number; end: number; comment: number };

/** Parts that may lie over each other as parts that do not, in order: of two, the one that begins later counts. */
export function flattenParts(parts: readonly Part[]): readonly Part[] {
  const sorted = [...parts].sort((one, other) => one.start - other.start || other.end - one.end);
  const flat: Part[] = [];
  const open: Part[] = [];
  let at = 0;
  for (const part of sorted) {
    goTo(part.start);
    at = part.start;
    open.push(part);
  }
  goTo(Infinity);
  return flat;

  /** Up to a place, what is open covers the text, the last to begin first. */
  function goTo(place: number): void {
    for (let top = open.at(-1); top; top = open.at(-1)) {
      const end = Math.min(top.end, place);
      if (end > at) {
        flat.push({ start: at, end, comment: top.comment });
        at = end;
      }
      if (top.end > place) return;
      open.pop();
    }
  }
}
