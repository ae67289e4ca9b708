import type { Backdrop } from '@brandlint/core';
import { createGround, type Ground } from '../drawing/create-ground.ts';
import { attributeOf, childOf, type XmlElement } from '../../xml/xml-element.ts';
import { addStyleColors, groundOf } from './add-style-colors.ts';
import { createCellGround, groundBehindCells } from './cell-ground.ts';
import { readOdfBox } from './odf-geometry.ts';
import type { OdfPlace, OdfReading } from './odf-reading.ts';
import { readOdfParagraph } from './read-odf-paragraph.ts';
import { readOdfPicture } from './read-odf-picture.ts';
import type { OdfStyle } from './style-book.ts';

type Step = { element: XmlElement; place: OdfPlace; ground: Ground };

/** What is not shown, or is said elsewhere. */
const skipped = new Set(
  (
    'svg:title svg:desc draw:image office:forms text:tracked-changes text:sequence-decls office:annotation ' +
    'draw:glue-point draw:enhanced-geometry table:table-column table:named-expressions presentation:animations ' +
    'anim:par draw:thumbnail table:covered-table-cell draw:page-thumbnail'
  ).split(' '),
);

/** What a frame may hold that is drawn by itself. */
const replaced = ['table:table', 'draw:object', 'draw:object-ole', 'draw:plugin'];

/** Shapes of a page, and which of them hold others. */
const graphicKinds = ['style:graphic-properties', 'loext:graphic-properties'];

/** More containers than this are made by nobody. */
const mostContainers = 16;

/** Makes the function that reads blocks of a part, one after the other, in the order in which they are painted. */
export function createBlockReader(
  reading: OdfReading,
  readObject: (name: string, place: OdfPlace) => void,
): (block: XmlElement, place: OdfPlace) => void {
  const counts = new Map<string, number>();
  const groundOfCell = createCellGround();
  return (block, start) => {
    const stack: Step[] = [{ element: block, place: start, ground: createGround(start.ground) }];
    for (let step = stack.pop(); step; step = stack.pop()) visit(step, stack);
  };

  function visit(step: Step, stack: Step[]): void {
    const { element, place, ground } = step;
    const { name } = element;
    if (skipped.has(name) || name === '#text') return;
    if (name === 'text:p' || name === 'text:h') {
      const anchor = next(place, 'paragraph');
      const numbered = {
        ...place,
        words: [...place.words.slice(0, 6), 'paragraph', counts.get(`${place.part} paragraph`) ?? 0],
      };
      push(
        readOdfParagraph(reading, element, place.box ? place : numbered, anchor),
        step,
        { ...place, containers: [anchor, ...place.containers].slice(0, mostContainers) },
        stack,
      );
    } else if (name === 'table:table') enterTable(step, stack);
    else if (name === 'table:table-row') enterRow(step, stack);
    else if (name === 'table:table-cell') enterCell(step, stack);
    else if (name === 'presentation:notes') {
      push(
        element.children,
        step,
        { ...place, within: [`notes of ${place.within[0] ?? ''}`], box: undefined, page: null, holders: [] },
        stack,
      );
    } else if (name === 'text:list') {
      push(element.children, step, { ...place, group: place.group ?? next(place, 'list') }, stack);
    } else if (name === 'text:list-item') {
      push(
        element.children,
        step,
        { ...place, containers: [next(place, 'item'), ...place.containers].slice(0, mostContainers) },
        stack,
      );
    } else if (name === 'draw:g') {
      const within = nameWithin(element, place);
      push(
        element.children,
        step,
        {
          ...place,
          within,
          containers: [next(place, 'group'), ...place.containers].slice(0, mostContainers),
        },
        stack,
      );
    } else if (name === 'draw:object' || name === 'draw:object-ole') {
      const href = attributeOf(element, 'xlink:href');
      if (name === 'draw:object' && href !== undefined) readObject(href.replace(/^\.\//, ''), place);
    } else if (name.startsWith('draw:') && name !== 'draw:page' && hasStyle(element)) enterShape(step, stack);
    else push(element.children, step, place, stack, ground);
  }

  function enterShape({ element, place, ground }: Step, stack: Step[]): void {
    const anchor = next(place, 'shape');
    const box = readOdfBox(element, place.page);
    const isPlaceholder = attributeOf(element, 'presentation:style-name') !== undefined;
    // A picture beside a table or a chart stands in for it where that cannot be shown; the frame itself paints nothing.
    const isReplaced = replaced.some((one) => childOf(element, one));
    const chain = isReplaced
      ? []
      : isPlaceholder
        ? place.book.chainOf('presentation', attributeOf(element, 'presentation:style-name'))
        : place.book.chainOf('graphic', attributeOf(element, 'draw:style-name'));
    if (attributeOf(element, 'presentation:placeholder') === 'true') return;
    const beneath = ground.backdropOf(box);
    const kind = attributeOf(element, 'presentation:class') ?? '';
    const within = nameWithin(element, place);
    const inner: OdfPlace = {
      ...place,
      box,
      within,
      ground: beneath,
      words: box ? place.words : [...place.words.slice(0, 6), anchor.slice(place.part.length + 1)],
      containers: [anchor, ...place.containers].slice(0, mostContainers),
      isHeading: kind === 'title',
    };
    addStyleColors(reading, chain, inner, anchor);
    const own = groundOf(chain, graphicKinds);
    const isPicture = !isReplaced && childOf(element, 'draw:image') !== undefined;
    if (isPicture) readOdfPicture(reading, element, { ...inner, containers: place.containers }, anchor);
    const text = place.book.chainOf('paragraph', attributeOf(element, 'draw:text-style-name'));
    const painted: Backdrop | undefined = isPicture
      ? { kind: 'unknown', reason: 'a picture lies beneath it' }
      : own;
    const holders: readonly (readonly OdfStyle[])[] = [text, chain];
    push(
      element.children,
      { element, place, ground },
      { ...inner, ground: painted ?? beneath, holders },
      stack,
      createGround(painted ?? beneath),
    );
    if (painted) ground.paint(box, painted);
  }

  function enterTable(step: Step, stack: Step[]): void {
    const { element, place } = step;
    const anchor = next(place, 'table');
    const name = attributeOf(element, 'table:name') ?? '';
    const within = name === '' ? place.within : [`table “${name.slice(0, 80)}”`, ...place.within];
    push(
      element.children,
      step,
      {
        ...place,
        within,
        group: anchor,
        words: ['table', counts.get(`${place.part} table`) ?? 0],
        ground: groundBehindCells(element, place),
      },
      stack,
    );
  }

  function enterRow(step: Step, stack: Step[]): void {
    const { element, place } = step;
    push(
      element.children,
      step,
      {
        ...place,
        ground: groundBehindCells(element, place),
        containers: [next(place, 'row'), ...place.containers].slice(0, mostContainers),
      },
      stack,
    );
  }

  function enterCell(step: Step, stack: Step[]): void {
    const { element, place } = step;
    const chain = place.book.chainOf('table-cell', attributeOf(element, 'table:style-name'));
    const anchor = next(place, 'cell');
    addStyleColors(reading, chain, place, anchor);
    const inner: OdfPlace = {
      ...place,
      ground: groundOfCell(element, chain, place),
      containers: [anchor, ...place.containers].slice(0, mostContainers),
      holders: [chain],
    };
    push(element.children, step, inner, stack, createGround(inner.ground));
  }

  function push(
    children: readonly XmlElement[],
    step: Step,
    place: OdfPlace,
    stack: Step[],
    ground = step.ground,
  ): void {
    for (let at = children.length - 1; at >= 0; at--) {
      const element = children[at];
      if (element) stack.push({ element, place, ground });
    }
  }

  function next(place: OdfPlace, kind: string): string {
    const key = `${place.part} ${kind}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return `${key} ${count}`;
  }
}

function hasStyle(element: XmlElement): boolean {
  const has = (name: string) => attributeOf(element, name) !== undefined;
  return (
    has('draw:style-name') || has('presentation:style-name') || childOf(element, 'draw:image') !== undefined
  );
}

function nameWithin(element: XmlElement, place: OdfPlace): readonly string[] {
  const name = attributeOf(element, 'draw:name') ?? '';
  return name === '' || place.within.length > 2 * mostContainers
    ? place.within
    : [name.slice(0, 200), ...place.within];
}
