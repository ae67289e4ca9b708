import type { Backdrop } from '@brandlint/core';
import type { OfficeReading } from '../presentation/read-presentation.ts';
import { attributeOf, childOf, descendantOf, numberOf, type XmlElement } from '../../xml/xml-element.ts';
import { addWordColors } from './add-word-colors.ts';
import { readParagraph } from './read-paragraph.ts';
import { readWordColors, type WordScheme } from './word-colors.ts';
import type { WordStyles } from './word-styles.ts';

/** A part of a document that holds text. */
export type Story = {
  part: string;
  /** What people call it; `undefined` for the body. */
  story: string | undefined;
  styles: WordStyles;
  scheme: WordScheme;
  /** What text stands on where nothing lies beneath it. */
  groundOf: () => Backdrop;
};

/** Where a block of text stands. */
export type BlockPlace = {
  within: readonly string[];
  containers: readonly string[];
  group: string | undefined;
  /** What of cells lies beneath it; `undefined` where it lies on the page. */
  ground: Backdrop | undefined;
  /** Whether a style of a table may give it a colour. */
  isInStyledTable: boolean;
};

/** Where the reader of a part has got to. */
export type Progress = {
  paragraphs: number;
  tables: number;
  drawings: number;
  /** The headings that the text stands under, by their level. */
  headings: string[];
};

type Step = { block: XmlElement; place: BlockPlace };

/** More cells within cells than this are made by nobody. */
const mostContainers = 16;

/** Makes the function that reads one block of a part after the other: paragraphs, tables, and what holds them. */
export function createStoryReader(reading: OfficeReading, story: Story): (block: XmlElement) => void {
  const progress: Progress = { paragraphs: 0, tables: 0, drawings: 0, headings: [] };
  const start = story.story === undefined ? [] : [story.story];
  return (block) => {
    const stack: Step[] = [
      {
        block,
        place: { within: start, containers: [], group: undefined, ground: undefined, isInStyledTable: false },
      },
    ];
    for (let step = stack.pop(); step; step = stack.pop()) {
      const { block: current, place } = step;
      if (current.name === 'w:p') {
        for (const inner of readParagraph(reading, story, progress, current, place).toReversed())
          stack.push(inner);
      } else if (current.name === 'w:tbl') pushTable(current, place, stack);
      else if (!skipped.has(current.name)) push(alternativeOf(current), place, stack);
    }
  };

  function push(blocks: readonly XmlElement[], place: BlockPlace, stack: Step[]): void {
    for (let at = blocks.length - 1; at >= 0; at--) {
      const block = blocks[at];
      if (block) stack.push({ block, place });
    }
  }

  function pushTable(table: XmlElement, place: BlockPlace, stack: Step[]): void {
    const number = ++progress.tables;
    const anchor = `${story.part} table ${number}`;
    const properties = childOf(table, 'w:tblPr');
    const styleId = attributeOf(childOf(properties, 'w:tblStyle'), 'w:val');
    const chain = story.styles.chainOf('table', styleId);
    const isStyled = chain.some(({ element }) =>
      element.children.some(({ name }) => name === 'w:tblStylePr' || name === 'w:tcPr'),
    );
    const caption = attributeOf(childOf(properties, 'w:tblCaption'), 'w:val');
    const within = [
      caption === undefined ? `table ${number}` : `table “${caption.slice(0, 80)}”`,
      ...place.within,
    ];
    addBlockColors(properties, anchor, within, ['table', number]);
    const blocks: Step[] = [];
    let row = 0;
    for (const line of table.children.flatMap(rowsOf)) {
      row++;
      line.children.flatMap(cellsOf).forEach((cell, at) => {
        const look = childOf(cell, 'w:tcPr');
        const cellAnchor = `${anchor} row ${row} cell ${at + 1}`;
        addBlockColors(look, cellAnchor, within, ['table', number, 'row', row, 'cell', at + 1]);
        const own = groundIn(look, story.scheme);
        const styled: Backdrop | undefined = isStyled
          ? { kind: 'unknown', reason: 'what the style of its table paints lies beneath it' }
          : undefined;
        const inner: BlockPlace = {
          within,
          containers: [cellAnchor, `${anchor} row ${row}`, ...place.containers].slice(0, mostContainers),
          group: anchor,
          ground: own ?? styled ?? place.ground,
          isInStyledTable: isStyled,
        };
        for (const block of cell.children) if (block.name !== 'w:tcPr') blocks.push({ block, place: inner });
      });
    }
    for (const step of blocks.toReversed()) stack.push(step);
  }

  function addBlockColors(
    properties: XmlElement | undefined,
    anchor: string,
    within: readonly string[],
    words: readonly (string | number)[],
  ): void {
    for (const child of properties?.children ?? []) {
      for (const element of [child, ...child.children]) {
        addWordColors(reading.uses, element, story.scheme, {
          anchor,
          part: story.part,
          within,
          toLocation: (word) => ({
            kind: 'node',
            nodeId: story.part,
            property: [...words, word],
            path: pathOf(progress, within),
          }),
          text: { backdrop: { kind: 'unknown', reason: 'it is not painted' } },
        });
      }
    }
  }
}

const skipped = new Set([
  'w:sectPr',
  'w:tcPr',
  'w:del',
  'w:moveFrom',
  'mc:Fallback',
  'w:sdtPr',
  'w:pict',
  'w:drawing',
]);

function alternativeOf(block: XmlElement): readonly XmlElement[] {
  return block.name === 'mc:AlternateContent' ? block.children.slice(0, 1) : block.children;
}

/** Rows and cells may lie in structured tags, one level deep. */
function rowsOf(child: XmlElement): XmlElement[] {
  return child.name === 'w:tr'
    ? [child]
    : (descendantOf(child, 'w:sdtContent')?.children ?? []).filter(({ name }) => name === 'w:tr');
}

function cellsOf(child: XmlElement): XmlElement[] {
  return child.name === 'w:tc'
    ? [child]
    : (descendantOf(child, 'w:sdtContent')?.children ?? []).filter(({ name }) => name === 'w:tc');
}

/** What the shading among properties paints beneath a text. */
export function groundIn(properties: XmlElement | undefined, scheme: WordScheme): Backdrop | undefined {
  const shading = childOf(properties, 'w:shd');
  const colors = shading ? readWordColors(shading, scheme) : [];
  const [color] = colors;
  if (!color) return undefined;
  if (colors.length > 1) return { kind: 'unknown', reason: 'a pattern lies beneath it' };
  return { kind: 'colors', colors: [{ space: 'srgb', components: color.channels, alpha: 1 }] };
}

/** The way to a place for people: the headings above it, then what it lies in. */
export function pathOf({ headings }: Progress, within: readonly string[]): string[] {
  return [...headings.filter((heading) => heading !== ''), ...within.toReversed()];
}

/** The level of a heading from 1; 0 for what is none. */
export function levelOfHeading(name: string, properties: readonly (XmlElement | undefined)[]): number {
  const [, digits] = /^(?:heading|überschrift|titre|rubrik) ([1-9])$/i.exec(name) ?? [];
  if (digits !== undefined) return Number(digits);
  if (/^(?:title|subtitle)$/i.test(name)) return 1;
  for (const one of properties) {
    const level = numberOf(childOf(one, 'w:outlineLvl'), 'w:val');
    if (level !== undefined) return level < 9 ? level + 1 : 0;
  }
  return 0;
}
