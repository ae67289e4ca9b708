import { limits } from '../limits.ts';
import type { RootTag } from './find-root-tag.ts';

/**
 * How a drawing is framed: its own size in px, and where its coordinates lie in that: `x = originX + unit / scaleX`.
 */
export type DrawingFrame = {
  width: number;
  height: number;
  originX: number;
  originY: number;
  /** px for each unit of the drawing's coordinates. */
  scaleX: number;
  scaleY: number;
};

type Box = { x: number; y: number; width: number; height: number };

/** CSS's fixed lengths in px; `em` and `ex` are those of a text of 16 px, since no style sheet is asked. */
const pxPerUnit: Readonly<Record<string, number>> = {
  '': 1,
  px: 1,
  pt: 96 / 72,
  pc: 16,
  in: 96,
  cm: 96 / 2.54,
  mm: 96 / 25.4,
  q: 96 / 101.6,
  em: 16,
  rem: 16,
  ex: 8,
};

/** Reads the size and the coordinates that the outermost tag of a drawing states; `fault` where they make no picture. */
export function readDrawingFrame({ attributes }: RootTag): DrawingFrame | { fault: string } {
  const width = readLength(attributes.get('width')?.value);
  if (width === 'unreadable') return { fault: 'its width is not a length' };
  const height = readLength(attributes.get('height')?.value);
  if (height === 'unreadable') return { fault: 'its height is not a length' };
  const box = readViewBox(attributes.get('viewBox')?.value);
  if (box !== undefined && (box.width <= 0 || box.height <= 0)) return { fault: 'its viewBox is empty' };
  const size = sizeOf(width, height, box);
  if (size === undefined) return { fault: 'it states no size: neither width and height nor a viewBox' };
  if (!(size.width > 0 && size.height > 0)) return { fault: 'its width or height is not more than zero' };
  if (Math.max(size.width, size.height) > limits.statedSidePx) {
    return { fault: `it says that it is larger than ${limits.statedSidePx} px` };
  }
  const frame = place(size, box, attributes.get('preserveAspectRatio')?.value);
  return Object.values(frame).every(Number.isFinite) ? frame : { fault: 'its viewBox is out of all measure' };
}

/** A length in px; `undefined` where it is left to the surroundings. */
function readLength(value: string | undefined): number | 'unreadable' | undefined {
  const text = value?.trim().toLowerCase();
  if (text === undefined || text === '' || text === 'auto') return undefined;
  const [, digits = '', unit = ''] = /^([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)([a-z]*|%)$/.exec(text) ?? [];
  const number = Number(digits);
  if (digits === '' || Number.isNaN(number)) return 'unreadable';
  if (unit === '%') return undefined;
  const factor = pxPerUnit[unit];
  return factor === undefined ? 'unreadable' : number * factor;
}

function readViewBox(value: string | undefined): Box | undefined {
  const [x, y, width, height, ...rest] =
    value
      ?.trim()
      .split(/\s*,\s*|\s+/, 5)
      .map(Number) ?? [];
  if (x === undefined || y === undefined || width === undefined || height === undefined) return undefined;
  return rest.length === 0 && [x, y, width, height].every(Number.isFinite)
    ? { x, y, width, height }
    : undefined;
}

/** The size as CSS finds it: a side that is not stated follows from the other and the proportions of the viewBox. */
function sizeOf(
  width: number | undefined,
  height: number | undefined,
  box: Box | undefined,
): { width: number; height: number } | undefined {
  if (width !== undefined && height !== undefined) return { width, height };
  if (box === undefined) return undefined;
  if (width !== undefined) return { width, height: (width * box.height) / box.width };
  if (height !== undefined) return { width: (height * box.width) / box.height, height };
  return { width: box.width, height: box.height };
}

/** Where the viewBox lies in the size, by `preserveAspectRatio` (SVG 2, 8.6). */
function place(
  { width, height }: { width: number; height: number },
  box: Box | undefined,
  ratio: string | undefined,
): DrawingFrame {
  if (box === undefined) return { width, height, originX: 0, originY: 0, scaleX: 1, scaleY: 1 };
  const [, alignX = 'Mid', alignY = 'Mid', fit] =
    /^x(Min|Mid|Max)Y(Min|Mid|Max)(?:\s+(meet|slice))?$/.exec(ratio?.trim() ?? '') ?? [];
  let scaleX = width / box.width;
  let scaleY = height / box.height;
  if (!/^none\b/.test(ratio?.trim() ?? '')) {
    scaleX = scaleY = fit === 'slice' ? Math.max(scaleX, scaleY) : Math.min(scaleX, scaleY);
  }
  const share = (align: string) => (align === 'Min' ? 0 : align === 'Max' ? 1 : 0.5);
  return {
    width,
    height,
    originX: box.x - ((width - box.width * scaleX) * share(alignX)) / scaleX,
    originY: box.y - ((height - box.height * scaleY) * share(alignY)) / scaleY,
    scaleX,
    scaleY,
  };
}
