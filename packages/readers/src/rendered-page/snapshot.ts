/** How a page is looked at. */
export type Scheme = 'light' | 'dark' | 'print';

export const schemes: readonly Scheme[] = ['light', 'dark', 'print'];

/** What bounds the look at a page. */
export type SnapshotLimits = { maximumElements: number; maximumColors: number; maximumMs: number };

/** What lies beneath a text: colours as computed, the topmost first and the last one opaque, or why it cannot be told. */
export type Beneath = { colors: string[] } | { reason: string };

/** A computed value of one element that holds colours. */
export type ComputedColor = {
  /** Which of the snapshot's elements. */
  element: number;
  /** The property, with `::before` or `::after` in front where it is of a generated box. */
  property: string;
  value: string;
  text?: { sizePx: number; weight: number; beneath: Beneath };
};

/** What one look at a page found: plain data. */
export type Snapshot = {
  elements: { path: string; within: string[] }[];
  colors: ComputedColor[];
  /** How many pictures, canvases and the like are visible, whose colours are not looked at. */
  pictures: number;
  frames: number;
  isWhole: boolean;
};

/**
 * A snapshot out of the JSON that came back from a page, which may have bent the functions that made it; `undefined` when
 * it is not of the form.
 */
export function parseSnapshot(json: unknown): Snapshot | undefined {
  let value: unknown;
  try {
    value = typeof json === 'string' ? JSON.parse(json) : undefined;
  } catch {
    return undefined;
  }
  if (!isRecord(value)) return undefined;
  const { elements, colors, pictures, frames, isWhole } = value;
  const isSound =
    isListOf(elements, isElement) &&
    isListOf(colors, (color): color is ComputedColor => isColor(color, elements.length)) &&
    typeof pictures === 'number' &&
    typeof frames === 'number' &&
    typeof isWhole === 'boolean';
  return isSound ? { elements, colors, pictures, frames, isWhole } : undefined;
}

function isElement(value: unknown): value is Snapshot['elements'][number] {
  return isRecord(value) && typeof value['path'] === 'string' && isListOf(value['within'], isText);
}

function isColor(value: unknown, elements: number): value is ComputedColor {
  if (!isRecord(value) || !isText(value['property']) || !isText(value['value'])) return false;
  const { element, text } = value;
  const isKnown =
    typeof element === 'number' && Number.isInteger(element) && element >= 0 && element < elements;
  return isKnown && (text === undefined || isTextFacts(text));
}

function isTextFacts(value: unknown): value is NonNullable<ComputedColor['text']> {
  if (!isRecord(value) || typeof value['sizePx'] !== 'number' || typeof value['weight'] !== 'number')
    return false;
  const { beneath } = value;
  return isRecord(beneath) && (isText(beneath['reason']) || isListOf(beneath['colors'], isText));
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value.length < 100_000;
}

function isListOf<T>(value: unknown, isItem: (item: unknown) => item is T): value is T[] {
  return Array.isArray(value) && value.every(isItem);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
