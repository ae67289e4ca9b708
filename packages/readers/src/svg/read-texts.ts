import type { GapList, TextUse } from '@brandlint/core';
import type { LineIndex } from '../text/line-index.ts';
import { createExtent, include, type Extent } from './extent.ts';
import type { ElementNamer } from './name-element.ts';
import { lengthOf, toBox } from './place-element.ts';
import type { IconReading } from './read-icons.ts';
import { splitDeclarations } from './split-declarations.ts';
import { readAttribute, type SvgElement } from './svg-element.ts';
import { maximumTexts, type WrittenText } from './text-collector.ts';

/** What reading the texts of a drawing needs. */
export type TextOptions = {
  text: string;
  texts: readonly WrittenText[];
  lines: LineIndex;
  namer: ElementNamer;
  icons: IconReading;
  gaps: GapList;
};

/** Letters of a usual typeface are about half as wide as it is high; nearness needs no more. */
const widthOfLetter = 0.5;

/** The size of text that nothing is said of. Source: CSS Fonts 4, section 2.5 (`medium`). */
const usualSize = 16;

const maximumAncestors = 64;

/** Reads the texts of a drawing: those that are seen are labels, titles and descriptions stand for what they are in. */
export function readTexts({ text: source, texts, lines, namer, icons, gaps }: TextOptions): TextUse[] {
  if (texts.length >= maximumTexts) {
    const reason = `only the first ${maximumTexts} texts of the drawing were read`;
    gaps.add({ kind: 'unjudged', code: 'too-many-texts', reason });
  }
  return texts.map(({ element, text, range, isExact }) => {
    const isSeen = element.name === 'text';
    const names = isSeen || !element.parent ? undefined : icons.anchorOf(element.parent);
    const group = isSeen ? icons.grouping.groupOf(element) : undefined;
    const box = isSeen ? toBox(readTextExtent(element, text), icons.placementOf(element)) : undefined;
    return {
      kind: 'text',
      anchor: namer.pathOf(element),
      within: namer.containersOf(element),
      places: [lines.toLocation(range.start, range.end, isExact)],
      count: 1,
      written: source.slice(range.start, range.end),
      text,
      purpose: isSeen ? 'label' : 'alternative',
      containers: icons.grouping.containersOf(element),
      ...(names !== undefined && { names }),
      ...(group !== undefined && { group }),
      ...(box && { box }),
    };
  });
}

/** Where a text is written, as far as attributes tell; a position that is not written is the origin (SVG 2, section 11.4). */
function readTextExtent(element: SvgElement, text: string): Extent | null {
  const line = element.children.find(({ name }) => name === 'tspan');
  const [x, y] = [readStart(element, line, 'x'), readStart(element, line, 'y')];
  if (x === null || y === null) return null;
  const size = readFontSize(line ?? element);
  const width = text.trim().length * size * widthOfLetter;
  const anchor = readInherited(element, 'text-anchor');
  const left = anchor === 'middle' ? x - width / 2 : anchor === 'end' ? x - width : x;
  const extent = createExtent();
  include(extent, left, y - size * 0.8);
  include(extent, left + width, y + size * 0.2);
  return extent;
}

/** Where the first letter stands; drawing programs leave that to the first line in a text. `null`: in another unit. */
function readStart(element: SvgElement, line: SvgElement | undefined, name: 'x' | 'y'): number | null {
  const written = [line, element].find((one) => one && readAttribute(one, name) !== undefined);
  return written ? (lengthOf(written, name) ?? null) : 0;
}

/** In the units of the drawing. A size from a stylesheet, or a relative one, is not known; the usual one is near enough. */
function readFontSize(element: SvgElement): number {
  const match = /^(\d{1,6}(?:\.\d{1,9})?|\.\d{1,9})(px|pt)?$/.exec(readInherited(element, 'font-size') ?? '');
  if (!match) return usualSize;
  return Number(match[1]) * (match[2] === 'pt' ? 4 / 3 : 1);
}

/** A property as it is written on an element or on the nearest around it; rules of stylesheets are not asked. */
function readInherited(element: SvgElement, property: string): string | undefined {
  let steps = 0;
  for (let at: SvgElement | null = element; at && steps < maximumAncestors; at = at.parent, steps++) {
    if (at.attributes.length === 0) continue;
    const style = readAttribute(at, 'style');
    const isDeclared = style !== undefined && style.length < 10_000 && style.includes(property);
    const declared = isDeclared
      ? splitDeclarations(style).find((one) => one.property === property)
      : undefined;
    const value = declared?.value ?? readAttribute(at, property);
    if (value !== undefined) return value.trim();
  }
  return undefined;
}
