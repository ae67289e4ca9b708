import type { Backdrop, ScreenColor } from '@brandlint/core';
import type { ColorBook } from './color-book.ts';
import { coverage, hasArea } from './geometry.ts';
import { layOver, unknownLooks } from './look-of.ts';
import type { FigmaBox } from './model/figma-node.ts';
import type { FigmaColor } from './model/figma-paint.ts';
import type { Painted } from './model/visit.ts';

/** So many layers back what lies behind is looked for. */
const mostLayers = 300;

/** More colours than this are not told apart. */
const mostColors = 24;

/** A smaller share of a box than this does not count: boxes of text are larger than its letters. */
const leastShare = 0.05;

/** Finds what lies behind a box, among what has been painted so far. */
export function findBackdrop(box: FigmaBox | null, painted: Painted, book: ColorBook): Backdrop {
  if (!box || !hasArea(box)) return unknown(unknownLooks.ownPlace);
  const layers: { colors: readonly FigmaColor[]; isWhole: boolean }[] = [];
  let at = painted;
  let isClosed = false;
  for (let depth = 0; at && !isClosed; at = at.below, depth++) {
    if (depth === mostLayers) return unknown(unknownLooks.far);
    const share = coverage(box, at.box);
    if (share < leastShare) continue;
    if (at.look.kind === 'unknown') return unknown(at.look.reason);
    const isAll = share > 1 - leastShare;
    isClosed = isAll && at.isOpaque;
    // A layer that is opaque in itself and hides nothing for certain covers an unknown part of the box.
    const isWhole = isAll && (at.isOpaque || at.look.colors.some(({ a }) => a < 1));
    layers.push({ colors: at.look.colors, isWhole });
  }
  if (!isClosed) return unknown(unknownLooks.nothing);
  return compose(layers, book);
}

/** Lays the layers over each other, from the last one up. */
function compose(
  layers: readonly { colors: readonly FigmaColor[]; isWhole: boolean }[],
  book: ColorBook,
): Backdrop {
  let seen: readonly FigmaColor[] = [];
  for (let at = layers.length - 1; at >= 0; at--) {
    const layer = layers[at];
    if (!layer) continue;
    const over = seen.length === 0 ? layer.colors : layOver(layer.colors, seen);
    if (!over) return unknown(unknownLooks.many);
    seen = layer.isWhole || seen.length === 0 ? over : addNew(seen, over);
    if (seen.length > mostColors) return unknown(unknownLooks.many);
  }
  let first: ScreenColor | undefined;
  const others: ScreenColor[] = [];
  for (const color of seen) {
    const booked = book(color, 1);
    if (!booked) return unknown(unknownLooks.unreadable);
    if (!first) first = booked.color;
    else if (first !== booked.color && !others.includes(booked.color)) others.push(booked.color);
  }
  return first ? { kind: 'colors', colors: [first, ...others] } : unknown(unknownLooks.nothing);
}

function addNew(seen: readonly FigmaColor[], more: readonly FigmaColor[]): readonly FigmaColor[] {
  const all = [...seen];
  for (const color of more) {
    if (!all.some(({ r, g, b }) => r === color.r && g === color.g && b === color.b)) all.push(color);
  }
  return all;
}

function unknown(reason: string): Backdrop {
  return { kind: 'unknown', reason };
}
