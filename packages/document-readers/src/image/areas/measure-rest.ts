import type { Pixels } from '../decode-picture.ts';

/** An alpha from which on a pixel is seen. */
const faint = 16;

/**
 * Measures which share of what can be seen of a picture lies in no flat area nor at the edge of one, 0–1. `reach` is how
 * wide such an edge is, in pixels.
 */
export function measureRest(
  { space, width, height, data }: Pixels,
  marks: Uint8Array,
  reach: number,
): number {
  if (!marks.includes(1)) return isSeen(space, data) ? 1 : 0;
  const rows = widen(marks, width, height, 1, width, reach);
  const covered = widen(rows, height, width, width, 1, reach);
  let [seen, rest] = [0, 0];
  for (let pixel = 0; pixel < covered.length; pixel += 1) {
    if (space === 'rgba' && (data[pixel * 4 + 3] ?? 0) < faint) continue;
    seen += 1;
    if (covered[pixel] === 0) rest += 1;
  }
  return seen === 0 ? 0 : rest / seen;
}

function isSeen(space: Pixels['space'], data: Pixels['data']): boolean {
  if (space === 'cmyk') return true;
  for (let at = 3; at < data.length; at += 4) if ((data[at] ?? 0) >= faint) return true;
  return false;
}

/** Marks what is within reach of a mark in its own line; `step` leads along a line, `next` to the following one. */
function widen(
  marks: Uint8Array,
  length: number,
  lines: number,
  step: number,
  next: number,
  reach: number,
): Uint8Array {
  const wider = new Uint8Array(marks.length);
  for (let line = 0; line < lines; line += 1) {
    let last = -Infinity;
    for (let i = 0, at = line * next; i < length; i += 1, at += step) {
      if (marks[at] === 1) {
        // What lies before the first mark of a run is within reach as well.
        const from = Math.max(0, i - reach, last + 1);
        for (let before = from; before < i; before += 1) wider[line * next + before * step] = 1;
        last = i;
      }
      if (i - last <= reach) wider[at] = 1;
    }
  }
  return wider;
}
