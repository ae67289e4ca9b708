import { fullCoverage, type Outline } from './outline.ts';
import { gridMargin, type Grid } from './shape.ts';

/**
 * The coverage of an outline with a groove along the edges between two inks, so that what is drawn inside a shape decides
 * how it is turned, whatever its colours.
 */
export function toRelief({ width, height, inks, coverage }: Outline, grid: Grid): Grid {
  const data = Float32Array.from(grid.data);
  for (let y = 0, cell = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, cell += 1) {
      const isEdge = (next: number): boolean =>
        inks[next] !== inks[cell] && (coverage[next] ?? 0) > fullCoverage / 2;
      const isGroove =
        (x > 0 && isEdge(cell - 1)) ||
        (x < width - 1 && isEdge(cell + 1)) ||
        isEdge(cell - width) ||
        isEdge(cell + width);
      if (!isGroove) continue;
      const at = (y + gridMargin) * grid.width + x + gridMargin;
      data[at] = (data[at] ?? 0) * grooveLevel;
    }
  }
  return { ...grid, data };
}

/** What is left of the coverage in a groove. */
const grooveLevel = 0.4;
