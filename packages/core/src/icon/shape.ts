import { fullCoverage, type Outline } from './outline.ts';
import { findRegions, type Regions } from './regions.ts';
import { toRelief } from './relief.ts';

/** How much of each cell is covered, 0–1, with an empty margin around, so that cells can be read between their centres. */
export type Grid = { width: number; height: number; data: Float32Array };

/** An outline made ready to be compared: its cells, and the moments of what they cover, in cells. */
export type Shape = {
  outline: Outline;
  /** Whether there is more than one ink. */
  hasInks: boolean;
  /** The areas of one ink, found when they are first asked for. */
  regions: () => Regions;
  grid: Grid;
  /** The same with grooves between its inks, for the search of the best fit. */
  relief: Grid;
  area: number;
  centre: { x: number; y: number };
  /** The symmetric square root of the second moments, and its inverse. */
  spread: Symmetric;
  unspread: Symmetric;
};

/** A symmetric 2 × 2 matrix. */
type Symmetric = { xx: number; xy: number; yy: number };

/** The width of the empty margin around a grid, in cells. */
export const gridMargin = 2;

export function toShape(outline: Outline): Shape {
  const { width, height, coverage } = outline;
  const grid = toGrid(outline);
  let area = 0;
  let sumX = 0;
  let sumY = 0;
  for (let y = 0, cell = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, cell += 1) {
      const covered = (coverage[cell] ?? 0) / fullCoverage;
      area += covered;
      sumX += covered * x;
      sumY += covered * y;
    }
  }
  const centre = { x: sumX / area, y: sumY / area };
  let [xx, xy, yy] = [0, 0, 0];
  for (let y = 0, cell = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, cell += 1) {
      const covered = (coverage[cell] ?? 0) / fullCoverage;
      if (covered === 0) continue;
      const [dx, dy] = [x - centre.x, y - centre.y];
      xx += covered * dx * dx;
      xy += covered * dx * dy;
      yy += covered * dy * dy;
    }
  }
  const spread = squareRoot({ xx: xx / area + ownMoment, xy: xy / area, yy: yy / area + ownMoment });
  const determinant = spread.xx * spread.yy - spread.xy * spread.xy;
  const unspread = { xx: spread.yy / determinant, xy: -spread.xy / determinant, yy: spread.xx / determinant };
  let regions: Regions | undefined;
  const hasInks = outline.inks.some((ink) => ink > 0);
  const relief = hasInks ? toRelief(outline, grid) : grid;
  return {
    outline,
    hasInks,
    regions: () => (regions ??= findRegions(outline)),
    grid,
    relief,
    area,
    centre,
    spread,
    unspread,
  };
}

/** The second moment of one square cell about its own centre. */
const ownMoment = 1 / 12;

function toGrid({ width, height, coverage }: Outline): Grid {
  const wide = width + 2 * gridMargin;
  const data = new Float32Array(wide * (height + 2 * gridMargin));
  for (let y = 0, cell = 0; y < height; y += 1) {
    const row = (y + gridMargin) * wide + gridMargin;
    for (let x = 0; x < width; x += 1, cell += 1) data[row + x] = (coverage[cell] ?? 0) / fullCoverage;
  }
  return { width: wide, height: height + 2 * gridMargin, data };
}

/** Source: the closed form for 2 × 2 matrices, √M = (M + √(det M)·I) / √(tr M + 2·√(det M)). */
function squareRoot({ xx, xy, yy }: Symmetric): Symmetric {
  const root = Math.sqrt(Math.max(1e-12, xx * yy - xy * xy));
  const scale = Math.sqrt(xx + yy + 2 * root);
  return { xx: (xx + root) / scale, xy: xy / scale, yy: (yy + root) / scale };
}

/** How much of a cell-sized square is covered whose centre is at `x`, `y`, read between the four nearest cells. */
export function coverageAt({ width, height, data }: Grid, x: number, y: number): number {
  const left = Math.floor(x);
  const top = Math.floor(y);
  const column = left + gridMargin;
  const row = top + gridMargin;
  if (column < 0 || row < 0 || column >= width - 1 || row >= height - 1) return 0;
  const at = row * width + column;
  const shareX = x - left;
  const upper = (data[at] ?? 0) * (1 - shareX) + (data[at + 1] ?? 0) * shareX;
  const lower = (data[at + width] ?? 0) * (1 - shareX) + (data[at + width + 1] ?? 0) * shareX;
  return upper + (lower - upper) * (y - top);
}
