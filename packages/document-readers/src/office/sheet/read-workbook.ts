import { readTheme } from '../color/theme.ts';
import { addTheme } from '../drawing/add-theme.ts';
import type { OfficeReading } from '../presentation/read-presentation.ts';
import { attributeOf, childOf, childrenOf, type XmlElement } from '../../xml/xml-element.ts';
import { readSharedStrings } from './read-shared-strings.ts';
import { readWorksheet } from './read-worksheet.ts';
import { readOwnPalette, readSheetStyles } from './sheet-styles.ts';

/** Reads a workbook: what is used on its sheets, their drawings and charts, then its theme. */
export function readWorkbook(reading: OfficeReading, part: string): void {
  const { office } = reading;
  const workbook = office.parse(part);
  const parseRelated = (kind: string): XmlElement | undefined => {
    const [name] = office.relatedTo(part, kind);
    return name === undefined ? undefined : office.parse(name);
  };
  const [themePart] = office.relatedTo(part, 'theme');
  const theme = themePart === undefined ? undefined : readTheme(themePart, office.parse(themePart));
  const [stylePart] = office.relatedTo(part, 'styles');
  const styleRoot = parseRelated('styles');
  const scheme = { theme, indexed: readOwnPalette(styleRoot) };
  const styles = readSheetStyles(styleRoot, scheme);
  const [stringPart] = office.relatedTo(part, 'sharedStrings');
  const strings = stringPart === undefined ? [] : readSharedStrings(office, stringPart);
  const read = new Set<string>();
  for (const sheet of childrenOf(childOf(workbook, 'x:sheets'), 'x:sheet')) {
    const target = office.targetOf(part, attributeOf(sheet, 'r:id'));
    if (target === undefined || read.has(target)) continue;
    read.add(target);
    const name = attributeOf(sheet, 'name') ?? '';
    const state = attributeOf(sheet, 'state') ?? 'visible';
    const title = `${state === 'visible' ? 'sheet' : 'hidden sheet'} “${name}”`;
    readWorksheet(reading, { part: target, title, scheme, styles, strings, stringPart, stylePart });
  }
  if (theme) addTheme(reading, theme);
}
