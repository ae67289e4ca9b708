import type { IconName, IconUse } from '@brandlint/core';
import { resolveTarget } from '../../archive/resolve-target.ts';
import { attributeOf, childOf, childrenOf, type XmlElement } from '../../xml/xml-element.ts';
import { locate } from './add-style-colors.ts';
import { readOdfSize, readOdfTurn } from './odf-geometry.ts';
import type { OdfPlace, OdfReading } from './odf-reading.ts';

const pxOfPoint = 96 / 72;

/** Reads the picture in a frame: of several versions the drawing, else the first. */
export function readOdfPicture(
  reading: OdfReading,
  frame: XmlElement,
  place: OdfPlace,
  anchor: string,
): void {
  const versions = childrenOf(frame, 'draw:image').map((image) => attributeOf(image, 'xlink:href') ?? '');
  const href = versions.find((one) => one.toLowerCase().endsWith('.svg')) ?? versions[0];
  if (href === undefined) return;
  const location = locate(place, ['picture']);
  const target = resolveTarget(place.part, href);
  if (target === undefined || href.startsWith('../')) {
    const reason = 'a picture that is linked from outside the file is not read';
    reading.gaps.add({ kind: 'unjudged', code: 'linked-picture', reason }, location);
    return;
  }
  const description = childOf(frame, 'svg:desc')?.text ?? '';
  const title = childOf(frame, 'svg:title')?.text ?? '';
  const label = description.trim() === '' ? title : description;
  const name = attributeOf(frame, 'draw:name') ?? '';
  const names: IconName[] = [
    { from: 'alternative', text: description },
    { from: 'title', text: title },
    { from: 'layer', text: name },
    { from: 'file', text: target.slice(target.lastIndexOf('/') + 1) },
  ];
  const { width, height } = readOdfSize(frame);
  const matrix = readOdfTurn(frame);
  const use: IconUse = {
    kind: 'icon',
    anchor: `${anchor} picture`,
    within: place.within,
    places: [location],
    count: 1,
    written: name === '' ? target : name,
    carrier: 'picture',
    names: names.filter(({ text }) => text.trim() !== ''),
    label,
    exposure: attributeOf(frame, 'loext:decorative') === 'true' ? 'hidden' : 'exposed',
    artwork: reading.pictures.add(target, location, place.within),
    ownColors: true,
    containers: place.containers,
    backdrop: place.ground,
  };
  if (place.box) use.box = place.box;
  if (matrix) use.matrix = matrix;
  if (width !== undefined && height !== undefined) {
    use.size = {
      width: width * pxOfPoint,
      height: height * pxOfPoint,
      keepsProportions: false,
      isForced: true,
    };
  }
  const { anchor: icon } = reading.uses.addIcon(use);
  reading.uses.addText({
    kind: 'text',
    anchor: `${anchor} alternative`,
    within: place.within,
    places: [location],
    count: 1,
    written: label,
    text: label,
    purpose: 'alternative',
    containers: place.containers,
    names: icon,
  });
}
