import { readNamedColor } from '../color/named-colors.ts';
import { parseHexColor } from '../../xml/parse-hex-color.ts';
import { parseHex, type Location, type PlainRole } from '@brandlint/core';
import type { OfficeReading } from '../presentation/read-presentation.ts';
import { attributeOf, walk, type XmlElement } from '../../xml/xml-element.ts';

/** Where a drawing in VML stands. */
export type VmlPlace = {
  part: string;
  anchor: string;
  within: readonly string[];
  containers: readonly string[];
  location: Location;
};

const attributes: readonly (readonly [string, string, PlainRole, string])[] = [
  ['', 'fillcolor', 'fill', 'filled'],
  ['', 'strokecolor', 'stroke', 'stroked'],
  ['v:fill', 'color', 'fill', 'on'],
  ['v:fill', 'color2', 'fill', 'on'],
  ['v:stroke', 'color', 'stroke', 'on'],
  ['v:stroke', 'color2', 'stroke', 'on'],
  ['v:shadow', 'color', 'shadow', 'on'],
  ['v:extrusion', 'color', 'fill', 'on'],
];

/** Reads a drawing in VML, as older versions of Word wrote them: its colours and its pictures. */
export function readVml(reading: OfficeReading, root: XmlElement, place: VmlPlace): void {
  for (const element of walk(root)) {
    if (!element.name.startsWith('v:')) continue;
    for (const [name, attribute, role, flag] of attributes) {
      if ((name !== '' && name !== element.name) || isOff(attributeOf(element, flag))) continue;
      addColor(element, attribute, role);
    }
    if (element.name === 'v:imagedata') addPicture(element);
  }

  function addColor(element: XmlElement, attribute: string, role: PlainRole): void {
    const written = attributeOf(element, attribute);
    if (written === undefined || written.length > 100) return;
    // A number in brackets repeats the colour as the place in a palette.
    const value = written.replace(/\s*\[\d+\]$/, '');
    const channels =
      parseHexColor(value) ?? (value.startsWith('#') ? parseHex(value) : readNamedColor(value));
    const { part, anchor, within, location } = place;
    if (channels) {
      const base = {
        anchor: `${anchor} ${attribute}`,
        within,
        place: location,
        written,
        channels,
        alpha: 1,
        role,
      };
      reading.uses.addColor({ ...base, at: { part, element, attribute } });
    } else if (/\bfill\b|\bline\b|[a-z]\(/i.test(value)) {
      const reason = `the colour ${written} of a drawing is worked out from others`;
      reading.office.gaps.add({ kind: 'unjudged', code: 'unresolved-color', reason }, location);
    }
  }

  function addPicture(element: XmlElement): void {
    const target = reading.office.targetOf(
      place.part,
      attributeOf(element, 'r:id') ?? attributeOf(element, 'o:relid'),
    );
    if (target === undefined) return;
    const label = attributeOf(element.parent ?? undefined, 'alt') ?? '';
    const name = attributeOf(element, 'o:title') ?? '';
    const { anchor, within, location, containers } = place;
    const { anchor: names } = reading.uses.addIcon({
      kind: 'icon',
      anchor: `${anchor} picture`,
      within,
      places: [location],
      count: 1,
      written: name,
      carrier: 'picture',
      names: [
        { from: 'alternative' as const, text: label },
        { from: 'file' as const, text: name },
      ].filter(({ text }) => text !== ''),
      label,
      exposure: 'exposed',
      artwork: reading.pictures.add(target, location, within),
      ownColors: true,
      containers,
      backdrop: { kind: 'unknown', reason: 'what lies beneath a drawing is not followed' },
    });
    const text = { kind: 'text' as const, anchor: `${anchor} alternative`, within, containers };
    reading.uses.addText({
      ...text,
      places: [location],
      count: 1,
      written: label,
      text: label,
      purpose: 'alternative',
      names,
    });
  }
}

function isOff(flag: string | undefined): boolean {
  return flag === 'f' || flag === 'false' || flag === '0';
}
