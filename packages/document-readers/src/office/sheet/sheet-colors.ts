import type { Channels } from '../color/channels.ts';
import { readIndexedColor } from '../color/indexed-colors.ts';
import { parseHexColor } from '../../xml/parse-hex-color.ts';
import { paletteOrder, type Theme } from '../color/theme.ts';
import { applyExcelTint } from '../color/tint-lightness.ts';
import { attributeOf, numberOf, type XmlElement } from '../../xml/xml-element.ts';

/** What colours of a workbook stand on: its theme, and its own palette of old numbers where it has one. */
export type SheetScheme = { theme: Theme | undefined; indexed: readonly string[] };

/** A colour of a workbook. */
export type SheetColor = { channels: Channels; written: string; isReference: boolean; element: XmlElement };

/**
 * The colour that an element gives; `undefined` for automatic ones and those of the system, which have no value. The first
 * four of a theme count in pairs the other way round. Source: ECMA-376-1, section 18.8.3, and [MS-XLSX] as Excel does it.
 */
export function readSheetColor(
  element: XmlElement | undefined,
  { theme, indexed }: SheetScheme,
): SheetColor | undefined {
  if (!element || attributeOf(element, 'auto') === '1') return undefined;
  const tint = numberOf(element, 'tint') ?? 0;
  const base = baseOf(element, theme, indexed);
  if (!base) return undefined;
  const written = tint === 0 ? base.written : `${base.written} tint ${Math.round(tint * 1000) / 1000}`;
  const isReference = base.isTheme && tint === 0;
  return { channels: applyExcelTint(base.channels, tint), written, isReference, element };
}

function baseOf(
  element: XmlElement,
  theme: Theme | undefined,
  indexed: readonly string[],
): { channels: Channels; written: string; isTheme: boolean } | undefined {
  const rgb = attributeOf(element, 'rgb');
  if (rgb !== undefined) {
    // Eight digits begin with an alpha that Excel leaves out of account.
    const channels = parseHexColor(rgb.length === 8 ? rgb.slice(2) : rgb);
    return channels && { channels, written: rgb, isTheme: false };
  }
  const number = numberOf(element, 'theme');
  if (number !== undefined) {
    const name = paletteOrder[number < 4 ? number ^ 1 : number];
    const found = theme?.colors.get(name ?? '');
    return found && { channels: found.channels, written: found.name, isTheme: true };
  }
  const index = numberOf(element, 'indexed');
  const channels = index === undefined ? undefined : readIndexedColor(index, indexed);
  return channels && { channels, written: `indexed ${index}`, isTheme: false };
}
