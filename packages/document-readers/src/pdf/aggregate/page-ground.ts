import type { Backdrop, Color } from '@brandlint/core';
import type { PageBox } from '../model/mark.ts';
import { coverOf, type Cover, type Edges, type Shape } from './path-shape.ts';

/** What was painted somewhere. `color` is `null` where it is not one, or none that is known. */
type Layer = { order: number; box: Box; color: Color | null; shape: Shape | null };

type Box = Omit<PageBox, 'page'>;

/** A page is divided into so many parts in each direction, to find what was painted where. */
const parts = 16;
/** Of more layers in one part the lowest ones are forgotten. */
const mostLayers = 64;

/** What paper is taken for. */
export const paper: Color = { space: 'srgb', components: [1, 1, 1], alpha: 1 };

/** What lies on a page so far, from the paper on: what a text is put on. */
export class PageGround {
  readonly #cells: (Layer[] | undefined)[] = Array<undefined>(parts * parts).fill(undefined);
  readonly #cellWidth: number;
  readonly #cellHeight: number;
  #order = 0;

  /** In points, as the page is shown. */
  constructor(width: number, height: number) {
    this.#cellWidth = Math.max(1, width) / parts;
    this.#cellHeight = Math.max(1, height) / parts;
  }

  /** Something is painted; with no shape, over the whole of its box. */
  paint(box: Box, color: Color | null, shape: Shape | null): void {
    const layer: Layer = { order: this.#order++, box, color, shape };
    const hides = color !== null && shape === null;
    const left = box.x;
    const top = box.y;
    const right = left + box.width;
    const bottom = top + box.height;
    const lastX = toPart(right / this.#cellWidth);
    const lastY = toPart(bottom / this.#cellHeight);
    for (let y = toPart(top / this.#cellHeight); y <= lastY; y++) {
      const isHigh = top <= y * this.#cellHeight && bottom >= (y + 1) * this.#cellHeight;
      for (let x = toPart(left / this.#cellWidth); x <= lastX; x++) {
        const isWhole = isHigh && left <= x * this.#cellWidth && right >= (x + 1) * this.#cellWidth;
        this.#put(y * parts + x, layer, hides && isWhole);
      }
    }
  }

  /** What lies beneath a box. `isPaper` says that nothing does. */
  beneath(box: Box): { backdrop: Backdrop; isPaper: boolean } {
    const edges = withoutRim(toEdges(box));
    let top: Layer | undefined;
    let cover: Cover = 'none';
    const lastX = toPart(edges.right / this.#cellWidth);
    const lastY = toPart(edges.bottom / this.#cellHeight);
    // What reaches the box lies in one of its parts of the page, so that the highest of all is the highest of one of them.
    for (let y = toPart(edges.top / this.#cellHeight); y <= lastY; y++) {
      for (let x = toPart(edges.left / this.#cellWidth); x <= lastX; x++) {
        const cell = this.#cells[y * parts + x] ?? [];
        for (let at = cell.length - 1; at >= 0; at--) {
          const layer = cell[at];
          if (!layer || (top && layer.order <= top.order)) break;
          const found = coverOfLayer(layer, edges);
          if (found === 'none') continue;
          [top, cover] = [layer, found];
          break;
        }
      }
    }
    const found = toBackdrop(top, cover);
    if (found) return { backdrop: found, isPaper: false };
    return { backdrop: { kind: 'colors', colors: [paper] }, isPaper: true };
  }

  #put(at: number, layer: Layer, hidesAll: boolean): void {
    const cell = this.#cells[at];
    if (!cell || hidesAll) {
      this.#cells[at] = [layer];
      return;
    }
    cell.push(layer);
    if (cell.length <= mostLayers) return;
    cell.shift();
    const [lowest] = cell;
    if (lowest) cell[0] = { ...lowest, box: everywhere, color: null, shape: null };
  }
}

/** Far beyond all that a page may be. */
const far = 1e300;
const everywhere: Box = { x: -far, y: -far, width: 2 * far, height: 2 * far };

function toBackdrop(layer: Layer | undefined, cover: Cover): Backdrop | undefined {
  if (!layer) return undefined;
  if (cover === 'part') return { kind: 'unknown', reason: 'it stands partly on something else' };
  if (!layer.color) return { kind: 'unknown', reason: 'it stands on what is not one colour' };
  return { kind: 'colors', colors: [layer.color] };
}

function toPart(part: number): number {
  return Number.isNaN(part) ? 0 : Math.min(parts - 1, Math.max(0, Math.floor(part)));
}

function toEdges({ x, y, width, height }: Box): Edges {
  return { left: x, top: y, right: x + width, bottom: y + height };
}

/** The box of a text is that of its font, which is larger than what is seen of it. */
function withoutRim({ left, top, right, bottom }: Edges): Edges {
  const rim = Math.min(right - left, bottom - top) * 0.2;
  return { left: left + rim, top: top + rim, right: right - rim, bottom: bottom - rim };
}

function coverOfLayer({ box, shape }: Layer, edges: Edges): Cover {
  const over = toEdges(box);
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
