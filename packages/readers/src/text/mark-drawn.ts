import type { ColorUse, Embedded, Reading, Use } from '@brandlint/core';

/** A part of a text that paints an icon, in UTF-16 units, the end exclusive. */
export type DrawnRange = {
  /** The anchor of the icon use. */
  icon: string;
  start: number;
  end: number;
  /** Whether all paint there is a part of the drawing, or that of a picture inside it alone. */
  holds: 'drawing' | 'picture';
};

/** A range with those around it, none reaching out of the one around it. */
type Nested = Pick<DrawnRange, 'start' | 'end' | 'holds'> & {
  icons: readonly string[];
  around: Nested | undefined;
};

/** So many icons around a colour are told, the innermost. */
const mostIcons = 8;

/** Says of the colours of a text, and of what is embedded in it, in which icons they are drawn. */
export function markDrawn<Part extends Pick<Reading, 'uses' | 'embedded'>>(
  reading: Part,
  ranges: readonly DrawnRange[],
): Part {
  if (ranges.length === 0) return reading;
  const iconsAt = createRangeFinder(ranges);
  return {
    ...reading,
    uses: reading.uses.map((use): Use => {
      const [place] = use.places;
      return use.kind === 'color' && place.kind === 'text'
        ? toDrawn(use, iconsAt(place.start.offset, 'drawing'))
        : use;
    }),
    embedded: reading.embedded.map((embedded) => {
      const icons = iconsAt(startOf(embedded), isPicture(embedded) ? 'picture' : 'drawing');
      return icons ? { ...embedded, icons } : embedded;
    }),
  };
}

/** A colour that is written in what icons are drawn with; what fills or frames the box around a drawing is none of it. */
export function toDrawn(use: ColorUse, icons: readonly string[] | undefined): ColorUse {
  if (!icons || use.role === 'background' || use.role === 'border') return use;
  return { ...use, drawn: [{ icons, count: use.count }] };
}

/** The icons that something at an offset is drawn in, innermost first; `undefined` where there are none. */
type FindIcons = (offset: number, sort: DrawnRange['holds']) => readonly string[] | undefined;

/** Makes what finds the icons at an offset. */
export function createRangeFinder(ranges: readonly DrawnRange[]): FindIcons {
  const nested = nest(ranges);
  return (offset, sort) => {
    let low = 0;
    let high = nested.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((nested[middle]?.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    let found = nested[low - 1];
    while (found && (offset >= found.end || (sort === 'drawing' && found.holds === 'picture')))
      found = found.around;
    return found?.icons;
  };
}

function nest(ranges: readonly DrawnRange[]): Nested[] {
  const sorted = [...ranges].sort((one, other) => one.start - other.start || other.end - one.end);
  const nested: Nested[] = [];
  let around: Nested | undefined;
  for (const { icon, start, end, holds } of sorted) {
    while (around && start >= around.end) around = around.around;
    // Of the same range shown twice, the first stands for both.
    if (around?.start === start && around.end === end) continue;
    const outer = around?.icons ?? [];
    const icons = [icon, ...outer].slice(0, mostIcons);
    around = { start, end: Math.min(end, around?.end ?? end), holds, icons, around };
    nested.push(around);
  }
  return nested;
}

function startOf({ at }: Embedded): number {
  if (at.kind === 'verbatim') return at.start.offset;
  return at.kind === 'encoded' && at.place.kind === 'text' ? at.place.start.offset : -1;
}

function isPicture({ format }: Embedded): boolean {
  return format === 'svg' || format === 'image';
}
