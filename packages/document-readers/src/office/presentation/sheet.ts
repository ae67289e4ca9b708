import type { ColorScheme } from '../color/resolve-color.ts';
import type { Theme } from '../color/theme.ts';
import { attributeOf, childOf, descendantOf, isOn, walk, type XmlElement } from '../../xml/xml-element.ts';
import { addPaints } from '../drawing/add-paints.ts';
import { paintShape } from './paint-shape.ts';
import { createGround, type Painted } from '../drawing/create-ground.ts';
import { toPoints } from '../drawing/geometry.ts';
import { readShapeTree } from '../drawing/read-shape-tree.ts';
import { tableStyleOf } from '../drawing/read-table.ts';
import { placeholderOf, placeholderType } from '../drawing/read-shape.ts';
import type { Inheritance, Scene } from '../drawing/scene.ts';
import { backgroundOf } from './background.ts';
import type { OfficeReading } from './read-presentation.ts';

/** A layout or a master: what slides take from it. */
export type Sheet = {
  part: string;
  name: string;
  root: XmlElement;
  /** The master of a layout. */
  parent: Sheet | undefined;
  theme: Theme | undefined;
  map: ReadonlyMap<string, string>;
  /** The placeholder that one of a slide is made after. */
  findPlaceholder: (shape: XmlElement) => XmlElement | undefined;
  /** Styles of text by what a placeholder is for. */
  stylesOf: (type: string) => readonly XmlElement[];
  /** Takes down what stands on the sheet itself. */
  readOwn: (tableStyles: Set<string>) => void;
  /** What it paints beneath slides. */
  painted: () => readonly Painted[];
};

/** What a sheet is made of besides its part. */
export type SheetSources = {
  open: (part: string) => Sheet | undefined;
  themeOf: (part: string) => Theme | undefined;
  defaults: XmlElement | undefined;
};

/** Opens a layout or a master with what it stands on; `undefined` where it cannot be read. */
export function openSheet(
  reading: OfficeReading,
  part: string,
  { open, themeOf, defaults }: SheetSources,
): Sheet | undefined {
  const { office } = reading;
  const parsed = office.parse(part);
  if (!parsed) return undefined;
  const root: XmlElement = parsed;
  const isMaster = root.name === 'p:sldMaster';
  const [above] = isMaster ? [] : office.relatedTo(part, 'slideMaster');
  const parent = above === undefined ? undefined : open(above);
  const theme = isMaster ? themeOf(part) : parent?.theme;
  const map = readColorMap(root, parent?.map ?? new Map<string, string>());
  const holders = [...walk(root)].filter((element) => element.name === 'p:sp' || element.name === 'p:pic');
  const shapes = holders.filter((shape) => placeholderOf(shape));
  const name = attributeOf(childOf(root, 'p:cSld'), 'name') ?? theme?.name ?? '';
  const styles = childOf(root, 'p:txStyles');
  const ground = createGround({ kind: 'unknown', reason: 'it stands on a layout' });
  const scheme: ColorScheme = { theme, map };

  const sheet: Sheet = {
    part,
    name,
    root,
    parent,
    theme,
    map,
    findPlaceholder: (shape) => matchPlaceholder(shape, shapes, isMaster),
    stylesOf: (type) => {
      if (!isMaster) return parent?.stylesOf(type) ?? [];
      const kind =
        /title$/i.test(type) && type !== 'subTitle'
          ? 'p:titleStyle'
          : type === '' || other.has(type)
            ? 'p:otherStyle'
            : 'p:bodyStyle';
      return [childOf(styles, kind), defaults].filter((one) => one !== undefined);
    },
    readOwn,
    painted: () => [...(showsMaster(root) ? (parent?.painted() ?? []) : []), ...ownPainted()],
  };
  return sheet;

  function readOwn(tableStyles: Set<string>): void {
    const within = [`${isMaster ? 'master' : 'layout'}: ${name}`];
    const background = backgroundOf(sheet, scheme);
    const place = { anchor: `${part} background`, within, containers: [], box: undefined };
    const scene = toScene(within, background.backdrop);
    addPaints(scene, place, background.own, { role: 'background', words: ['background'] });
    addPaints(scene, { ...place, anchor: `${part} text styles` }, styles, {
      role: 'text',
      words: ['text styles'],
    });
    for (const element of walk(root)) if (element.name === 'a:tbl') tableStyles.add(tableStyleOf(element));
    const tree = descendantOf(root, 'p:cSld', 'p:spTree');
    readShapeTree(scene, tree?.children ?? [], toPoints);
  }

  function ownPainted(): readonly Painted[] {
    if (ground.painted.length > 0) return ground.painted;
    for (const shape of descendantOf(root, 'p:cSld', 'p:spTree')?.children ?? []) {
      if (!placeholderOf(shape)) paintShape(ground, shape, scheme);
    }
    return ground.painted;
  }

  function toScene(within: readonly string[], backdrop: ReturnType<typeof backgroundOf>['backdrop']): Scene {
    const own = createGround(backdrop);
    return {
      ...reading,
      part,
      scheme,
      within,
      page: null,
      toLocation: (property, _box, path) => ({
        kind: 'node',
        nodeId: part,
        property,
        path: path.toReversed(),
      }),
      backdropOf: own.backdropOf,
      paint: own.paint,
      inherit: (shape) => inheritFrom(shape, parent),
      isShown: (shape) => !placeholderOf(shape),
      group: part,
    };
  }
}

const other = new Set(['dt', 'ftr', 'sldNum', 'hdr']);

/** What a shape takes from a sheet and those above it: the placeholders that it is made after, and styles of text. */
export function inheritFrom(shape: XmlElement, sheet: Sheet | undefined): Inheritance {
  const type = placeholderType(shape);
  const shapes: XmlElement[] = [];
  if (type !== '') {
    for (let at = sheet, from = shape; at; at = at.parent) {
      const found = at.findPlaceholder(from);
      if (!found) continue;
      shapes.push(found);
      from = found;
    }
  }
  const kinds = [shape, ...shapes].map(placeholderType);
  return { shapes, lists: sheet?.stylesOf(kinds.find((kind) => kind !== 'obj') ?? type) ?? [] };
}

/** Whether what stands on the master is shown as well. */
export function showsMaster(root: XmlElement): boolean {
  const shown = attributeOf(root, 'showMasterSp');
  return shown === undefined || isOn(shown);
}

/** The color map of a sheet, or the one that it puts in its place. */
export function readColorMap(
  root: XmlElement,
  inherited: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const own = childOf(root, 'p:clrMap') ?? descendantOf(root, 'p:clrMapOvr', 'a:overrideClrMapping');
  return own ? own.attributes : inherited;
}

/** A placeholder by its number in a layout, by what it is for in a master. Source: ECMA-376-1, section 19.3.1.36. */
function matchPlaceholder(
  shape: XmlElement,
  shapes: readonly XmlElement[],
  isMaster: boolean,
): XmlElement | undefined {
  const holder = placeholderOf(shape);
  const index = attributeOf(holder, 'idx') ?? '0';
  const type = placeholderType(shape);
  if (!isMaster) {
    const same = shapes.find(
      (one) =>
        (attributeOf(placeholderOf(one), 'idx') ?? '0') === index && isAlike(type, placeholderType(one)),
    );
    return same ?? (type === 'obj' ? undefined : shapes.find((one) => placeholderType(one) === type));
  }
  const wanted = masterTypes.get(type) ?? type;
  return shapes.find((one) => placeholderType(one) === wanted);
}

function isAlike(one: string, other: string): boolean {
  const isTitle = (type: string) => type === 'title' || type === 'ctrTitle';
  return isTitle(one) === isTitle(other);
}

/** Masters have one placeholder for all that is like it. */
const masterTypes: ReadonlyMap<string, string> = new Map([
  ['ctrTitle', 'title'],
  ...'obj subTitle chart tbl clipArt dgm media pic'.split(' ').map((type) => [type, 'body'] as const),
]);
