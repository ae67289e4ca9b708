import { readAttribute, type SourceRange, type SvgElement } from './svg-element.ts';

/** What stands in a `text`, `title` or `desc`. `isExact` where `text` stands letter by letter in `range`. */
export type WrittenText = { element: SvgElement; text: string; range: SourceRange; isExact: boolean };

/** Puts texts together from the pieces that the parser hands over. */
export type TextCollector = {
  open: (element: SvgElement) => void;
  /** A piece from `start` to `end`, its entities expanded in `decoded`. */
  add: (start: number, end: number, decoded: string) => void;
  close: (element: SvgElement) => void;
  toArray: () => readonly WrittenText[];
};

const holders = new Set(['text', 'title', 'desc']);

type Open = WrittenText & { parts: string[]; baseline: string | undefined };

/** More texts than this are not kept of one drawing. */
export const maximumTexts = 20_000;

/** Makes a collector for one source. A piece that begins a new line is kept apart by a blank. */
export function createTextCollector(source: string): TextCollector {
  const found: Open[] = [];
  const stack: Open[] = [];
  return { open, add, close, toArray };

  function open(element: SvgElement): void {
    const current = stack.at(-1);
    if (holders.has(element.name) && !element.isForeign && found.length < maximumTexts) {
      const range = { start: 0, end: 0 };
      const baseline = readAttribute(element, 'y');
      const holder = { element, text: '', range, isExact: true, parts: [], baseline };
      stack.push(holder);
      found.push(holder);
    } else if (current?.element.name === 'text' && startsLine(element, current)) current.parts.push(' ');
  }

  function startsLine(element: SvgElement, current: Open): boolean {
    const shift = readAttribute(element, 'dy');
    const baseline = readAttribute(element, 'y');
    const isLower = baseline !== undefined && baseline !== current.baseline;
    if (baseline !== undefined) current.baseline = baseline;
    return current.parts.length > 0 && (isLower || Number.parseFloat(shift ?? '0') !== 0);
  }

  function add(start: number, end: number, decoded: string): void {
    const current = stack.at(-1);
    if (!current) return;
    if (current.parts.length === 0) current.range.start = start;
    current.isExact = current.parts.length === 0 && source.slice(start, end) === decoded;
    current.parts.push(decoded);
    current.range.end = end;
  }

  function close(element: SvgElement): void {
    if (stack.at(-1)?.element === element) stack.pop();
  }

  function toArray(): WrittenText[] {
    return found
      .map(({ element, parts, range, isExact }) => ({ element, text: parts.join(''), range, isExact }))
      .filter(({ text }) => /\S/.test(text));
  }
}
