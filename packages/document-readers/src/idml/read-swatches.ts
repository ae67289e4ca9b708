import type { Color, DeviceColor } from '@brandlint/core';
import { attributeOf, childrenOf, localOf, numberOf, type XmlElement } from '../xml/xml-element.ts';
import { plainName, type Swatch, type Swatches } from './swatch.ts';
import { tintColor } from './tint-color.ts';

/**
 * The swatches of a document, from `Resources/Graphic.xml`: colours, their tints, gradients. Source: IDML File Format
 * Specification, “Graphics”.
 */
export function readSwatches(root: XmlElement | undefined): Swatches {
  const swatches = new Map<string, Swatch>();
  for (const element of root?.children ?? []) {
    const swatch = readSwatch(element);
    if (swatch) swatches.set(swatch.id, swatch);
  }
  // A tint may stand before what it is a tint of.
  for (const element of root?.children ?? []) {
    if (localOf(element) !== 'Tint') continue;
    const tint = readTint(element, swatches);
    swatches.set(tint.id, tint);
  }
  return swatches;
}

function readSwatch(element: XmlElement): Swatch | undefined {
  const base = {
    id: attributeOf(element, 'Self') ?? '',
    name: plainName(attributeOf(element, 'Name') ?? ''),
  };
  switch (localOf(element)) {
    case 'Color': {
      const color = readColor(element, base.name);
      return color
        ? { ...base, kind: 'color', color, isListed: attributeOf(element, 'Visible') !== 'false' }
        : { ...base, kind: 'unknown', reason: 'has a value that is no colour' };
    }
    case 'Gradient': {
      const stops = childrenOf(element, 'GradientStop').flatMap(
        (stop) => attributeOf(stop, 'StopColor') ?? [],
      );
      return { ...base, kind: 'gradient', stops };
    }
    case 'MixedInk':
      return { ...base, kind: 'unknown', reason: 'is mixed of several inks, which are not worked out' };
    case 'PastedSmoothShade':
      return { ...base, kind: 'unknown', reason: 'is a gradient from another program, which is not read' };
    case 'Swatch':
      return { ...base, kind: 'none' };
    default:
      return undefined;
  }
}

function readTint(element: XmlElement, swatches: Swatches): Swatch {
  const id = attributeOf(element, 'Self') ?? '';
  const name = plainName(attributeOf(element, 'Name') ?? '');
  const baseId = attributeOf(element, 'BaseColor') ?? '';
  const base = swatches.get(baseId);
  const tint = numberOf(element, 'TintValue');
  if (base?.kind !== 'color' || tint === undefined || tint < 0 || tint > 100) {
    return { id, name, kind: 'unknown', reason: 'is a tint of no colour that is known' };
  }
  return { id, name, kind: 'color', color: tintColor(base.color, tint / 100), base: baseId };
}

function readColor(element: XmlElement, name: string): Color | undefined {
  const alternate = toColor(attributeOf(element, 'Space') ?? '', attributeOf(element, 'ColorValue') ?? '');
  if (!alternate) return undefined;
  switch (attributeOf(element, 'Model')) {
    case 'Spot':
      return { space: 'spot', names: [name], tints: [1], alternate, alpha: 1 };
    case 'Registration':
      return { space: 'spot', names: ['All'], tints: [1], alternate, alpha: 1 };
    default:
      return alternate;
  }
}

/** Units of the file: CMYK 0–100, RGB 0–255, Lab as in CSS, grey 0–100. */
function toColor(space: string, written: string): DeviceColor | undefined {
  const values = written.slice(0, 200).trim().split(/\s+/).map(Number);
  const [x = NaN, y = NaN, z = NaN] = values;
  const fits = (count: number, most: number) =>
    values.length === count && values.every((value) => value >= 0 && value <= most);
  switch (space.toUpperCase()) {
    case 'CMYK':
      return fits(4, 100)
        ? { space: 'cmyk', components: values.map((value) => value / 100), alpha: 1 }
        : undefined;
    case 'RGB':
      return fits(3, 255) ? { space: 'srgb', components: [x / 255, y / 255, z / 255], alpha: 1 } : undefined;
    case 'LAB':
      return values.length === 3 && x >= 0 && x <= 100 && Math.abs(y) <= 128 && Math.abs(z) <= 128
        ? { space: 'lab', components: [x, y, z], alpha: 1 }
        : undefined;
    case 'GRAY':
      // A grey of InDesign is so much of black ink.
      return fits(1, 100) ? { space: 'gray', components: [1 - x / 100], alpha: 1 } : undefined;
    default:
      return undefined;
  }
}
