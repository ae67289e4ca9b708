import type { Backdrop, Location } from '@brandlint/core';
import { toPoints } from '../drawing/geometry.ts';
import { readGraphic } from '../drawing/read-graphic.ts';
import { toBackdrop } from '../drawing/read-paints.ts';
import { readShapeTree } from '../drawing/read-shape-tree.ts';
import type { Scene } from '../drawing/scene.ts';
import { findShapeFill } from '../drawing/shape-fill.ts';
import type { OfficeReading } from '../presentation/read-presentation.ts';
import { attributeOf, childOf, descendantOf, partOf, walk, type XmlElement } from '../../xml/xml-element.ts';
import type { Story } from './create-story-reader.ts';

/** Where a drawing stands in a text. */
export type DrawingPlace = {
  within: readonly string[];
  containers: readonly string[];
  location: Location;
  number: number;
};

/** Reads a drawing of Word, and gives back what the text boxes in it hold, with what lies beneath. */
export function readDrawing(
  reading: OfficeReading,
  { part, scheme }: Story,
  drawing: XmlElement,
  { within, containers, location, number }: DrawingPlace,
): { content: XmlElement; ground: Backdrop }[] {
  const [frame] = drawing.children;
  const properties = childOf(frame, 'wp:docPr');
  const data = descendantOf(frame, 'a:graphic', 'a:graphicData');
  if (!frame || !data || attributeOf(properties, 'hidden') === '1') return [];
  const beneath: Backdrop = {
    kind: 'unknown',
    reason: 'what lies beneath a drawing of a text is not followed',
  };
  const scene: Scene = {
    ...reading,
    part,
    scheme: { theme: scheme.theme, map: drawingMap },
    within,
    page: null,
    toLocation: (words) =>
      location.kind === 'node' ? { ...location, property: [...location.property, ...words] } : location,
    backdropOf: () => beneath,
    paint: () => undefined,
    inherit: () => ({ shapes: [], lists: [] }),
    isShown: () => true,
    group: undefined,
  };
  const place = {
    anchor: `${part} drawing ${number}`,
    within: nameWithin(properties, within),
    containers,
    box: undefined,
  };
  const [content] = data.children;
  if (
    content?.name === 'c:chart' ||
    content?.name === 'dgm:relIds' ||
    content?.name.startsWith('?:') === true
  ) {
    readGraphic(scene, { shape: frame, place, frame: undefined, outer: toPoints, readTree: readShapeTree });
    return [];
  }
  nameAlone(data, properties);
  readShapeTree({ ...scene, containers }, data.children, toPoints);
  return [...walk(data)]
    .filter(({ name }) => name === 'w:txbxContent')
    .map((box) => ({ content: box, ground: groundOf(box.parent?.parent, scene) ?? beneath }));
}

/** The alternative of a drawing stands beside the picture that is alone in it. */
function nameAlone(data: XmlElement, properties: XmlElement | undefined): void {
  const [only] = data.children;
  const target = only && only.name !== 'wpg:wgp' ? namesOf(only) : undefined;
  if (!target || !properties || data.children.length > 1) return;
  target.attributes = new Map([
    ...properties.attributes,
    ...[...target.attributes].filter(([key, value]) => key === 'name' && value !== ''),
  ]);
  target.children.push(...properties.children);
}

function namesOf(shape: XmlElement): XmlElement | undefined {
  return shape.children.flatMap((child) => partOf(child, 'cNvPr') ?? []).at(0) ?? partOf(shape, 'cNvPr');
}

function nameWithin(properties: XmlElement | undefined, within: readonly string[]): readonly string[] {
  const name = attributeOf(properties, 'name') ?? '';
  return name === '' ? within : [name.slice(0, 200), ...within];
}

function groundOf(shape: XmlElement | null | undefined, scene: Scene): Backdrop | undefined {
  return shape ? toBackdrop(findShapeFill(shape, { shapes: [], lists: [] }, scene)) : undefined;
}

/** Drawings in Word name the palette as slides do. */
const drawingMap: ReadonlyMap<string, string> = new Map([
  ['bg1', 'lt1'],
  ['tx1', 'dk1'],
  ['bg2', 'lt2'],
  ['tx2', 'dk2'],
]);
