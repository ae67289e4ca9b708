import type { OfficePackage } from '../office-package.ts';
import { childOf, childrenOf, type XmlElement } from '../../xml/xml-element.ts';

/** A text of cells: as a whole, and the colours that parts of it have of their own. */
export type SheetText = {
  text: string;
  colors: readonly { color: XmlElement; font: XmlElement }[];
  /** What it stands in; absent where a formula gives it. */
  element?: XmlElement;
};

/** Reads the texts that the cells of a workbook share. */
export function readSharedStrings(office: OfficePackage, part: string): readonly SheetText[] {
  const texts: SheetText[] = [];
  office.parse(part, {
    isUnit: ({ name }) => name === 'x:si',
    visit: (item) => texts.push(toSheetText(item)),
  });
  return texts;
}

/** A plain text, or one of runs. What is said of how it is spoken is left out. */
export function toSheetText(item: XmlElement): SheetText {
  const runs = childrenOf(item, 'x:r');
  if (runs.length === 0) return { text: childOf(item, 'x:t')?.text ?? '', colors: noColors, element: item };
  const colors = runs.flatMap((run) => {
    const font = childOf(run, 'x:rPr');
    const color = childOf(font, 'x:color');
    return font && color ? [{ color, font }] : [];
  });
  const text = runs.map((run) => childOf(run, 'x:t')?.text ?? '').join('');
  return { text, colors, element: item };
}

const noColors: SheetText['colors'] = [];
