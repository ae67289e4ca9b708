import type { IconName, IconUse } from '@brandlint/core';
import {
  attributeOf,
  childOf,
  descendantOf,
  numberOf,
  partOf,
  walk,
  type XmlElement,
} from '../../xml/xml-element.ts';
import { addPaints } from './add-paints.ts';
import { toSize, type Affine, type Frame } from './geometry.ts';
import type { Scene, ShapePlace } from './scene.ts';

/** A picture as it is met: what holds its name and its alternative, its fill, its place. */
export type PlacedPicture = {
  properties: XmlElement | undefined;
  blipFill: XmlElement;
  place: ShapePlace;
  frame: Frame | undefined;
  outer: Affine;
  carrier: IconUse['carrier'];
};

/** Reads a picture: what recolours it, its content, its alternative. */
export function readPicture(
  scene: Scene,
  { properties, blipFill, place, frame, outer, carrier }: PlacedPicture,
): void {
  const blip = childOf(blipFill, 'a:blip');
  addPaints(scene, place, blip, { role: 'fill', words: ['picture'] });
  const vector = blip && [...walk(blip)].find(({ name }) => name === 'asvg:svgBlip');
  const vectorPart = scene.office.targetOf(scene.part, attributeOf(vector, 'r:embed'));
  const part = vectorPart ?? scene.office.targetOf(scene.part, attributeOf(blip, 'r:embed'));
  const location = scene.toLocation(['picture'], place.box, place.within);
  if (part === undefined) {
    if (attributeOf(blip, 'r:link') !== undefined) {
      const reason = 'a picture that is linked from outside the file is not read';
      scene.office.gaps.add({ kind: 'unjudged', code: 'linked-picture', reason }, location);
    }
    return;
  }
  addIcon(scene, {
    place,
    properties,
    carrier,
    artwork: scene.pictures.add(part, location, place.within),
    file: part.slice(part.lastIndexOf('/') + 1),
    ownColors: !blip?.children.some(({ name }) => recolouring.has(name)),
    size: frame && sizeOf(frame, outer, childOf(blipFill, 'a:srcRect')),
  });
}

const recolouring = new Set(['a:duotone', 'a:grayscl', 'a:biLevel', 'a:clrRepl', 'a:lum', 'a:hsl', 'a:tint']);

/** What of a picture or a drawing is taken down as something that may be an icon. */
export type PlacedIcon = {
  place: ShapePlace;
  properties: XmlElement | undefined;
  carrier: IconUse['carrier'];
  artwork: string | null;
  file?: string;
  ownColors: boolean;
  size: (Required<Pick<IconUse, 'matrix'>> & { width: number; height: number }) | undefined;
};

/** Takes down an icon use with its alternative. */
export function addIcon(
  scene: Scene,
  { place, properties, carrier, artwork, file, ownColors, size }: PlacedIcon,
): void {
  const description = attributeOf(properties, 'descr') ?? '';
  const title = attributeOf(properties, 'title') ?? '';
  const label = description.trim() === '' ? title : description;
  const names: IconName[] = [
    { from: 'alternative', text: description },
    { from: 'title', text: title },
    { from: 'layer', text: attributeOf(properties, 'name') ?? '' },
    { from: 'file', text: file ?? '' },
  ];
  const location = scene.toLocation(['picture'], place.box, place.within);
  const use: IconUse = {
    kind: 'icon',
    anchor: `${place.anchor} picture`,
    within: place.within,
    places: [location],
    count: 1,
    written: attributeOf(properties, 'name') ?? file ?? '',
    carrier,
    names: names.filter(({ text }) => text.trim() !== ''),
    label,
    exposure: isDecorative(properties) ? 'hidden' : 'exposed',
    artwork,
    ownColors,
    containers: place.containers,
    backdrop: scene.backdropOf(place.box),
  };
  if (place.box) use.box = place.box;
  if (size) {
    const { width, height, matrix } = size;
    use.size = { width, height, keepsProportions: false, isForced: true };
    if (matrix.some((value, at) => Math.abs(value - (at === 0 || at === 3 ? 1 : 0)) > 1e-9))
      use.matrix = matrix;
  }
  const { anchor } = scene.uses.addIcon(use);
  if (carrier === 'drawing' && place.drawing) place.drawing.icon = anchor;
  if (label.trim() === '') return;
  scene.uses.addText({
    kind: 'text',
    anchor: `${place.anchor} alternative`,
    within: place.within,
    places: [scene.toLocation(['alternative text'], place.box, place.within)],
    count: 1,
    written: label,
    text: label,
    purpose: 'alternative',
    containers: place.containers,
    names: anchor,
  });
}

/** Whether its author said that it says nothing. */
function isDecorative(properties: XmlElement | undefined): boolean {
  const extensions = childOf(properties, 'a:extLst')?.children ?? [];
  return extensions.some((one) => attributeOf(childOf(one, 'adec:decorative'), 'val') === '1');
}

/** The size of the whole picture, of which a part may be cut away. */
function sizeOf(frame: Frame, outer: Affine, cut: XmlElement | undefined): PlacedIcon['size'] {
  const { width, height, matrix } = toSize(outer, frame);
  const share = (one: string, other: string) =>
    1 - ((numberOf(cut, one) ?? 0) + (numberOf(cut, other) ?? 0)) / 100_000;
  const [across, down] = [share('l', 'r'), share('t', 'b')];
  if (!(across > 0.01 && down > 0.01)) return undefined;
  const [a, b, c, d] = matrix;
  return { width: width / across, height: height / down, matrix: [a, b, c, d] };
}

/** The properties that hold the name and the alternative of a shape, a picture or a frame. */
export function propertiesOf(shape: XmlElement): XmlElement | undefined {
  for (const child of shape.children) {
    const found = partOf(child, 'cNvPr');
    if (found) return found;
  }
  return descendantOf(shape, 'wps:cNvPr') ?? partOf(shape, 'cNvPr');
}
