import type { IconUse } from '@brandlint/core';
import type { ElementReader } from '../markup/create-element-reader.ts';
import { attributeOf, type MarkupElement } from '../markup/element.ts';
import { parseSrcset } from '../markup/find-pictures.ts';
import { isFilePicture } from '../markup/is-file-picture.ts';
import { isTrackingPixel } from '../markup/is-tracking-pixel.ts';
import { IconNames } from '../markup/read-icon-names.ts';
import { readLinear } from '../markup/read-linear.ts';
import { readPictureSize } from '../markup/read-picture-size.ts';
import { identity } from '../values/linear.ts';

const unknownBackdrop = {
  kind: 'unknown',
  reason: 'what lies behind it is not known from a template alone',
} as const;

/**
 * The icon that an element of a template may be, from what is written out there; `undefined` for other elements. What
 * stands beside it is not known before the template runs, so where it says nothing itself its label cannot be told.
 */
export function readComponentIcon(
  element: MarkupElement,
  reader: ElementReader,
  text: string,
): IconUse | undefined {
  const isUse = element.tag === 'use' && element.space === 'svg';
  if (!isUse && !isFilePicture(element)) return undefined;
  if (isTrackingPixel(element)) return undefined;
  const addresses = addressesOf(element, isUse);
  const { start, end } = element.startTag ?? { start: 0, end: 0 };
  const names = new IconNames();
  let artwork: string | null = null;
  for (const address of addresses) {
    const hash = address.indexOf('#');
    if (isUse && hash !== -1) names.add('symbol', address.slice(hash + 1));
    if (hash !== 0) names.addFile(address);
    artwork ??= reader.pictures.addAddress(address, reader.lines.toLocation(start, end, false));
  }
  names.addAttributes(element, () => true);
  const label = ['aria-label', 'alt', 'title'].map((name) => attributeOf(element, name).trim()).find(Boolean);
  const isHidden = attributeOf(element, 'aria-hidden').toLowerCase() === 'true';
  const size = isUse ? undefined : readPictureSize(element, true);
  const linear = readLinear(element);
  return {
    kind: 'icon',
    carrier: isUse ? 'drawing' : 'picture',
    anchor: `${reader.describer.pathOf(element)} icon`,
    within: reader.describer.withinOf(element),
    places: [reader.lines.toLocation(start, end, true)],
    count: 1,
    written: text.slice(start, end),
    names: names.toArray(),
    label: label === undefined || element.attributes.has('aria-labelledby') ? null : label,
    exposure: isHidden ? 'hidden' : 'unknown',
    artwork,
    ownColors: !isUse,
    containers: [],
    backdrop: unknownBackdrop,
    ...(size && { size }),
    ...(linear && linear !== identity && { matrix: linear }),
  };
}

function addressesOf(element: MarkupElement, isUse: boolean): string[] {
  const names = isUse ? ['href', 'xlink:href'] : [element.tag === 'object' ? 'data' : 'src'];
  const addresses = names.map((name) => attributeOf(element, name).trim());
  return [...addresses, ...parseSrcset(attributeOf(element, 'srcset'))].filter((address) => address !== '');
}
