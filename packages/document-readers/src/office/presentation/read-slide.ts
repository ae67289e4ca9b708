import { addPaints } from '../drawing/add-paints.ts';
import { createGround } from '../drawing/create-ground.ts';
import { toPoints } from '../drawing/geometry.ts';
import { placeholderType } from '../drawing/read-shape.ts';
import { readShapeTree } from '../drawing/read-shape-tree.ts';
import { tableStyleOf } from '../drawing/read-table.ts';
import type { Scene } from '../drawing/scene.ts';
import {
  attributeOf,
  childOf,
  childrenOf,
  descendantOf,
  walk,
  type XmlElement,
} from '../../xml/xml-element.ts';
import { backgroundOf } from './background.ts';
import { isHiddenSlide, type OfficeReading } from './read-presentation.ts';
import { inheritFrom, readColorMap, showsMaster, type Sheet } from './sheet.ts';

/** A slide to read, and what it shares with others. */
export type SlideTask = {
  part: string;
  /** Its number from 1. */
  page: number;
  open: (part: string) => Sheet | undefined;
  defaults: XmlElement | undefined;
  /** The styles that tables name are gathered here. */
  tableStyles: Set<string>;
};

/** Reads a slide: its background, its shapes, its texts. */
export function readSlide(
  reading: OfficeReading,
  { part, page, open, tableStyles, defaults }: SlideTask,
): void {
  const { office } = reading;
  const root = office.parse(part);
  if (!root) return;
  const [layoutPart] = office.relatedTo(part, 'slideLayout');
  const layout = layoutPart === undefined ? undefined : open(layoutPart);
  const scheme = { theme: layout?.theme, map: readColorMap(root, layout?.map ?? new Map()) };
  const tree = descendantOf(root, 'p:cSld', 'p:spTree');
  const within = [nameSlide(root, tree, page), ...(layout ? [`layout: ${layout.name}`] : [])];
  const background = backgroundOf({ root, parent: layout }, scheme);
  const ground = createGround(background.backdrop, showsMaster(root) ? layout?.painted() : []);
  const scene: Scene = {
    ...reading,
    part,
    scheme,
    within,
    page,
    toLocation: (words, box, path) =>
      box
        ? { kind: 'area', ...box }
        : { kind: 'node', nodeId: part, property: words, path: path.slice(0, -1).toReversed() },
    backdropOf: ground.backdropOf,
    paint: ground.paint,
    inherit: (shape) => {
      const inherited = inheritFrom(shape, layout);
      return layout || !defaults ? inherited : { ...inherited, lists: [defaults] };
    },
    isShown: () => true,
    group: part,
  };
  const place = { anchor: `${part} background`, within, containers: [], box: undefined };
  addPaints(scene, place, background.own, { role: 'background', words: ['background'] });
  for (const element of walk(root)) if (element.name === 'a:tbl') tableStyles.add(tableStyleOf(element));
  readShapeTree(scene, tree?.children ?? [], toPoints);
}

/** `slide 3 “Our partners”`. */
function nameSlide(root: XmlElement, tree: XmlElement | undefined, page: number): string {
  const title = (tree?.children ?? []).find((shape) => {
    const type = placeholderType(shape);
    return type === 'title' || type === 'ctrTitle';
  });
  const text = childrenOf(childOf(title, 'p:txBody'), 'a:p')
    .flatMap((paragraph) => paragraph.children.map((run) => childOf(run, 'a:t')?.text ?? ''))
    .join('')
    .trim()
    .slice(0, 80);
  const name = `${isHiddenSlide(root) ? 'hidden slide' : 'slide'} ${page}`;
  const own = text === '' ? (attributeOf(childOf(root, 'p:cSld'), 'name') ?? '') : text;
  return own === '' ? name : `${name} “${own}”`;
}
