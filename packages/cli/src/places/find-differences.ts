import type { Raster } from '@brandlint/core';
import type { Area } from './choose-view.ts';

/** Pixels differ that are further apart than this in a channel of 0–255: less is how an edge was smoothed. */
const leastDifference = 12;

/** Pixels that differ belong together when they lie in cells of so many pixels that touch. */
const cellSide = 16;

/** More groups than this are one box around all of them. */
const mostGroups = 6;

type Bounds = { left: number; top: number; right: number; bottom: number };

/** Where two pictures of one size differ as they are seen on white and on black, in parts of their width and height. */
export function findDifferences(one: Raster, other: Raster): Area[] {
  const { width, height } = one;
  if (other.width !== width || other.height !== height) return [];
  const across = Math.ceil(width / cellSide);
  const cells = new Map<number, Bounds>();
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at += 4) {
      if (!differ(one.data, other.data, at)) continue;
      const cell = Math.floor(y / cellSide) * across + Math.floor(x / cellSide);
      cells.set(cell, unite(cells.get(cell), { left: x, top: y, right: x + 1, bottom: y + 1 }));
    }
  }
  const groups = groupCells(cells, across);
  const [first] = groups;
  if (!first) return [];
  const boxes =
    groups.length > mostGroups ? [groups.reduce((sum, group) => unite(sum, group), first)] : groups;
  return boxes.map(({ left, top, right, bottom }) => ({
    x: left / width,
    y: top / height,
    width: (right - left) / width,
    height: (bottom - top) / height,
  }));
}

function differ(one: Raster['data'], other: Raster['data'], at: number): boolean {
  const [alpha, otherAlpha] = [one[at + 3] ?? 0, other[at + 3] ?? 0];
  if (Math.abs(alpha - otherAlpha) > leastDifference) return true;
  for (let channel = at; channel < at + 3; channel++) {
    const difference = (one[channel] ?? 0) * alpha - (other[channel] ?? 0) * otherAlpha;
    if (Math.abs(difference) > leastDifference * 255) return true;
  }
  return false;
}

/** The bounds of each group of cells that touch, a corner included. */
function groupCells(cells: ReadonlyMap<number, Bounds>, across: number): Bounds[] {
  const left = new Set(cells.keys());
  const groups: Bounds[] = [];
  for (const start of left) {
    left.delete(start);
    let bounds: Bounds | undefined;
    const open = [start];
    for (let cell = open.pop(); cell !== undefined; cell = open.pop()) {
      const own = cells.get(cell);
      if (own) bounds = unite(bounds, own);
      for (const next of neighboursOf(cell, across)) if (left.delete(next)) open.push(next);
    }
    if (bounds) groups.push(bounds);
  }
  return groups;
}

function neighboursOf(cell: number, across: number): number[] {
  const column = cell % across;
  const columns = [-1, 0, 1].filter((step) => column + step >= 0 && column + step < across);
  return columns.flatMap((step) => [-across, 0, across].map((row) => cell + row + step));
}

function unite(one: Bounds | undefined, other: Bounds): Bounds {
  if (!one) return other;
  return {
    left: Math.min(one.left, other.left),
    top: Math.min(one.top, other.top),
    right: Math.max(one.right, other.right),
    bottom: Math.max(one.bottom, other.bottom),
  };
}
