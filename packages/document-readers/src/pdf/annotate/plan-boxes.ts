import type { AreaLocation } from '../aggregate/place-spread.ts';
import type { PdfNote } from './pdf-note.ts';

/** A box that is drawn on a page. */
export type PlannedBox = {
  note: PdfNote;
  place: AreaLocation;
  /** From 1: how many boxes of the same note come before it on the page, and itself. The first carries the words. */
  order: number;
  /** How many boxes lie around the same place already. */
  around: number;
};

/** Which boxes go where. */
export type BoxPlan = {
  byPage: ReadonlyMap<number, readonly PlannedBox[]>;
  /** What goes into a note on the first page, since no box can carry it. */
  remarks: readonly string[];
};

/** More boxes than anybody looks at. */
const mostBoxes = 5000;

/** So many boxes may lie around each other; what comes then lies on the outermost. */
const mostAround = 4;

/** Spreads notes over the pages of a file. */
export function planBoxes(notes: readonly PdfNote[], pageCount: number): BoxPlan {
  const byPage = new Map<number, PlannedBox[]>();
  const remarks: string[] = [];
  const around = new Map<string, number>();
  let drawn = 0;
  let left = 0;
  for (const note of notes) {
    const places = note.places.filter(({ page }) => page >= 1 && page <= pageCount);
    if (places.length === 0) remarks.push(note.text);
    const orders = new Map<number, number>();
    for (const place of places) {
      if (drawn >= mostBoxes) {
        left++;
        continue;
      }
      drawn++;
      const order = (orders.get(place.page) ?? 0) + 1;
      orders.set(place.page, order);
      const key = [place.page, place.x, place.y, place.width, place.height].join(' ');
      const count = around.get(key) ?? 0;
      around.set(key, count + 1);
      const boxes = byPage.get(place.page) ?? [];
      byPage.set(place.page, boxes);
      boxes.push({ note, place, order, around: Math.min(count, mostAround) });
    }
  }
  if (left > 0)
    remarks.push(
      `There are ${drawn.toLocaleString('en')} boxes in this file; ${left.toLocaleString('en')} more places have none.`,
    );
  return { byPage, remarks };
}
