import type { Pixels } from './write-png.ts';

/** White paper, and the grey of its edge. */
const [paper, edge] = [255, 150] as const;

/** Nothing but a sheet of paper, for where what is on it cannot be drawn. */
export function drawOutline(width: number, height: number): Pixels {
  const data = new Uint8Array(width * height * 3).fill(paper);
  const line = width * 3;
  data.fill(edge, 0, line).fill(edge, data.length - line);
  for (let row = 0; row < height; row++) {
    data.fill(edge, row * line, row * line + 3);
    data.fill(edge, (row + 1) * line - 3, (row + 1) * line);
  }
  return { width, height, data };
}
