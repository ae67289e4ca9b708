import type { StyleText, SvgElement } from './svg-element.ts';

/** Puts the text of a style element together from the pieces that the parser hands over. */
export type StyleCollector = {
  open: (element: SvgElement, start: number) => void;
  /** The style element whose text is being collected. */
  current: () => SvgElement | null;
  /** A piece from `start` to `end`; `decoded` is its text with entities expanded, absent for CDATA, which has none. */
  add: (start: number, end: number, decoded?: string) => void;
  close: (end: number) => void;
  toArray: () => readonly StyleText[];
};

/**
 * Makes a collector for one source. Markup between the pieces becomes spaces, so that each offset in the style's text is
 * an offset in the source; only an entity breaks that, and then no place inside is exact.
 */
export function createStyleCollector(text: string): StyleCollector {
  const found: StyleText[] = [];
  let current: { element: SvgElement; start: number; at: number; parts: string[]; exact: boolean } | null =
    null;

  return {
    open: (element, start) => {
      current ??= { element, start, at: start, parts: [], exact: true };
    },
    current: () => current?.element ?? null,
    add: (start, end, decoded) => {
      if (!current) return;
      const raw = text.slice(start, end);
      const isExact = decoded === undefined || !raw.includes('&');
      if (!isExact) current.exact = false;
      current.parts.push(' '.repeat(Math.max(0, start - current.at)), isExact ? raw : decoded);
      current.at = end;
    },
    close: (end) => {
      if (!current) return;
      const { element, start, parts, exact } = current;
      found.push({ element, text: parts.join(''), start: exact ? start : null, whole: { start, end } });
      current = null;
    },
    toArray: () => found,
  };
}
