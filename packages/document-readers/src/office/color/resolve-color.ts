import { attributeOf, numberOf, type XmlElement } from '../../xml/xml-element.ts';
import { applyTransform, type Painted } from './apply-transform.ts';
import { fromHsl, fromLinear, toUnit, type Channels } from './channels.ts';
import { readNamedColor } from './named-colors.ts';
import { parseHexColor } from '../../xml/parse-hex-color.ts';
import { readSystemColor } from './system-colors.ts';
import type { Theme } from './theme.ts';

/** What names of the palette mean where a colour stands: its theme, and which colour of it a name is. */
export type ColorScheme = { theme: Theme | undefined; map: ReadonlyMap<string, string> };

/** A DrawingML colour as it is seen. */
export type ResolvedColor = Painted & {
  /** As it stands there, its transforms in words. */
  written: string;
  /** Whether it is a colour of the theme without any change, which is judged in the theme. */
  isFromTheme: boolean;
  /** The element that its value stands in. */
  element: XmlElement;
};

/** Why a colour has no value, in words. */
export type Unresolved = { fault: string };

/** The names of colour elements. */
export const colorElements: ReadonlySet<string> = new Set(
  'a:srgbClr a:scrgbClr a:hslClr a:prstClr a:sysClr a:schemeClr'.split(' '),
);

/** The colour inside an element that may hold one; `undefined` where it holds none. */
export function colorIn(element: XmlElement | undefined): XmlElement | undefined {
  return element?.children.find(({ name }) => colorElements.has(name));
}

/**
 * Resolves a DrawingML colour with its transforms in their order. `placeholder` is what `phClr` stands for, in the formats
 * of a theme. Source: ECMA-376-1, section 20.1.2.3.
 */
export function resolveColor(
  element: XmlElement,
  scheme: ColorScheme,
  placeholder?: ResolvedColor,
): ResolvedColor | Unresolved {
  const name = attributeOf(element, 'val') ?? '';
  const isPlaceholder = element.name === 'a:schemeClr' && name === 'phClr';
  if (isPlaceholder && !placeholder)
    return { fault: 'a colour of a theme’s formats that nothing stands for' };
  const base = isPlaceholder && placeholder ? placeholder.channels : baseOf(element, scheme);
  if (!base) return { fault: `the colour ${describe(element)}, which is not defined` };
  let painted: Painted = { channels: base, alpha: isPlaceholder ? (placeholder?.alpha ?? 1) : 1 };
  for (const transform of element.children) {
    painted = applyTransform(painted, transform.name.slice(2), valueOf(transform) ?? 0);
  }
  const isUntouched = element.children.length === 0;
  if (isPlaceholder && placeholder && isUntouched) return placeholder;
  const start = isPlaceholder && placeholder ? placeholder.written : describe(element);
  const isFromTheme = element.name === 'a:schemeClr' && isUntouched;
  return {
    ...painted,
    written: [start, ...element.children.map(writeTransform)].join(' '),
    isFromTheme,
    element,
  };
}

function baseOf(element: XmlElement, { theme, map }: ColorScheme): Channels | undefined {
  const value = attributeOf(element, 'val') ?? '';
  switch (element.name) {
    case 'a:srgbClr':
      return parseHexColor(value);
    case 'a:prstClr':
      return readNamedColor(value);
    case 'a:sysClr':
      return parseHexColor(attributeOf(element, 'lastClr') ?? '') ?? readSystemColor(value);
    case 'a:scrgbClr':
      return toChannels(['r', 'g', 'b'].map((name) => fromLinear(toUnit(portionOf(element, name)))));
    case 'a:hslClr':
      return fromHsl([
        ((((numberOf(element, 'hue') ?? 0) / 60_000) % 360) + 360) % 360,
        toUnit(portionOf(element, 'sat')),
        toUnit(portionOf(element, 'lum')),
      ]);
    default:
      return theme?.colors.get(map.get(value) ?? value)?.channels;
  }
}

function portionOf(element: XmlElement, name: string): number {
  return (valueOf(element, name) ?? 0) / 100_000;
}

/** Thousandths of a percent, or, in strict files, a percentage. */
function valueOf(element: XmlElement, name = 'val'): number | undefined {
  const text = attributeOf(element, name) ?? '';
  if (text.endsWith('%') && text.length < 20) return Number(text.slice(0, -1)) * 1000 || 0;
  return numberOf(element, name);
}

function toChannels([r = 0, g = 0, b = 0]: readonly number[]): Channels {
  return [r, g, b];
}

function describe(element: XmlElement): string {
  const value = (attributeOf(element, 'val') ?? '').slice(0, 60);
  if (element.name === 'a:scrgbClr') return `scrgb(${listOf(element, ['r', 'g', 'b'])})`;
  if (element.name === 'a:hslClr') return `hsl(${listOf(element, ['hue', 'sat', 'lum'])})`;
  return value;
}

function listOf(element: XmlElement, names: readonly string[]): string {
  return names.map((name) => (attributeOf(element, name) ?? '0').slice(0, 20)).join(' ');
}

function writeTransform(transform: XmlElement): string {
  const name = transform.name.slice(2, 30);
  const value = valueOf(transform);
  if (value === undefined) return name;
  return name.startsWith('hue') && name !== 'hueMod'
    ? `${name} ${value / 60_000}°`
    : `${name} ${value / 1000}%`;
}
