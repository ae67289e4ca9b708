import { toTextPlace } from '../collect/to-text-place.ts';
import type { Location, TextUse } from '@brandlint/core';
import type { OfficeReading } from '../presentation/read-presentation.ts';
import { attributeOf, childOf, numberOf, walk, type XmlElement } from '../../xml/xml-element.ts';
import { readSheetDrawing } from './read-sheet-drawing.ts';
import { toSheetText, type SheetText } from './read-shared-strings.ts';
import { readSheetColor, type SheetColor, type SheetScheme } from './sheet-colors.ts';
import type { CellLook, SheetStyles } from './sheet-styles.ts';

/** A sheet to read, and what its workbook shares. */
export type WorksheetTask = {
  part: string;
  /** What people call it. */
  title: string;
  scheme: SheetScheme;
  styles: SheetStyles;
  strings: readonly SheetText[];
  stringPart: string | undefined;
  stylePart: string | undefined;
};

/** A longer text is prose. */
const longestLabel = 60;

/** A text that stands in more cells than this is counted on, not listed. */
const mostTexts = 20_000;

/** Rows, and what else of a sheet is read and let go of at once. */
const units = new Set([
  'x:row',
  'x:conditionalFormatting',
  'x:sheetPr',
  'x:cols',
  'x:headerFooter',
  'x14:conditionalFormatting',
]);

/** Reads a sheet: how its cells look, what conditions make of them, its texts, its drawings. */
export function readWorksheet(reading: OfficeReading, task: WorksheetTask): void {
  const { office, uses } = reading;
  const { part, title, scheme, styles, strings, stringPart, stylePart } = task;
  const within = [title];
  const texts = new Map<string, TextUse & { places: Location[] }>();
  const holders = new Map<string, Set<XmlElement>>();
  office.parse(part, {
    isUnit: ({ name, parent }) => units.has(name) && parent?.name !== 'x:row',
    visit: (unit) => {
      if (unit.name === 'x:row') readRow(unit);
      else if (unit.name === 'x:cols')
        for (const column of unit.children)
          addLook(column, `columns ${attributeOf(column, 'min') ?? ''}`, 'style');
      else if (unit.name === 'x:headerFooter') readMargins(unit);
      else if (unit.name === 'x:sheetPr') addColor(childOf(unit, 'x:tabColor'), ['tab color'], 'background');
      else readConditions(unit);
    },
  });
  for (const [content, text] of texts) {
    const elements = [...(holders.get(content) ?? [])];
    uses.addText(
      text,
      elements.map((element) => ({ part: element.name === 'x:si' ? (stringPart ?? part) : part, element })),
    );
  }
  for (const drawing of office.relatedTo(part, 'drawing')) readSheetDrawing(reading, task, drawing);

  function readRow(row: XmlElement): void {
    const number = attributeOf(row, 'r') ?? '';
    if (attributeOf(row, 'customFormat') === '1') addLook(row, `row ${number}`, 's');
    for (const cell of row.children) {
      if (cell.name !== 'x:c') continue;
      const name = (attributeOf(cell, 'r') ?? '').slice(0, 12);
      const look = addLook(cell, name, 's');
      const text = textOf(cell);
      if (text && text.text.trim() !== '') addText(text, name, number, look);
    }
  }

  function textOf(cell: XmlElement): SheetText | undefined {
    const kind = attributeOf(cell, 't');
    if (kind === 'inlineStr') {
      const item = childOf(cell, 'x:is');
      return item && toSheetText(item);
    }
    const value = childOf(cell, 'x:v')?.text ?? '';
    if (kind === 's') return strings[Number(value)];
    return kind === 'str' ? { text: value, colors: [] } : undefined;
  }

  /** Takes down how a cell, a row or a column looks. What has no text has no colour of text. */
  function addLook(element: XmlElement, name: string, attribute: string): CellLook {
    const look = styles.lookOf(numberOf(element, attribute) ?? 0);
    const hasText = element.name === 'x:c' && element.children.length > 0;
    for (const { role, word, color } of look.colors) {
      if (role !== 'text' || hasText) add(color, role, [name, word], look, stylePart);
    }
    return look;
  }

  function add(
    { channels, written, isReference, element }: SheetColor,
    role: 'text' | 'background' | 'border' | 'stop' | 'fill',
    property: readonly string[],
    { backdrop, sizePt, bold }: Pick<CellLook, 'backdrop' | 'sizePt' | 'bold'>,
    at: string | undefined,
  ): void {
    uses.addColor({
      anchor: `${part} ${property.join(' ')}`,
      within,
      place: toLocation(property),
      written,
      channels,
      alpha: 1,
      isReference,
      ...(at !== undefined && { at: { part: at, element, attribute: 'rgb' } }),
      ...(role === 'text' ? { role, backdrop, sizePt, bold } : { role }),
    });
  }

  function toLocation(property: readonly string[]): Location {
    return { kind: 'node', nodeId: part, property, path: [title] };
  }

  function addColor(
    element: XmlElement | undefined,
    property: readonly string[],
    role: 'background' | 'fill',
  ): void {
    const color = readSheetColor(element, scheme);
    if (color) add(color, role, property, unknownLook, part);
  }

  function addText({ text, colors, element }: SheetText, name: string, row: string, look: CellLook): void {
    for (const { color, font } of colors) {
      const found = readSheetColor(color, scheme);
      const sizePt = numberOf(childOf(font, 'x:sz'), 'val') ?? look.sizePt;
      const bold = childOf(font, 'x:b') !== undefined;
      if (found) add(found, 'text', [name, 'text color'], { ...look, sizePt, bold }, stringPart ?? part);
    }
    if (element) {
      const elements = holders.get(text);
      if (elements) elements.add(element);
      else holders.set(text, new Set([element]));
    }
    const place = toTextPlace(toLocation([name]), text);
    const known = texts.get(text);
    if (known) {
      known.count++;
      if (known.places.length < 100) known.places.push(place);
      return;
    }
    if (texts.size === mostTexts) {
      const reason = `a sheet holds more than ${mostTexts} texts; only these were read`;
      office.gaps.add({ kind: 'unreadable', code: 'too-many-texts', reason });
      return;
    }
    texts.set(text, {
      kind: 'text',
      anchor: `${part} ${name}`,
      within,
      places: [place],
      count: 1,
      written: text,
      text,
      purpose: text.length > longestLabel ? 'prose' : 'label',
      containers: [`${part} ${name}`, `${part} row ${row}`],
      group: part,
    });
  }

  function readConditions(unit: XmlElement): void {
    const area = (attributeOf(unit, 'sqref') ?? '').slice(0, 60);
    for (const element of walk(unit)) {
      const property = ['condition', area];
      if (element.name === 'x:cfRule') {
        const change = styles.changeOf(numberOf(element, 'dxfId') ?? -1);
        for (const { role, word, color } of change?.colors ?? []) {
          add(color, role, [...property, word], change ?? unknownLook, stylePart);
        }
      } else if (attributeOf(element, 'rgb') !== undefined || attributeOf(element, 'theme') !== undefined) {
        addColor(element, property, 'fill');
      }
    }
  }

  /** Texts of the margins give colours in codes of their own. Source: ECMA-376-1, section 18.3.1.46. */
  function readMargins(unit: XmlElement): void {
    for (const { text } of unit.children) {
      for (const [, digits] of text.matchAll(/&K([0-9A-F]{6})/gi)) {
        const element = { ...unit, attributes: new Map([['rgb', digits ?? '']]) };
        const color = readSheetColor(element, scheme);
        if (color) add(color, 'text', ['header and footer'], unknownLook, undefined);
      }
    }
  }
}

const unknownLook: Pick<CellLook, 'backdrop' | 'sizePt' | 'bold'> = {
  backdrop: { kind: 'unknown', reason: 'what lies beneath it is not followed' },
  sizePt: undefined,
  bold: false,
};
