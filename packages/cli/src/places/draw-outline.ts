import type { Area } from './choose-view.ts';
import type { Pixels } from './write-png.ts';

/** White paper, the grey of its edge, and that of frames on it. */
const [paper, edge, frame] = [255, 150, 205] as const;

/** A sheet of paper with frames on it, in parts of its width and height, for where what is on it cannot be drawn. */
export function drawOutline(width: number, height: number, frames: readonly Area[] = []): Pixels {
  const data = new Uint8Array(width * height * 3).fill(paper);
  for (const area of frames) {
    const [left, right] = [area.x, area.x + area.width].map((part) => Math.round(part * (width - 1)));
    const [top, bottom] = [area.y, area.y + area.height].map((part) => Math.round(part * (height - 1)));
    outline(data, width, { left, right, top, bottom }, frame);
  }
  outline(data, width, { left: 0, right: width - 1, top: 0, bottom: height - 1 }, edge);
  return { width, height, data };
}

type Edges = {
  left?: number | undefined;
  right?: number | undefined;
  top?: number | undefined;
  bottom?: number | undefined;
};

function outline(
  data: Uint8Array,
  width: number,
  { left = 0, right = 0, top = 0, bottom = 0 }: Edges,
  grey: number,
): void {
  const fill = (x0: number, x1: number, y: number): void =>
    void data.fill(grey, (y * width + x0) * 3, (y * width + x1 + 1) * 3);
  fill(left, right, top);
  fill(left, right, bottom);
  for (let y = top; y <= bottom; y++) {
    fill(left, left, y);
    fill(right, right, y);
  }
}
