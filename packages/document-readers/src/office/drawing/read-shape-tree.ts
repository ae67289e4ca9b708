import { childOf, localOf, partOf, type XmlElement } from '../../xml/xml-element.ts';
import { enterGroup, readFrame, toBox, type Affine } from './geometry.ts';
import { readGraphic } from './read-graphic.ts';
import { drawGeometry } from './draw-geometry.ts';
import { addIcon, propertiesOf, readPicture } from './read-picture.ts';
import { nameOf } from './read-paints.ts';
import { readShape } from './read-shape.ts';
import type { Drawing } from '../collect/use-collector.ts';
import type { Scene, ShapePlace } from './scene.ts';
import { attributeOf, isOn } from '../../xml/xml-element.ts';

/** What is met on the way through a tree of shapes. */
type Step = {
  shape: XmlElement;
  outer: Affine;
  within: readonly string[];
  containers: readonly string[];
  /** The drawing that was taken down as a whole, and that it is a part of. */
  drawing: Drawing | undefined;
};

/** Elements that only hold others. */
const holders = new Set([
  'AlternateContent',
  'Choice',
  'spTree',
  'drawing',
  'txSp',
  'graphicData',
  'lockedCanvas',
]);
const groups = new Set(['grpSp', 'wgp', 'wpc']);
const frames = new Set(['graphicFrame']);
const shapes = new Set(['sp', 'cxnSp', 'wsp']);

/** More groups in one another are drawn by nobody. */
const mostContainers = 16;

/** Reads shapes, `outer` leading from their units to points. Groups are entered, alternatives chosen, the hidden left out. */
export function readShapeTree(scene: Scene, roots: readonly XmlElement[], outer: Affine): void {
  const start = { outer, within: scene.within, containers: scene.containers ?? [], drawing: undefined };
  const stack: Step[] = [];
  push(roots, start);
  for (let step = stack.pop(); step; step = stack.pop()) {
    const { shape } = step;
    const kind = localOf(shape);
    if (holders.has(kind)) {
      const isChoice = kind === 'AlternateContent';
      push(isChoice ? shape.children.slice(0, 1) : shape.children, step);
    } else if (groups.has(kind)) enter(step);
    else if (shapes.has(kind) || frames.has(kind) || kind === 'pic') read(step, kind);
  }

  function push(children: readonly XmlElement[], from: Omit<Step, 'shape'>): void {
    for (let at = children.length - 1; at >= 0; at--) {
      const shape = children[at];
      if (shape) stack.push({ ...from, shape });
    }
  }

  function enter(step: Step): void {
    const properties = propertiesOf(step.shape);
    if (isHidden(properties)) return;
    const xfrm = childOf(partOf(step.shape, 'grpSpPr'), 'a:xfrm');
    const whole: Drawing = step.drawing ?? {};
    const place = { ...placeOf(step, properties, toShapeBox(step, xfrm)), drawing: whole };
    const drawing = step.drawing ? undefined : drawGeometry(scene, step.shape, step.outer);
    if (drawing) {
      const artwork = scene.pictures.addDrawing(drawing.svg, scene.toLocation([], place.box, place.within));
      addIcon(scene, { place, properties, carrier: 'drawing', artwork, ownColors: true, size: drawing.size });
    }
    push(step.shape.children, {
      outer: enterGroup(step.outer, xfrm),
      within: place.within,
      containers: [place.anchor, ...step.containers].slice(0, mostContainers),
      drawing: step.drawing ?? (drawing && whole),
    });
  }

  function read(step: Step, kind: string): void {
    const { shape } = step;
    const properties = propertiesOf(shape);
    if (isHidden(properties)) return;
    const inheritance = scene.inherit(shape);
    const own = [shape, ...inheritance.shapes].map(transformOf).find((xfrm) => readFrame(xfrm));
    const frame = readFrame(own);
    const place = placeOf(step, properties, toShapeBox(step, own));
    const { drawing } = step;
    if (kind === 'pic') {
      const blipFill = partOf(shape, 'blipFill');
      if (blipFill)
        readPicture(scene, { properties, blipFill, place, frame, outer: step.outer, carrier: 'picture' });
      readShape(scene, { shape, kind, inheritance, place, frame, outer: step.outer, drawing: null });
    } else if (frames.has(kind))
      readGraphic(scene, { shape, place, frame, outer: step.outer, readTree: readShapeTree });
    else
      readShape(scene, {
        shape,
        kind,
        inheritance,
        place,
        frame,
        outer: step.outer,
        drawing,
      });
  }

  function toShapeBox(step: Step, xfrm: XmlElement | undefined): ShapePlace['box'] {
    const frame = readFrame(xfrm);
    return frame && scene.page !== null ? toBox(step.outer, frame, scene.page) : undefined;
  }

  function placeOf(step: Step, properties: XmlElement | undefined, box: ShapePlace['box']): ShapePlace {
    const name = nameOf(properties);
    const id = (attributeOf(properties, 'id') ?? name).slice(0, 60);
    return {
      anchor: `${scene.part} shape ${id}`,
      within: name === '' || step.within.length > 2 * mostContainers ? step.within : [name, ...step.within],
      containers: step.containers,
      box,
    };
  }
}

function transformOf(shape: XmlElement): XmlElement | undefined {
  return childOf(partOf(shape, 'spPr'), 'a:xfrm') ?? partOf(shape, 'xfrm');
}

function isHidden(properties: XmlElement | undefined): boolean {
  return isOn(attributeOf(properties, 'hidden'));
}
