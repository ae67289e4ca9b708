import type { Box } from '@brandlint/core';
import {
  attributeOf,
  childOf,
  childrenOf,
  descendantOf,
  walk,
  type XmlElement,
} from '../../xml/xml-element.ts';
import { addPaints } from './add-paints.ts';
import { compose, type Affine, type Frame } from './geometry.ts';
import { readChart } from './read-chart.ts';
import { readTable } from './read-table.ts';
import type { Scene, ShapePlace } from './scene.ts';

/** A frame on a page that holds a table, a chart, a diagram or something of another program. */
export type PlacedGraphic = {
  shape: XmlElement;
  place: ShapePlace;
  frame: Frame | undefined;
  outer: Affine;
  readTree: (scene: Scene, roots: readonly XmlElement[], outer: Affine) => void;
};

/** Reads what a frame holds. */
export function readGraphic(scene: Scene, graphic: PlacedGraphic): void {
  const { shape, place, outer, readTree } = graphic;
  const data = descendantOf(shape, 'a:graphic', 'a:graphicData');
  for (const child of data?.children ?? []) {
    switch (child.name) {
      case 'a:tbl':
        readTable(scene, child, place);
        break;
      case 'c:chart':
        readChart(scene, child, place);
        break;
      case 'dgm:relIds':
        readDiagram(scene, child, graphic);
        break;
      default:
        readOther(scene, child, place, outer, readTree);
    }
  }
  coverWith(scene, place.box);
}

function coverWith(scene: Scene, box: Box | undefined): void {
  scene.paint(box, { kind: 'unknown', reason: 'a table, a chart or a diagram lies beneath it' });
}

/** A diagram is read as the shapes that were last drawn of it, else as the texts and colours that it is made of. */
function readDiagram(
  scene: Scene,
  reference: XmlElement,
  { place, frame, outer, readTree }: PlacedGraphic,
): void {
  const { office } = scene;
  const dataPart = office.targetOf(scene.part, attributeOf(reference, 'r:dm'));
  const data = dataPart === undefined ? undefined : office.parse(dataPart);
  if (dataPart === undefined || !data) return;
  const extension = [...walk(data)].find(({ name }) => name === 'dsp:dataModelExt');
  const drawn = office.targetOf(scene.part, attributeOf(extension, 'relId'));
  const inner = { ...scene, within: place.within, group: place.anchor };
  const drawing = drawn === undefined ? undefined : office.parse(drawn);
  if (drawn !== undefined && drawing) {
    const moved: Affine = frame ? compose(outer, [1, 0, 0, 1, frame.x, frame.y]) : outer;
    readTree({ ...inner, part: drawn }, childrenOf(drawing, 'dsp:spTree'), moved);
    return;
  }
  addPaints({ ...inner, part: dataPart }, { ...place, anchor: dataPart }, data, {
    role: 'fill',
    words: ['diagram'],
  });
}

/** What other programs put on a page shows a picture of itself; what nothing here knows is a gap. */
function readOther(
  scene: Scene,
  element: XmlElement,
  place: ShapePlace,
  outer: Affine,
  readTree: PlacedGraphic['readTree'],
): void {
  const inner = { ...scene, within: place.within };
  if (element.name.startsWith('?:')) {
    const reason = `something is put on the page that is not known (${element.name.slice(2, 62)})`;
    const location = scene.toLocation([], place.box, place.within);
    scene.office.gaps.add({ kind: 'unjudged', code: 'unknown-object', reason }, location);
    return;
  }
  const pictures = [...walk(element)].filter(
    ({ name, parent }) => name.endsWith(':pic') && !isFallback(parent),
  );
  readTree(inner, pictures, outer);
}

function isFallback(element: XmlElement | null): boolean {
  return element?.name === 'mc:Choice' || childOf(element ?? undefined, 'mc:Fallback') !== undefined;
}
