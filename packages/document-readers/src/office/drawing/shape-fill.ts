import { colorIn, resolveColor, type ResolvedColor } from '../color/resolve-color.ts';
import { childOf, numberOf, partOf, type XmlElement } from '../../xml/xml-element.ts';
import { fillIn, type Fill } from './read-paints.ts';
import type { Inheritance, Scene } from './scene.ts';

/** What a shape takes from the formats of its theme: the format, and the colour that it is filled in with. */
export type ThemeFormat = { format: XmlElement; placeholder: ResolvedColor | undefined };

/** The format that a reference of a shape's style names, by its number from 1; fills of backgrounds count from 1001. */
export function readFormat(
  reference: XmlElement | undefined,
  formats: readonly XmlElement[],
  scene: Scene,
): ThemeFormat | undefined {
  const number = numberOf(reference, 'idx') ?? 0;
  const format =
    number > 1000
      ? scene.scheme.theme?.backgrounds[number - 1001]
      : number > 0
        ? formats[number - 1]
        : undefined;
  if (!format) return undefined;
  const element = colorIn(reference);
  const color = element && resolveColor(element, scene.scheme);
  return { format, placeholder: color && !('fault' in color) ? color : undefined };
}

/** The fill that a shape shows: its own, that of what it is made after, or that of its style. */
export function findShapeFill(shape: XmlElement, { shapes }: Inheritance, scene: Scene): Fill {
  const chain = [shape, ...shapes];
  for (const one of chain) {
    const fill = fillIn(partOf(one, 'spPr'), scene.scheme);
    if (fill) return fill;
  }
  for (const one of chain) {
    const reference = childOf(partOf(one, 'style'), 'a:fillRef');
    if (!reference) continue;
    const format = readFormat(reference, scene.scheme.theme?.fills ?? [], scene);
    if (!format) return { kind: 'none' };
    if (format.format.name !== 'a:solidFill') return { kind: 'other', reason: 'a gradient lies beneath it' };
    const element = colorIn(format.format);
    const color = element && resolveColor(element, scene.scheme, format.placeholder);
    return color && !('fault' in color)
      ? { kind: 'solid', color }
      : { kind: 'other', reason: 'what it stands on has a colour that is not known' };
  }
  return { kind: 'none' };
}
