import type { Backdrop } from '@brandlint/core';
import { ReadFailure } from '../../archive/read-failure.ts';
import { parseXml, type Units } from '../../xml/parse-xml.ts';
import { attributeOf, childOf, childrenOf, type XmlElement } from '../../xml/xml-element.ts';
import { addCommonStyles, addStyleColors, groundOf } from './add-style-colors.ts';
import { createBlockReader } from './create-block-reader.ts';
import type { OdfPlace, OdfReading } from './odf-reading.ts';
import { openStyleBook, readCommonStyles, type CommonStyles } from './style-book.ts';

/** The kinds of OpenDocument files that are read, by the end of their media type. */
export type OdfKind = 'text' | 'presentation' | 'spreadsheet' | 'graphics';

/** Parts inside a file may hold parts in turn, at most so many. */
const mostObjects = 200;

const white: Backdrop = { kind: 'colors', colors: [{ space: 'srgb', components: [1, 1, 1], alpha: 1 }] };
const pageKinds = ['style:drawing-page-properties', 'style:page-layout-properties'];

/**
 * Reads an OpenDocument file: its pages, its text or its sheets, then the styles and masters that they use. Gives the number
 * of slides or pages of what has them as such.
 */
export function readOpenDocument(reading: OdfReading, kind: OdfKind): number | undefined {
  const stylePart = 'styles.xml';
  const styleRoot = parse(reading, stylePart, {
    isUnit: () => false,
    visit: () => undefined,
    keepsTexts: true,
  });
  const common = readCommonStyles(styleRoot, stylePart);
  const styleBook = openStyleBook(common, childOf(styleRoot, 'office:automatic-styles'), stylePart);
  const masters = new Map(
    childrenOf(childOf(styleRoot, 'office:master-styles'), 'style:master-page').map((master) => [
      attributeOf(master, 'style:name') ?? '',
      master,
    ]),
  );
  const usedMasters = new Set<string>();
  const objects = new Set<string>();
  const pages = readContent('content.xml', []);
  for (const [name, master] of masters)
    if (usedMasters.has(name) || kind === 'text') readMaster(name, master);
  addCommonStyles(reading, styleBook);
  return kind === 'presentation' || kind === 'graphics' ? pages : undefined;

  /** Gives the number of pages that it holds. */
  function readContent(part: string, within: readonly string[], styles: CommonStyles = common): number {
    let page = 0;
    const read = createBlockReader(reading, readObject);
    let book: OdfPlace['book'] | undefined;
    parse(reading, part, {
      keepsTexts: true,
      isUnit: ({ name, parent }) => {
        if (name === 'draw:page' || name === 'table:shapes') return true;
        if (kind === 'spreadsheet' && name === 'table:table-row') return true;
        return (holders.has(parent?.name ?? '') && name !== 'table:table') || parent?.name === 'office:text';
      },
      visit: (unit) => {
        book ??= openStyleBook(styles, childOf(rootOf(unit), 'office:automatic-styles'), part);
        const start: OdfPlace = { ...emptyPlace, part, book, within };
        if (unit.name === 'draw:page') read(unit, enterPage(unit, start, ++page));
        else if (unit.name === 'table:table-row' || unit.name === 'table:shapes')
          read(unit, enterSheet(unit, start));
        else read(unit, start);
      },
    });
    return page;
  }

  function enterPage(page: XmlElement, start: OdfPlace, number: number): OdfPlace {
    const name = attributeOf(page, 'draw:name') ?? '';
    const masterName = attributeOf(page, 'draw:master-page-name') ?? '';
    usedMasters.add(masterName);
    const own = start.book.chainOf('drawing-page', attributeOf(page, 'draw:style-name'));
    const within = [`${kind === 'presentation' ? 'slide' : 'page'} ${number} “${name.slice(0, 80)}”`];
    const place = { ...start, within, page: number, group: `${start.part} page ${number}` };
    addStyleColors(
      reading,
      own.filter(({ isAutomatic }) => isAutomatic),
      place,
      `${start.part} page ${number}`,
    );
    const ground = groundOf(own, pageKinds) ?? groundOfMaster(masterName);
    return { ...place, ground };
  }

  function enterSheet(unit: XmlElement, start: OdfPlace): OdfPlace {
    let table = unit.parent;
    while (table && table.name !== 'table:table') table = table.parent;
    const title = nameSheet(table);
    return { ...start, within: [title, ...start.within], group: `${start.part} ${title}`, words: [title] };
  }

  function groundOfMaster(name: string): Backdrop {
    const master = masters.get(name);
    // What stands on a master may lie anywhere beneath.
    if (master?.children.some(({ name: child }) => child.startsWith('draw:'))) {
      const isBare = master.children.every(
        (child) => !child.name.startsWith('draw:') || attributeOf(child, 'presentation:class') !== undefined,
      );
      if (!isBare) return { kind: 'unknown', reason: 'what its master page paints may lie beneath it' };
    }
    const own = groundOf(
      styleBook.chainOf('drawing-page', attributeOf(master, 'draw:style-name')),
      pageKinds,
    );
    return (
      own ??
      groundOf(styleBook.chainOf('page-layout', attributeOf(master, 'style:page-layout-name')), pageKinds) ??
      white
    );
  }

  function readMaster(name: string, master: XmlElement): void {
    const title = attributeOf(master, 'style:display-name') ?? name;
    const within = [`master: ${title}`];
    const ground: Backdrop = { kind: 'unknown', reason: 'it stands on a master page' };
    const place: OdfPlace = { ...emptyPlace, part: stylePart, book: styleBook, within, ground };
    const anchor = `${stylePart} master ${name}`;
    addStyleColors(
      reading,
      styleBook.chainOf('drawing-page', attributeOf(master, 'draw:style-name')),
      place,
      anchor,
    );
    addStyleColors(
      reading,
      styleBook.chainOf('page-layout', attributeOf(master, 'style:page-layout-name')),
      place,
      anchor,
    );
    const read = createBlockReader(reading, readObject);
    for (const child of master.children) {
      if (attributeOf(child, 'presentation:class') === undefined && child.name !== 'presentation:notes')
        read(child, place);
    }
  }

  /** A chart is a document of its own inside this one. */
  function readObject(name: string, place: OdfPlace): void {
    const part = `${name}/content.xml`;
    if (objects.has(part) || objects.size === mostObjects || !reading.archive.has(part)) return;
    objects.add(part);
    const styles = readCommonStyles(undefined, part);
    readContent(part, [`object ${objects.size}`, ...place.within], styles);
    const root = parse(reading, part);
    const automatic = childOf(root, 'office:automatic-styles');
    const book = openStyleBook(styles, automatic, part);
    for (const style of automatic?.children ?? []) {
      const chain = book.chainOf(attributeOf(style, 'style:family') ?? '', attributeOf(style, 'style:name'));
      const inner = { ...place, part, book, within: ['chart', ...place.within], words: ['chart'] };
      addStyleColors(reading, chain.slice(0, 1), inner, `${part} ${attributeOf(style, 'style:name') ?? ''}`, {
        backdrop: { kind: 'unknown', reason: 'what lies beneath the text of a chart is not followed' },
        sizePt: undefined,
        bold: undefined,
      });
    }
  }
}

/** What lies right inside these is read and let go of, one after the other. */
const holders = new Set(['office:text', 'office:spreadsheet', 'office:chart']);

const emptyPlace: Omit<OdfPlace, 'part' | 'book' | 'within'> = {
  containers: [],
  group: undefined,
  page: null,
  box: undefined,
  ground: white,
  holders: [],
  words: [],
  isHeading: false,
};

function nameSheet(table: XmlElement | null): string {
  return `sheet “${attributeOf(table ?? undefined, 'table:name') ?? ''}”`;
}

function rootOf(element: XmlElement): XmlElement {
  let at = element;
  while (at.parent) at = at.parent;
  return at;
}

/** A part as a tree; what cannot be read of it becomes a gap. */
function parse({ archive, gaps }: OdfReading, part: string, units?: Units): XmlElement | undefined {
  let text: string | undefined;
  try {
    text = archive.textOf(part);
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error;
    gaps.add({ kind: 'unreadable', code: error.code, reason: error.message });
    return undefined;
  }
  if (text === undefined) {
    if (part === 'content.xml')
      gaps.add({ kind: 'unreadable', code: 'missing-part', reason: `${part} is missing` });
    return undefined;
  }
  const { root, fault } = parseXml(text, units);
  if (fault) {
    const reason = `${part} ${fault.reason}, so nothing after it was read`;
    gaps.add({ kind: 'unreadable', code: fault.code, reason });
  }
  return root ?? undefined;
}
