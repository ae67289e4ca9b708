/** A rectangle in the units of what it lies on, origin top left. */
export type Area = { x: number; y: number; width: number; height: number };

type Size = { width: number; height: number };

/** The part of something that is shown, and how many pixels stand for one of its units. */
export type View = Area & { scale: number };

/** The longer side of a picture, in pixels. */
const longest = 640;

/** As much is shown around boxes, in parts of the longer side of the whole. */
const margin = 0.12;
/** Less of the whole than this is never shown, or nobody could tell where it is. */
const least = 0.4;
/** Where more than this would be shown, all is. */
const most = 0.6;

/** What to show so that boxes can be seen where they are: the whole, or the part around them where they are small. */
export function chooseView(whole: Size, boxes: readonly Area[], largestScale: number): View {
  const part = findPart(whole, boxes);
  return { ...part, scale: Math.min(longest / Math.max(part.width, part.height), largestScale) };
}

/** A box can be seen that has this many pixels on its longer side. */
const visible = 20;

function findPart({ width, height }: Size, boxes: readonly Area[]): Area {
  const all = { x: 0, y: 0, width, height };
  if (boxes.length === 0) return all;
  const longer = Math.max(width, height);
  const largest = Math.max(...boxes.map((box) => Math.max(box.width, box.height)));
  if ((largest * longest) / longer >= visible) return all;
  const x = findRange(
    boxes.map((box) => [box.x, box.x + box.width]),
    width,
    longer,
  );
  const y = findRange(
    boxes.map((box) => [box.y, box.y + box.height]),
    height,
    longer,
  );
  if (x.size > most * width || y.size > most * height) return all;
  return { x: x.start, y: y.start, width: x.size, height: y.size };
}

function findRange(
  ranges: readonly (readonly [from: number, to: number])[],
  whole: number,
  longer: number,
): { start: number; size: number } {
  const from = Math.min(...ranges.map(([start]) => start)) - margin * longer;
  const to = Math.max(...ranges.map(([, end]) => end)) + margin * longer;
  const size = Math.min(whole, Math.max(to - from, least * longer));
  const start = Math.min(Math.max(0, (from + to - size) / 2), whole - size);
  return { start, size };
}

/** A picture of a view, in pixels: at least one each way. */
export function toPictureSize({ width, height, scale }: View): Size {
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** Boxes in parts of a view, 0–1, as far as they lie in it. */
export function toParts(view: View, boxes: readonly Area[]): Area[] {
  return boxes.flatMap((box) => {
    const left = clamp((box.x - view.x) / view.width);
    const top = clamp((box.y - view.y) / view.height);
    const width = clamp((box.x + box.width - view.x) / view.width) - left;
    const height = clamp((box.y + box.height - view.y) / view.height) - top;
    return width > 0 || height > 0
      ? [{ x: round(left), y: round(top), width: round(width), height: round(height) }]
      : [];
  });
}

function clamp(part: number): number {
  return Math.min(1, Math.max(0, part));
}

/** To less than a pixel of any picture. */
function round(part: number): number {
  return Math.round(part * 1e6) / 1e6;
}
