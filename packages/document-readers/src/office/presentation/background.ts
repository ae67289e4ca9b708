import type { Backdrop } from '@brandlint/core';
import { colorIn, resolveColor, type ColorScheme } from '../color/resolve-color.ts';
import { fillIn, toBackdrop } from '../drawing/read-paints.ts';
import { childOf, descendantOf, numberOf, type XmlElement } from '../../xml/xml-element.ts';

type Layer = { root: XmlElement; parent: Layer | undefined };

/** The background of a slide or a sheet: what it says itself, and what is seen where nothing else lies. */
export function backgroundOf(
  layer: Layer,
  scheme: ColorScheme,
): { own: XmlElement | undefined; backdrop: Backdrop } {
  const own = descendantOf(layer.root, 'p:cSld', 'p:bg');
  for (let at: Layer | undefined = layer; at; at = at.parent) {
    const background = descendantOf(at.root, 'p:cSld', 'p:bg');
    if (background) return { own, backdrop: readBackdrop(background, scheme) };
  }
  return { own, backdrop: { kind: 'unknown', reason: 'the background of its slide is not given' } };
}

function readBackdrop(background: XmlElement, scheme: ColorScheme): Backdrop {
  const unknown: Backdrop = {
    kind: 'unknown',
    reason: 'the background of its slide is not one known colour',
  };
  const properties = childOf(background, 'p:bgPr');
  if (properties) return toBackdrop(fillIn(properties, scheme)) ?? unknown;
  const reference = childOf(background, 'p:bgRef');
  const element = colorIn(reference);
  const color = element && resolveColor(element, scheme);
  const format = scheme.theme?.backgrounds[(numberOf(reference, 'idx') ?? 0) - 1001];
  if (!color || 'fault' in color || format?.name !== 'a:solidFill') return unknown;
  const inner = colorIn(format);
  const seen = inner && resolveColor(inner, scheme, color);
  if (!seen || 'fault' in seen) return unknown;
  return { kind: 'colors', colors: [{ space: 'srgb', components: seen.channels, alpha: 1 }] };
}
