import type { PageBox } from '../model/mark.ts';
import type { ActualText, GlyphRun, Structure } from '../model/page-sink.ts';
import { unknownCharacter, type TextFont } from './create-font-reader.ts';

/** A piece of a line as it was painted, in one go and one size. */
export type Fragment = {
  text: string;
  from: readonly [number, number];
  to: readonly [number, number];
  box: PageBox;
  sizePt: number;
  bold: boolean;
  within: readonly string[];
  structure: Structure | null;
  actualText: ActualText | null;
};

/** So far moved on, in parts of the size, two words are apart. */
const wordGap = 0.18;
/** So far moved on, what follows is in another column. */
const columnGap = 1.5;

/** The words of a run, with spaces where it moves on by as much. */
export function toRunText({ pieces }: Pick<GlyphRun, 'pieces'>, font: TextFont): string {
  let text = '';
  for (const piece of pieces) {
    if (typeof piece !== 'number') text += font.read(piece);
    else if (-piece / 1000 > wordGap && text !== '' && !text.endsWith(' ')) text += ' ';
  }
  return text.includes('\0') ? text.replaceAll('\0', '') : text;
}

/** Whether most of a text cannot be told. */
export function isUnknown(text: string): boolean {
  if (!text.includes(unknownCharacter)) return false;
  const unknown = text.split(unknownCharacter).length - 1;
  return unknown > 0 && unknown * 2 >= text.replace(/\s/g, '').length;
}

/**
 * What lies between the end of a fragment and the beginning of the next, if both are on one line: `''` or `' '`;
 * `undefined` where they are not.
 */
export function findJoint(
  before: Omit<Fragment, 'structure' | 'actualText'>,
  after: Omit<Fragment, 'structure' | 'actualText'>,
): '' | ' ' | undefined {
  const size = Math.max(before.sizePt, after.sizePt, 0.1);
  const ratio = Math.min(before.sizePt, after.sizePt) / size;
  if (ratio < 0.5) return undefined;
  const next = directionOf(after);
  const direction = directionOf(before) ?? next ?? level;
  const dx = direction[0];
  const dy = direction[1];
  if (next && dx * next[0] + dy * next[1] < 0.99) return undefined;
  const gapX = after.from[0] - before.to[0];
  const gapY = after.from[1] - before.to[1];
  const along = (gapX * dx + gapY * dy) / size;
  const across = Math.abs(gapY * dx - gapX * dy) / size;
  // Raised and lowered signs belong to their line.
  if (across > (ratio < 0.85 ? 0.5 : 0.25) || along < -0.6 || along > columnGap) return undefined;
  const isParted = along > wordGap && !before.text.endsWith(' ') && !after.text.startsWith(' ');
  return isParted ? ' ' : '';
}

const level = [1, 0] as const;

function directionOf({ from, to }: Pick<Fragment, 'from' | 'to'>): readonly [number, number] | undefined {
  const x = to[0] - from[0];
  const y = to[1] - from[1];
  if (y === 0 && x >= 1e-6) return level;
  const length = Math.hypot(x, y);
  return length < 1e-6 ? undefined : [x / length, y / length];
}

/** The box around two. */
export function joinBoxes(one: PageBox, other: PageBox): PageBox {
  const x = Math.min(one.x, other.x);
  const y = Math.min(one.y, other.y);
  const right = Math.max(one.x + one.width, other.x + other.width);
  const bottom = Math.max(one.y + one.height, other.y + other.height);
  return { page: one.page, x, y, width: right - x, height: bottom - y };
}
