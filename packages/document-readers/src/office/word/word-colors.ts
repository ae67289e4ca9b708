import type { PlainRole } from '@brandlint/core';
import type { Channels } from '../color/channels.ts';
import { readNamedColor } from '../color/named-colors.ts';
import { parseHexColor } from '../../xml/parse-hex-color.ts';
import type { Theme } from '../color/theme.ts';
import { applyWordTint } from '../color/tint-lightness.ts';
import { attributeOf, isOn, type XmlElement } from '../../xml/xml-element.ts';

/** A colour of a Word document, in an attribute of an element. */
export type WordColor = {
  role: PlainRole | 'text';
  /** What it is the colour of, in words. */
  word: string;
  channels: Channels;
  written: string;
  isReference: boolean;
  element: XmlElement;
  attribute: string;
};

/** The theme of a document, and what its names of colours mean in it. */
export type WordScheme = { theme: Theme | undefined; map: ReadonlyMap<string, string> };

/** Names of Word for the colours of a palette. Source: ECMA-376-1, section 17.18.97. */
const names: ReadonlyMap<string, string> = new Map([
  ['dark1', 'dk1'],
  ['light1', 'lt1'],
  ['dark2', 'dk2'],
  ['light2', 'lt2'],
  ['hyperlink', 'hlink'],
  ['followedHyperlink', 'folHlink'],
]);

const mapped: ReadonlyMap<string, string> = new Map([
  ['background1', 'bg1'],
  ['text1', 't1'],
  ['background2', 'bg2'],
  ['text2', 't2'],
]);

const plainMap: ReadonlyMap<string, string> = new Map([
  ['bg1', 'light1'],
  ['t1', 'dark1'],
  ['bg2', 'light2'],
  ['t2', 'dark2'],
]);

/** The scheme of a document from its theme and its settings. */
export function toWordScheme(theme: Theme | undefined, mapping: XmlElement | undefined): WordScheme {
  const map = new Map(plainMap);
  for (const [name, value] of mapping?.attributes ?? []) map.set(name.replace(/^w:/, ''), value);
  return { theme, map };
}

/** Elements that hold the colour of a border, by what holds them. */
const borderHolders = new Set(['w:pBdr', 'w:tblBorders', 'w:tcBorders', 'w:pgBorders']);

/** The colours that one element gives in its attributes. */
export function readWordColors(element: XmlElement, scheme: WordScheme): WordColor[] {
  switch (element.name) {
    case 'w:color':
      return find(element, scheme, 'text', 'color', 'w:val', 'w:theme');
    case 'w:shd':
      return readShading(element, scheme);
    case 'w:highlight':
      return readHighlight(element);
    case 'w:u':
      return find(element, scheme, 'stroke', 'underline', 'w:color', 'w:theme');
    case 'w:bdr':
      return readBorder(element, scheme);
    case 'w:background':
      return find(element, scheme, 'background', 'page background', 'w:color', 'w:theme');
    default:
      return borderHolders.has(element.parent?.name ?? '') ? readBorder(element, scheme) : [];
  }
}

function readBorder(element: XmlElement, scheme: WordScheme): WordColor[] {
  const kind = attributeOf(element, 'w:val');
  if (kind === 'nil' || kind === 'none') return [];
  return find(element, scheme, 'border', 'border', 'w:color', 'w:theme');
}

function readShading(element: XmlElement, scheme: WordScheme): WordColor[] {
  const pattern = attributeOf(element, 'w:val') ?? 'clear';
  if (pattern === 'nil') return [];
  const fill = find(element, scheme, 'background', 'shading', 'w:fill', 'w:themeFill');
  // A pattern is painted in a second colour; a solid one shows nothing else.
  const front =
    pattern === 'clear' ? [] : find(element, scheme, 'background', 'pattern', 'w:color', 'w:theme');
  return pattern === 'solid' ? front : [...fill, ...front];
}

function readHighlight(element: XmlElement): WordColor[] {
  const written = attributeOf(element, 'w:val') ?? '';
  // Word's dark yellow is CSS's olive, its dark names are half as light, and its light gray is silver.
  const channels = highlights.get(written)
    ? parseHexColor(highlights.get(written) ?? '')
    : readNamedColor(written);
  if (!channels) return [];
  const isReference = false;
  return [
    { role: 'background', word: 'highlight', channels, written, isReference, element, attribute: 'w:val' },
  ];
}

/** Source: ECMA-376-1, section 17.18.40. */
const highlights: ReadonlyMap<string, string> = new Map([
  ['green', '00FF00'],
  ['darkBlue', '000080'],
  ['darkCyan', '008080'],
  ['darkGreen', '008000'],
  ['darkMagenta', '800080'],
  ['darkRed', '800000'],
  ['darkYellow', '808000'],
  ['darkGray', '808080'],
  ['lightGray', 'C0C0C0'],
]);

function find(
  element: XmlElement,
  { theme, map }: WordScheme,
  role: WordColor['role'],
  word: string,
  attribute: string,
  themePrefix: 'w:theme' | 'w:themeFill',
): WordColor[] {
  const written = attributeOf(element, attribute) ?? 'auto';
  const base = { role, word, element, attribute };
  const reference = attributeOf(element, themePrefix === 'w:theme' ? 'w:themeColor' : themePrefix);
  const found =
    reference === undefined || reference === 'none'
      ? undefined
      : theme?.colors.get(toPaletteName(reference, map));
  if (reference !== undefined && found) {
    const tint = attributeOf(element, `${themePrefix}Tint`);
    const shade = attributeOf(element, `${themePrefix}Shade`);
    const isReference = tint === undefined && shade === undefined;
    const changes = [tint && `tint ${tint}`, shade && `shade ${shade}`].filter(Boolean);
    const channels = applyWordTint(found.channels, tint, shade);
    return [{ ...base, channels, written: [reference, ...changes].join(' '), isReference }];
  }
  const channels = parseHexColor(written) ?? (written === 'auto' ? undefined : readNamedColor(written));
  return channels ? [{ ...base, channels, written, isReference: false }] : [];
}

function toPaletteName(name: string, map: ReadonlyMap<string, string>): string {
  const through = map.get(mapped.get(name) ?? name) ?? name;
  return names.get(through) ?? through;
}

/** Whether something that is switched by an element is on; `undefined` where the element is absent. */
export function isSwitchedOn(element: XmlElement | undefined): boolean | undefined {
  if (!element) return undefined;
  const value = attributeOf(element, 'w:val');
  return value === undefined || isOn(value);
}
