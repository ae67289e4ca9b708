import { describe, expect, test } from 'vitest';
import { disc, type Figure, key, moved, paint, union } from '../../test/draw-shapes.ts';
import { drawDifference } from './draw-difference.ts';
import { toOutline } from './to-outline.ts';
import type { Outline } from './outline.ts';

function outlineOf(figure: Figure): Outline {
  const outline = toOutline(paint([{ figure, rgb: [0, 0, 0] }]));
  if (!outline) throw new Error('nothing is seen');
  return outline;
}

/** How many cells are drawn in a colour. */
function cellsOf(drawing: string, color: string): number {
  const path = new RegExp(`fill="${color}" d="([^"]*)"`).exec(drawing)?.[1] ?? '';
  return [...path.matchAll(/h(\d+)v1/g)].reduce((sum, [, length]) => sum + Number(length), 0);
}

describe('drawDifference', () => {
  test('draws what both have in grey, and nothing else where they are the same', () => {
    const drawing = drawDifference(outlineOf(key), outlineOf(moved(key, { turnDeg: 30, scale: 0.8 })));
    expect(cellsOf(drawing, '#bbb')).toBeGreaterThan(500);
    expect(cellsOf(drawing, '#d0006f') + cellsOf(drawing, '#00a0c8')).toBeLessThan(150);
  });

  test('draws what only one has in its colour', () => {
    const dotted = outlineOf(union(key, disc(0.75, 0.6, 0.05)));
    const added = drawDifference(outlineOf(key), dotted);
    const dropped = drawDifference(dotted, outlineOf(key));
    expect(cellsOf(added, '#00a0c8')).toBeGreaterThan(cellsOf(added, '#d0006f') + 40);
    expect(cellsOf(dropped, '#d0006f')).toBeGreaterThan(cellsOf(dropped, '#00a0c8') + 40);
  });
});
