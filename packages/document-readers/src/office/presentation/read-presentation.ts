import type { ColorScheme } from '../color/resolve-color.ts';
import { readTheme, type Theme } from '../color/theme.ts';
import type { PictureStore } from '../collect/picture-store.ts';
import type { UseCollector } from '../collect/use-collector.ts';
import type { OfficePackage } from '../office-package.ts';
import { addTheme } from '../drawing/add-theme.ts';
import { attributeOf, childOf, childrenOf, isOn, type XmlElement } from '../../xml/xml-element.ts';
import { readNotes } from './read-notes.ts';
import { readSlide } from './read-slide.ts';
import { readTableStyles } from './read-table-styles.ts';
import { openSheet, type Sheet } from './sheet.ts';

/** What reading a document needs. */
export type OfficeReading = { office: OfficePackage; uses: UseCollector; pictures: PictureStore };

/** More slides than this are not read. */
const mostSlides = 5000;

/**
 * Reads a presentation: its slides in their order, then the layouts and masters that they use, then themes. Of a file
 * without slides, and of a template, every layout is read. What no slide uses is left out. Gives the number of slides read.
 */
export function readPresentation(reading: OfficeReading, part: string): number {
  const { office } = reading;
  const presentation = office.parse(part);
  const references = childrenOf(childOf(presentation, 'p:sldIdLst'), 'p:sldId');
  if (references.length > mostSlides) {
    const reason = `it has ${references.length} slides, of which ${mostSlides} were read`;
    office.gaps.add({ kind: 'unreadable', code: 'too-many-slides', reason });
  }
  const slides = references
    .slice(0, mostSlides)
    .flatMap((one) => office.targetOf(part, attributeOf(one, 'r:id')) ?? []);
  const sheets = new Map<string, Sheet | undefined>();
  const tableStyles = new Set<string>();
  const defaults = childOf(presentation, 'p:defaultTextStyle');
  const open = (name: string): Sheet | undefined => {
    if (!sheets.has(name)) {
      // A sheet that stands on itself finds nothing below it.
      sheets.set(name, undefined);
      sheets.set(name, openSheet(reading, name, { open, themeOf, defaults }));
    }
    return sheets.get(name);
  };
  const themes = new Map<string, Theme>();

  const isTemplate = office.contentTypeOf(part).includes('template');
  const read = new Set<string>();
  slides.forEach((slide, at) => {
    if (read.has(slide)) return;
    read.add(slide);
    readSlide(reading, { part: slide, page: at + 1, open, defaults, tableStyles });
    const [notes] = office.relatedTo(slide, 'notesSlide');
    if (notes !== undefined) readNotes(reading, notes, at + 1);
  });
  const masters = childrenOf(childOf(presentation, 'p:sldMasterIdLst'), 'p:sldMasterId').flatMap(
    (one) => office.targetOf(part, attributeOf(one, 'r:id')) ?? [],
  );
  if (slides.length === 0 || isTemplate) {
    for (const master of masters) for (const layout of office.relatedTo(master, 'slideLayout')) open(layout);
    for (const master of masters) open(master);
  }
  for (const sheet of sheets.values()) sheet?.readOwn(tableStyles);
  for (const theme of themes.values()) addTheme(reading, theme);
  const [styles] = office.relatedTo(part, 'tableStyles');
  const [theme] = themes.values();
  if (styles !== undefined) readTableStyles(reading, styles, tableStyles, toPlainScheme(theme));
  return slides.length;

  function themeOf(owner: string): Theme | undefined {
    const [name] = office.relatedTo(owner, 'theme');
    if (name === undefined) return undefined;
    let found = themes.get(name);
    if (!found) themes.set(name, (found = readTheme(name, office.parse(name))));
    return found;
  }
}

/** The names of a palette where no master says otherwise. */
function toPlainScheme(theme: Theme | undefined): ColorScheme {
  return { theme, map: plainMap };
}

const plainMap: ReadonlyMap<string, string> = new Map([
  ['bg1', 'lt1'],
  ['tx1', 'dk1'],
  ['bg2', 'lt2'],
  ['tx2', 'dk2'],
]);

/** Whether a slide is left out of a show; it is handed over all the same. */
export function isHiddenSlide(root: XmlElement): boolean {
  const show = attributeOf(root, 'show');
  return show !== undefined && !isOn(show);
}
