import { attributeOf, childOf, descendantOf, type XmlElement } from '../../xml/xml-element.ts';
import type { Channels } from './channels.ts';
import { readNamedColor } from './named-colors.ts';
import { parseHexColor } from '../../xml/parse-hex-color.ts';

/** A colour of a theme's palette, where it stands in the theme. */
type ThemeColor = { name: string; channels: Channels; written: string; element: XmlElement };

/** A theme: its palette, and the fills, lines and effects that shapes take by number. */
export type Theme = {
  part: string;
  name: string;
  colors: ReadonlyMap<string, ThemeColor>;
  fills: readonly XmlElement[];
  backgrounds: readonly XmlElement[];
  lines: readonly XmlElement[];
  effects: readonly XmlElement[];
};

/** The order of a palette, which Word's and Excel's names and numbers stand on. Source: ECMA-376-1, section 20.1.6.2. */
export const paletteOrder =
  'dk1 lt1 dk2 lt2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink'.split(' ');

/** Reads a theme part. A colour of its palette that is itself a name of the palette has no value, and is left out. */
export function readTheme(part: string, root: XmlElement | undefined): Theme {
  const elements = descendantOf(root, 'a:themeElements');
  const scheme = childOf(elements, 'a:clrScheme');
  const formats = childOf(elements, 'a:fmtScheme');
  const colors = new Map<string, ThemeColor>();
  for (const entry of scheme?.children ?? []) {
    const [element] = entry.children;
    const name = entry.name.slice(2);
    const written = element && (attributeOf(element, 'lastClr') ?? attributeOf(element, 'val'));
    if (!element || written === undefined || colors.has(name)) continue;
    const channels = element.name === 'a:prstClr' ? readNamedColor(written) : parseHexColor(written);
    if (channels) colors.set(name, { name, channels, written, element });
  }
  const listOf = (name: string) => childOf(formats, name)?.children ?? [];
  return {
    part,
    name: attributeOf(scheme, 'name') ?? attributeOf(root, 'name') ?? '',
    colors,
    fills: listOf('a:fillStyleLst'),
    backgrounds: listOf('a:bgFillStyleLst'),
    lines: listOf('a:lnStyleLst'),
    effects: listOf('a:effectStyleLst'),
  };
}
