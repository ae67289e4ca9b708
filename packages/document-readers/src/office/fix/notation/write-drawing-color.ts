import { isSameByte, parseHex } from '@brandlint/core';
import { toHsl, toLinear, type Channels } from '../../color/channels.ts';
import { resolveColor } from '../../color/resolve-color.ts';
import { attributeOf, type XmlElement } from '../../../xml/xml-element.ts';
import { keepCase, oneValue, type NewValues, type Unwritable } from './new-values.ts';

/** Transforms that leave red, green and blue as they are. */
const harmless = new Set(['a:alpha', 'a:alphaMod', 'a:alphaOff']);

/** Writes a colour in the place of a DrawingML one. Source: ECMA-376-1, section 20.1.2.3. */
export function writeDrawingColor(element: XmlElement, hex: string): NewValues | Unwritable {
  const { name, children } = element;
  const value = attributeOf(element, 'val') ?? '';
  if (!children.every((child) => harmless.has(child.name))) {
    const changes = children
      .filter((child) => !harmless.has(child.name))
      .map((child) => child.name.slice(2, 30))
      .join(' and ');
    return {
      reason: `it is worked out from ${value === '' ? 'another colour' : value.slice(0, 60)} by ${changes}, so no value of its own is written`,
      cure: 'give it the official colour in the program that it was made with',
    };
  }
  switch (name) {
    case 'a:srgbClr':
      return oneValue('val', keepCase(hex, value));
    case 'a:sysClr': {
      const last = attributeOf(element, 'lastClr');
      return last === undefined ? named(value) : oneValue('lastClr', keepCase(hex, last));
    }
    case 'a:scrgbClr':
      return writeParts(element, hex, toLight);
    case 'a:hslClr':
      return writeParts(element, hex, toShares);
    default:
      return named(value);
  }
}

function named(value: string): Unwritable {
  return {
    reason: `it is written as the name ${value.slice(0, 60)}, which stands for one fixed colour`,
    cure: 'give it the official colour in the program that it was made with',
  };
}

/** Writes a colour in numbers, where they come back as the very same colour. */
function writeParts(
  element: XmlElement,
  hex: string,
  toParts: (channels: Channels) => readonly (readonly [string, number, number])[],
): NewValues | Unwritable {
  const channels = parseHex(hex);
  const values = new Map(
    channels &&
      toParts(channels).map(([name, part, unit]) => {
        const isPercentage = (attributeOf(element, name) ?? '').endsWith('%');
        return [name, isPercentage ? `${Math.round(part * 1e6) / 1e4}%` : `${Math.round(part * unit)}`];
      }),
  );
  const attributes = new Map([...element.attributes, ...values]);
  const again = resolveColor({ ...element, attributes }, { theme: undefined, map: new Map() });
  if (channels && !('fault' in again) && isSameByte(again.channels, channels)) return { values };
  return {
    reason: 'its numbers cannot say the official value exactly',
    cure: 'give it the official colour in the program that it was made with',
  };
}

function toLight([r, g, b]: Channels) {
  return [
    ['r', toLinear(r), 100_000],
    ['g', toLinear(g), 100_000],
    ['b', toLinear(b), 100_000],
  ] as const;
}

function toShares(channels: Channels) {
  const [hue, saturation, lightness] = toHsl(channels);
  return [
    ['hue', hue / 360, 360 * 60_000],
    ['sat', saturation, 100_000],
    ['lum', lightness, 100_000],
  ] as const;
}
