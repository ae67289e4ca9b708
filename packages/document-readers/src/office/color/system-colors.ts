import type { Channels } from './channels.ts';
import { parseHexColor } from '../../xml/parse-hex-color.ts';

/** The colours of a Windows desktop as it is delivered, for files that do not say what theirs were. */
const table: ReadonlyMap<string, string> = new Map([
  ['window', 'FFFFFF'],
  ['windowText', '000000'],
  ['btnFace', 'F0F0F0'],
  ['btnText', '000000'],
  ['menu', 'F0F0F0'],
  ['menuText', '000000'],
  ['infoText', '000000'],
  ['infoBk', 'FFFFE1'],
  ['captionText', '000000'],
  ['grayText', '6D6D6D'],
  ['highlight', '0078D7'],
  ['highlightText', 'FFFFFF'],
]);

/** A colour of the desktop by its name; `undefined` for those that differ from one to the next. */
export function readSystemColor(name: string): Channels | undefined {
  return parseHexColor(table.get(name) ?? '');
}
