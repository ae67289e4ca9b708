import type { Position, TextLocation } from '@brandlint/core';

/** Turns offsets of one text into positions and locations. Lines end at `\n`, as in PostCSS and in editors. */
export type LineIndex = {
  toPosition: (offset: number) => Position;
  toLocation: (start: number, end: number, exact: boolean) => TextLocation;
};

/** Made once for a text; each look-up afterwards is a binary search. */
export function createLineIndex(text: string): LineIndex {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);

  function toPosition(offset: number): Position {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { offset, line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  }

  return {
    toPosition,
    toLocation: (start, end, exact) => {
      const from = toPosition(start);
      const isOneLine = end < (starts[from.line] ?? Infinity);
      const to = isOneLine
        ? { offset: end, line: from.line, column: from.column + end - start }
        : toPosition(end);
      return { kind: 'text', start: from, end: to, exact };
    },
  };
}
