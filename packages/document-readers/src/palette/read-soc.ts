import type { Swatch, SwatchReading, UnreadSwatch } from '@brandlint/readers/swatches';
import { parseHexColor } from '../xml/parse-hex-color.ts';
import { parseXml } from '../xml/parse-xml.ts';
import { localOf, type XmlElement } from '../xml/xml-element.ts';

/** The swatches of a palette of LibreOffice: elements `draw:color` with a name and `#RRGGBB`, in a `color-table`. */
export function readSoc(text: string): SwatchReading {
  const { root, fault } = parseXml(text);
  if (fault) return { ok: false, cause: `it ${fault.reason}`, cure: 'export it again' };
  if (!root || localOf(root) !== 'color-table') {
    return { ok: false, cause: 'it is no palette of LibreOffice', cure: 'export it again' };
  }
  const swatches: Swatch[] = [];
  const unread: UnreadSwatch[] = [];
  for (const [i, element] of root.children.entries()) {
    if (localOf(element) !== 'color') continue;
    const name = localAttributeOf(element, 'name') ?? '';
    const components = parseHexColor(localAttributeOf(element, 'color') ?? '');
    const number = i + 1;
    if (!components) {
      unread.push({ name: name === '' ? `colour ${number}` : name, reason: 'has a value that is no colour' });
    } else {
      const color = { space: 'srgb' as const, components, alpha: 1 };
      swatches.push({ name, color, isSpot: false, groups: [], number });
    }
  }
  return { ok: true, swatches, unread };
}

/** Palettes from before OpenDocument have other namespaces for the same names. */
function localAttributeOf({ attributes }: XmlElement, local: string): string | undefined {
  for (const [name, value] of attributes) if (name.slice(name.indexOf(':') + 1) === local) return value;
  return undefined;
}
