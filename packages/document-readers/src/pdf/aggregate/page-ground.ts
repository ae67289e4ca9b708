import type { Backdrop, Color } from '@brandlint/core';
import type { PageBox } from '../model/mark.ts';
import { coverOf, type Cover, type Edges, type Shape } from './path-shape.ts';

/** What was painted somewhere. `color` is `null` where it is not one, or none that is known. */
type Layer = { order: number; edges: Edges; color: Color | null; shape: Shape | null };

/** A page is divided into so many parts in each direction, to find what was painted where. */
const parts = 16;
/** Of more layers in one part the lowest ones are forgotten. */
const mostLayers = 64;

/** What paper is taken for. */
export const paper: Color = { space: 'srgb', components: [1, 1, 1], alpha: 1 };

/** What lies on a page so far, from the paper on: what a text is put on. */
export class PageGround {
  readonly #cells: Layer[][] = Array.from({ length: parts * parts }, () => []);
  readonly #width: number;
  readonly #height: number;
  #order = 0;

  /** In points, as the page is shown. */
  constructor(width: number, height: number) {
    this.#width = Math.max(1, width);
    this.#height = Math.max(1, height);
  }

  /** Something is painted; with no shape, over the whole of its box. */
  paint(box: Omit<PageBox, 'page'>, color: Color | null, shape: Shape | null): void {
    const edges = toEdges(box);
    const layer: Layer = { order: this.#order++, edges, color, shape };
    this.#visit(edges, (cell, isWhole) => {
      if (isWhole && color && !shape) cell.length = 0;
      cell.push(layer);
      if (cell.length > mostLayers) {
        cell.shift();
        const [lowest] = cell;
        if (lowest) cell[0] = { ...lowest, edges: everywhere, color: null, shape: null };
      }
    });
  }

  /** What lies beneath a box. `isPaper` says that nothing does. */
  beneath(box: Omit<PageBox, 'page'>): { backdrop: Backdrop; isPaper: boolean } {
    const edges = withoutRim(toEdges(box));
    let top: Layer | undefined;
    let cover: Cover = 'none';
    // What reaches the box lies in one of its parts of the page, so that the highest of all is the highest of one of them.
    this.#visit(edges, (cell) => {
      for (let at = cell.length - 1; at >= 0; at--) {
        const layer = cell[at];
        if (!layer || (top && layer.order <= top.order)) return;
        const found = coverOfLayer(layer, edges);
        if (found === 'none') continue;
        [top, cover] = [layer, found];
        return;
      }
    });
    const found = toBackdrop(top, cover);
    if (found) return { backdrop: found, isPaper: false };
    return { backdrop: { kind: 'colors', colors: [paper] }, isPaper: true };
  }

  #visit(edges: Edges, see: (cell: Layer[], isWhole: boolean) => void): void {
    const [cellWidth, cellHeight] = [this.#width / parts, this.#height / parts];
    const [firstX, lastX] = [toPart(edges.left / cellWidth), toPart(edges.right / cellWidth)];
    const [firstY, lastY] = [toPart(edges.top / cellHeight), toPart(edges.bottom / cellHeight)];
    for (let y = firstY; y <= lastY; y++) {
      for (let x = firstX; x <= lastX; x++) {
        const isWhole =
          edges.left <= x * cellWidth &&
          edges.right >= (x + 1) * cellWidth &&
          edges.top <= y * cellHeight &&
          edges.bottom >= (y + 1) * cellHeight;
        const cell = this.#cells[y * parts + x];
        if (cell) see(cell, isWhole);
      }
    }
  }
}

const everywhere: Edges = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };

function toBackdrop(layer: Layer | undefined, cover: Cover): Backdrop | undefined {
  if (!layer) return undefined;
  if (cover === 'part') return { kind: 'unknown', reason: 'it stands partly on something else' };
  if (!layer.color) return { kind: 'unknown', reason: 'it stands on what is not one colour' };
  return { kind: 'colors', colors: [layer.color] };
}

function toPart(part: number): number {
  return Number.isNaN(part) ? 0 : Math.min(parts - 1, Math.max(0, Math.floor(part)));
}

function toEdges({ x, y, width, height }: Omit<PageBox, 'page'>): Edges {
  return { left: x, top: y, right: x + width, bottom: y + height };
}

/** The box of a text is that of its font, which is larger than what is seen of it. */
function withoutRim({ left, top, right, bottom }: Edges): Edges {
  const rim = Math.min(right - left, bottom - top) * 0.2;
  return { left: left + rim, top: top + rim, right: right - rim, bottom: bottom - rim };
}

function coverOfLayer({ edges: over, shape }: Layer, edges: Edges): Cover {
  const isApart =
    over.right <= edges.left ||
    over.left >= edges.right ||
    over.bottom <= edges.top ||
    over.top >= edges.bottom;
  if (isApart) return 'none';
  if (shape) return coverOf(shape, edges);
  const isWhole =
    over.left <= edges.left &&
    over.right >= edges.right &&
    over.top <= edges.top &&
    over.bottom >= edges.bottom;
  return isWhole ? 'whole' : 'part';
}
