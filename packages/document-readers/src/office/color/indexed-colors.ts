import type { Channels } from './channels.ts';
import { parseHexColor } from '../../xml/parse-hex-color.ts';

/** Colours 8 to 63 of Excel's old palette; 0 to 7 are the first eight again. Source: ECMA-376-1, section 18.8.27. */
const standard = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 ' +
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

/** A colour of the palette; 64 and above are the system's own, which have no value in a file. */
export function readIndexedColor(index: number, custom: readonly string[]): Channels | undefined {
  if (!Number.isInteger(index) || index < 0 || index >= 64) return undefined;
  const own = custom[index];
  if (own !== undefined) return parseHexColor(own.slice(-6));
  return parseHexColor(standard[index < 8 ? index : index - 8] ?? '');
}
