import type { Affine } from './affine.ts';
import { maxInks, type Outline } from './outline.ts';
import { mainInks, type Regions } from './regions.ts';

/** An outline with its areas of one ink. */
export type Parted = { outline: Outline; hasInks: boolean; regions: () => Regions };

/**
 * Where the areas of two outlines do not agree: an area may have any other ink, but one and the same all over, in both
 * directions. Marks the cells of the known outline that disagree, by 1, but for those beside an edge between two inks.
 */
export function measureInnerEdges(
  known: Parted,
  candidate: Parted,
  map: Affine,
  mark: (x: number, y: number) => void,
): void {
  if (!known.hasInks && !candidate.hasInks) return;
  const { width, height } = known.outline;
  const partners = new Int32Array(width * height).fill(-1);
  const knownRegions = known.regions();
  const candidateRegions = candidate.regions();
  const onKnown = new Int32Array(knownRegions.count * maxInks);
  const onCandidate = new Int32Array(candidateRegions.count * maxInks);
  for (let y = 0, cell = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, cell += 1) {
      const region = knownRegions.numbers[cell] ?? -1;
      const partner = cellAt(candidate.outline, map.a * x + map.b * y + map.e, map.c * x + map.d * y + map.f);
      const partnerRegion = candidateRegions.numbers[partner] ?? -1;
      if (region < 0 || partnerRegion < 0) continue;
      partners[cell] = partner;
      count(onKnown, region * maxInks + (candidate.outline.inks[partner] ?? 0));
      count(onCandidate, partnerRegion * maxInks + (known.outline.inks[cell] ?? 0));
    }
  }
  const knownMain = mainInks(onKnown, knownRegions.count);
  const candidateMain = mainInks(onCandidate, candidateRegions.count);
  for (let y = 0, cell = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1, cell += 1) {
      const partner = partners[cell] ?? -1;
      if (partner < 0) continue;
      const expected = knownMain[knownRegions.numbers[cell] ?? 0] ?? 0;
      const expectedHere = candidateMain[candidateRegions.numbers[partner] ?? 0] ?? 0;
      if (
        (candidate.outline.inks[partner] !== expected && !isBeside(candidate.outline, partner, expected)) ||
        (known.outline.inks[cell] !== expectedHere && !isBeside(known.outline, cell, expectedHere))
      ) {
        mark(x, y);
      }
    }
  }
}

function count(counts: Int32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
}

function cellAt({ width, height }: Outline, x: number, y: number): number {
  const [column, row] = [Math.round(x), Math.round(y)];
  return column < 0 || row < 0 || column >= width || row >= height ? -1 : row * width + column;
}

/** Whether a cell near by has an ink. */
function isBeside({ width, height, inks, coverage }: Outline, cell: number, ink: number): boolean {
  const [x, y] = [cell % width, Math.floor(cell / width)];
  for (let row = Math.max(0, y - innerSlack); row <= Math.min(height - 1, y + innerSlack); row += 1) {
    for (
      let column = Math.max(0, x - innerSlack);
      column <= Math.min(width - 1, x + innerSlack);
      column += 1
    ) {
      const each = row * width + column;
      if (inks[each] === ink && (coverage[each] ?? 0) > 0) return true;
    }
  }
  return false;
}

/** How far an edge between two inks may be off, in cells: lossy pictures keep colours at half the detail. */
const innerSlack = 1;
