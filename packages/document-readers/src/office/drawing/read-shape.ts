import { colorIn, resolveColor } from '../color/resolve-color.ts';
import { attributeOf, childOf, descendantOf, partOf, type XmlElement } from '../../xml/xml-element.ts';
import { addPaints } from './add-paints.ts';
import type { Drawing } from '../collect/use-collector.ts';
import { drawGeometry } from './draw-geometry.ts';
import type { Affine, Frame } from './geometry.ts';
import { fillIn, toBackdrop } from './read-paints.ts';
import { addIcon, propertiesOf, readPicture } from './read-picture.ts';
import { readTextBody } from './read-text-body.ts';
import type { Inheritance, Scene, ShapePlace } from './scene.ts';
import { findShapeFill, readFormat } from './shape-fill.ts';

/** A shape as it is met. */
export type PlacedShape = {
  shape: XmlElement;
  /** Its element’s name without prefix. */
  kind: string;
  inheritance: Inheritance;
  place: ShapePlace;
  frame: Frame | undefined;
  outer: Affine;
  /** What it looks like was taken down already, as a part of this drawing; `null`: as a picture. */
  drawing: Drawing | null | undefined;
};

/** Reads a shape: its fill, its line, its effects, what it takes from its theme, its text. */
export function readShape(scene: Scene, placed: PlacedShape): void {
  const { shape, kind, inheritance } = placed;
  const isInDrawing = placed.drawing !== undefined;
  const properties = partOf(shape, 'spPr');
  const drawing = placed.drawing ?? (childOf(properties, 'a:custGeom') && {});
  const place = drawing && placed.drawing !== null ? { ...placed.place, drawing } : placed.place;
  addPaints(scene, place, properties, { role: 'fill' });
  if (kind !== 'pic') addStyle(scene, { ...placed, place }, properties);
  const blipFill = childOf(properties, 'a:blipFill');
  if (blipFill)
    readPicture(scene, { ...placed, properties: propertiesOf(shape), blipFill, carrier: 'background' });
  const fill = findShapeFill(shape, inheritance, scene);
  const own =
    kind === 'pic' ? { kind: 'unknown' as const, reason: 'a picture lies beneath it' } : toBackdrop(fill);
  const body = partOf(shape, 'txBody');
  if (scene.isShown(shape)) {
    if (!isInDrawing) addDrawing(scene, { ...placed, place });
    if (body) {
      const { shapes, lists } = inheritance;
      readTextBody(scene, {
        body,
        // What is written in a shape is no part of what is drawn of it.
        place: placed.place,
        lists: [...shapes.flatMap((one) => childOf(partOf(one, 'txBody'), 'a:lstStyle') ?? []), ...lists],
        fontColor: fontColorOf(scene, [shape, ...shapes]),
        backdrop: own ?? scene.backdropOf(place.box),
        isTitle: /title$/i.test(placeholderType(shape)) && placeholderType(shape) !== 'subTitle',
        isColorKnown: true,
      });
    }
    if (own) scene.paint(place.box, own);
  } else addPaints(scene, placed.place, childOf(body, 'a:lstStyle'), { role: 'text', words: ['list style'] });
}

/** What a placeholder is for; empty for a shape that is none, `body` where it is not said. */
export function placeholderType(shape: XmlElement): string {
  const holder = placeholderOf(shape);
  return holder ? (attributeOf(holder, 'type') ?? 'obj') : '';
}

/** What says that a shape is a placeholder. */
export function placeholderOf(shape: XmlElement): XmlElement | undefined {
  const [first] = shape.children;
  return descendantOf(first, 'p:nvPr', 'p:ph');
}

function fontColorOf(scene: Scene, shapes: readonly XmlElement[]): ReturnType<typeof readColor> {
  for (const shape of shapes) {
    const color = readColor(scene, colorIn(childOf(partOf(shape, 'style'), 'a:fontRef')));
    if (color) return color;
  }
  return undefined;
}

function readColor(scene: Scene, element: XmlElement | undefined) {
  const color = element && resolveColor(element, scene.scheme);
  return color && !('fault' in color) ? color : undefined;
}

/** The fill and the line that a shape takes from the formats of its theme, where it has none of its own. */
function addStyle(
  scene: Scene,
  { shape, inheritance, place }: PlacedShape,
  properties: XmlElement | undefined,
): void {
  const style = partOf(shape, 'style');
  const { theme } = scene.scheme;
  if (!style || !theme) return;
  const isFilled = [shape, ...inheritance.shapes].some((one) => fillIn(partOf(one, 'spPr'), scene.scheme));
  if (!isFilled) add('a:fillRef', theme.fills, 'fill');
  if (!fillIn(childOf(properties, 'a:ln'), scene.scheme)) add('a:lnRef', theme.lines, 'stroke');

  function add(name: string, formats: readonly XmlElement[], role: 'fill' | 'stroke'): void {
    const found = readFormat(childOf(style, name), formats, scene);
    const words = ['style', role === 'fill' ? 'fill' : 'line'];
    if (found) addPaints(scene, place, found.format, { role, words, placeholder: found.placeholder });
  }
}

/** A shape of its own outline may be an icon that was turned into a shape. */
function addDrawing(scene: Scene, { shape, place, outer }: PlacedShape): void {
  const drawing = drawGeometry(scene, shape, outer);
  if (!drawing) return;
  const artwork = scene.pictures.addDrawing(drawing.svg, scene.toLocation([], place.box, place.within));
  const properties = propertiesOf(shape);
  addIcon(scene, { place, properties, carrier: 'drawing', artwork, ownColors: true, size: drawing.size });
}
