import type { Area, View } from './choose-view.ts';

/** The longer side of a picture, in pixels. */
const longest = 640;

/** So much of a page is shown around boxes, in CSS px, and never less than this. */
const around = 60;
const least = { width: 640, height: 360 };

/** What to show of the window of a page so that the text around boxes can be read: the part that they lie in. */
export function choosePageView(window: { width: number; height: number }, boxes: readonly Area[]): View {
  const across = chooseRange(
    boxes.map(({ x, width }) => [x, x + width]),
    window.width,
    least.width,
  );
  const down = chooseRange(
    boxes.map(({ y, height }) => [y, y + height]),
    window.height,
    least.height,
  );
  const part = { x: across.start, y: down.start, width: across.size, height: down.size };
  return { ...part, scale: Math.min(1, longest / Math.max(part.width, part.height)) };
}

function chooseRange(
  ranges: readonly (readonly [from: number, to: number])[],
  whole: number,
  smallest: number,
): { start: number; size: number } {
  const from = Math.min(...ranges.map(([start]) => start)) - around;
  const to = Math.max(...ranges.map(([, end]) => end)) + around;
  const size = Math.min(whole, Math.max(to - from, smallest));
  return { start: Math.min(Math.max(0, (from + to - size) / 2), whole - size), size };
}
