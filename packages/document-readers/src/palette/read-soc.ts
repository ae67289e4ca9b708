import type { Swatch, SwatchReading, UnreadSwatch } from '@brandlint/readers/swatches';
import { parseHexColor } from '../office/color/parse-hex-color.ts';
import { parseXml } from '../office/xml/parse-xml.ts';
import { attributeOf, localOf } from '../office/xml/xml-element.ts';

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
    if (element.name !== 'draw:color') continue;
    const name = attributeOf(element, 'draw:name') ?? '';
    const components = parseHexColor(attributeOf(element, 'draw:color') ?? '');
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
