import type { Backdrop, ColorUse, PlainRole, Reference } from '@brandlint/core';
import type { BookedColor } from './color-book.ts';
import { placeOf, type PropertyPath, type Subject } from './subject.ts';

/** Text that is painted, with what lies behind it. */
export type PaintedText = {
  backdrop: Backdrop;
  sizePt: number | undefined;
  bold: boolean | undefined;
};

/** What is common to the colours of one list of paints or effects. */
export type Standing = {
  role: PlainRole;
  /** Where solid paints colour text. */
  text: PaintedText | undefined;
  range: readonly [number, number] | undefined;
  /** What anchors begin with: the id of the node, or what it has its colours from. */
  owner: string;
  /** Where the whole list comes from elsewhere. */
  reference: Reference | undefined;
  defines: string | undefined;
};

/** A colour as a use of what is read. */
export function toColorUse(
  subject: Subject,
  { path, text: property }: PropertyPath,
  { color, written }: BookedColor,
  reference: Reference | undefined,
  { role, text, range, owner, defines }: Standing,
): ColorUse {
  const anchor = range ? `${owner} ${range[0]}–${range[1]} ${property}` : `${owner} ${property}`;
  const { within } = subject;
  const places = [placeOf(subject, path, range)] as const;
  let use: ColorUse;
  if (text) {
    const { backdrop, sizePt, bold } = text;
    use = { kind: 'color', anchor, within, places, count: 1, written, color, role: 'text', backdrop };
    if (sizePt !== undefined) use.sizePt = sizePt;
    if (bold !== undefined) use.bold = bold;
  } else {
    use = { kind: 'color', anchor, within, places, count: 1, written, color, role };
  }
  if (subject.drawn) use.drawn = subject.drawn;
  if (reference !== undefined) use.reference = reference;
  if (defines !== undefined) use.defines = defines;
  return use;
}
