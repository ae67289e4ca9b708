import type { GapList, IconName, IconUse, Picture, Source } from '@brandlint/core';
import type { LineIndex } from '../text/line-index.ts';
import type { DrawnRange } from '../text/mark-drawn.ts';
import {
  namePicture,
  readPictureAddress,
  toInsideDrawing,
  type PictureSource,
} from '../values/read-picture-address.ts';
import { createExtentFinder } from './find-extent.ts';
import { findIcons, maximumIcons, type FoundIcon } from './find-icons.ts';
import { createGrouping, type Grouping } from './group-element.ts';
import { readNames } from './icon-marks.ts';
import { createIsolator } from './isolate-element.ts';
import { createLabeller, findTitle } from './label-element.ts';
import type { ElementNamer } from './name-element.ts';
import type { SvgTree } from './parse-svg.ts';
import { createPlacer, readRectangle, readSize, toBox, type Placement } from './place-element.ts';
import type { SvgElement } from './svg-element.ts';
import type { WrittenText } from './text-collector.ts';

/** What reading the icons of a drawing needs. */
export type IconOptions = {
  source: Source;
  tree: SvgTree;
  lines: LineIndex;
  namer: ElementNamer;
  gaps: GapList;
};

/** The icons of a drawing, their pictures, and what reading its texts needs to know of them. */
export type IconReading = {
  uses: readonly IconUse[];
  pictures: ReadonlyMap<string, Picture>;
  grouping: Grouping;
  placementOf: (element: SvgElement) => Placement;
  /** What of the text the icons are drawn with. */
  ranges: readonly DrawnRange[];
  /** The anchor of the icon that an element is. */
  anchorOf: (element: SvgElement) => string | undefined;
};

const backdrop = { kind: 'unknown', reason: 'the order in which a drawing paints is not followed' } as const;

/** Reads what may be icons: the drawing itself where it is a file of its own, its symbols, and what is put into it. */
export function readIcons({ source, tree, lines, namer, gaps }: IconOptions): IconReading {
  const { elements } = tree;
  const { find, isolate } = createIsolator(source.text, tree);
  const found = findIcons(elements, find);
  const [root] = elements;
  const grouping = root
    ? createGrouping({ root, countIn: found.countIn, pathOf: namer.pathOf })
    : { containersOf: () => [], groupOf: () => undefined };
  const placementOf = createPlacer();
  const findExtent = createExtentFinder(find);
  const texts = new Map(tree.texts.map((text): [SvgElement, WrittenText] => [text.element, text]));
  const labelOf = createLabeller({ textOf: (element) => texts.get(element), find });
  const pictures = new Map<string, Picture>();
  const isolated = new Map<SvgElement, { key: string; ownColors: boolean } | null>();
  const anchors = new Map<SvgElement, string>();
  const ranges: DrawnRange[] = [];
  const uses: IconUse[] = [];

  if (root && source.within === undefined && found.isPicture) uses.push(readWhole(root));
  for (const icon of found.inside) uses.push(readInside(icon));
  if (found.isCut) {
    const reason = `more than ${maximumIcons} pictures in one drawing, of which the rest are not looked at`;
    gaps.add({ kind: 'unjudged', code: 'too-many-pictures', reason });
  }
  return { uses, pictures, grouping, placementOf, ranges, anchorOf: (element) => anchors.get(element) };

  function readWhole(element: SvgElement): IconUse {
    const isWhole = element.end > 0;
    const names = [element, ...found.whole].flatMap((one) => [...readNames(one), ...titleOf(one)]);
    const isAlone = found.countIn(element) <= 1;
    addRange(namer.pathOf(element), element);
    return {
      // How the root is transformed is in the picture already, which is the whole drawing.
      ...describe(element, namer.pathOf(element), null),
      carrier: 'drawing',
      names: [{ from: 'file', text: source.path }, ...names],
      artwork: isWhole ? list(toInsideDrawing(source.text), element).key : null,
      ownColors: hasOwnColors(source.text),
      containers: isAlone ? grouping.containersOf(element) : [],
    };
  }

  function readInside({ element, shows, alsoKnownBy }: FoundIcon): IconUse {
    const target = shows.kind === 'element' ? shows.target : null;
    const address = shows.kind === 'address' ? readPictureAddress(shows.address) : null;
    const own = [element, ...alsoKnownBy].flatMap((one) => [...readNames(one), ...titleOf(one)]);
    const inside = shows.kind === 'address' ? null : isolateOnce(target ?? element);
    const isSymbol = element.name === 'symbol';
    const size = readSize(element, target);
    const box = isSymbol ? undefined : toBox(extentOf(element), placementOf(element));
    const base = describe(element, namer.pathOf(element), placementOf(element).linear);
    // A picture without a name of its own is told of by what it shows.
    const shown = target && base.label === '' ? labelOf(target).label : '';
    addRange(base.anchor, element);
    if (target) addRange(base.anchor, target);
    return {
      ...base,
      ...(shown !== '' && base.exposure !== 'exposed' && { label: shown }),
      carrier: element.name === 'image' || element.name === 'use' ? 'picture' : 'drawing',
      names: [...namePicture(address), ...own],
      artwork: address ? list(address, element).key : (inside?.key ?? null),
      ownColors: inside?.ownColors ?? true,
      containers: isSymbol ? [] : grouping.containersOf(element),
      ...(size && { size }),
      ...(box && { box }),
    };
  }

  function describe(element: SvgElement, anchor: string, linear: Placement['linear']) {
    anchors.set(element, anchor);
    const { start } = element;
    const isMoved = linear !== null && element.name !== 'symbol' && !isIdentity(linear);
    return {
      kind: 'icon',
      anchor,
      within: namer.containersOf(element),
      places: [lines.toLocation(start, element.innerStart, true)],
      count: 1,
      written: source.text.slice(start, Math.min(element.innerStart, start + maximumWritten)),
      ...labelOf(element),
      backdrop,
      ...(isMoved && { matrix: linear }),
    } as const;
  }

  function addRange(icon: string, { name, start, end }: SvgElement): void {
    ranges.push({ icon, start, end, holds: name === 'image' ? 'picture' : 'drawing' });
  }

  function isolateOnce(element: SvgElement): { key: string; ownColors: boolean } | null {
    let known = isolated.get(element);
    if (known === undefined) {
      const drawing = isolate(element);
      known =
        drawing === null
          ? null
          : { key: list(toInsideDrawing(drawing), element).key, ownColors: hasOwnColors(drawing) };
      isolated.set(element, known);
      if (!known) gaps.add(notIsolated, lines.toLocation(element.start, element.innerStart, false));
    }
    return known;
  }

  function list(picture: PictureSource, { start, innerStart }: SvgElement): { key: string } {
    if (!pictures.has(picture.key)) {
      pictures.set(picture.key, { ...picture, place: lines.toLocation(start, innerStart, false) });
    }
    return picture;
  }

  function extentOf(element: SvgElement) {
    const isPlaced = ['image', 'use', 'svg'].includes(element.name);
    return isPlaced ? readRectangle(element) : findExtent(element);
  }

  function titleOf(element: SvgElement): IconName[] {
    const title = findTitle(element);
    const text = (title && texts.get(title)?.text.trim()) ?? '';
    return text === '' ? [] : [{ from: 'title', text }];
  }
}

const notIsolated = {
  kind: 'unjudged',
  code: 'picture-not-isolated',
  reason: 'a part of the drawing could not be looked at by itself',
} as const;

const maximumWritten = 300;

function hasOwnColors(text: string): boolean {
  return !/currentcolor|context-(?:fill|stroke)|var\(/i.test(text);
}

function isIdentity([a, b, c, d]: readonly [number, number, number, number]): boolean {
  return a === 1 && b === 0 && c === 0 && d === 1;
}
