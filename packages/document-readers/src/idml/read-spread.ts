import type { GapList } from '@brandlint/core';
import { attributeOf, childOf, localOf, type XmlElement } from '../xml/xml-element.ts';
import { addPaints, opacityOf } from './add-paints.ts';
import type { IdmlCollector } from './idml-collector.ts';
import { createPageFinder, transformWithin, type Transform } from './page-finder.ts';
import { plainName } from './swatch.ts';

/** A layer of a document. */
export type Layer = { name: string; isVisible: boolean };

/** What reading a spread needs to know, and what it finds out. */
export type SpreadReading = {
  collector: IdmlCollector;
  gaps: GapList;
  layers: ReadonlyMap<string, Layer>;
  /** What contains each story, by its identifier: that of the first frame that shows it. */
  stories: Map<string, readonly string[]>;
  /** Stories in frames that nobody sees. */
  hiddenStories: Set<string>;
};

const itemNames = new Set(
  'TextFrame Rectangle Oval Polygon GraphicLine Group Image PDF EPS WMF PICT ImportedPage Button EndnoteTextFrame FormField MultiStateObject State'.split(
    ' ',
  ),
);
const linkedNames = new Set('Image PDF EPS WMF PICT ImportedPage'.split(' '));

type Waiting = {
  item: XmlElement;
  within: readonly string[];
  transform: Transform;
  alpha: number;
  isSeen: boolean;
};

/** Reads the items of a spread or a master spread, those in groups and frames too. `part`: where it stands. */
export function readSpread(spread: XmlElement, part: string, reading: SpreadReading): void {
  const { collector, gaps, layers } = reading;
  const isMaster = localOf(spread) === 'MasterSpread';
  const outermost = isMaster ? [`master: ${plainName(attributeOf(spread, 'Name') ?? '')}`] : [];
  const pageOf = createPageFinder(spread);
  const start = { within: outermost, transform: [1, 0, 0, 1, 0, 0] as const, alpha: 1, isSeen: true };
  const waiting: Waiting[] = spread.children.toReversed().map((item) => ({ item, ...start }));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { item } = next;
    const kind = localOf(item);
    if (!itemNames.has(kind)) continue;
    const isTop = item.parent === spread;
    const transform = transformWithin(item, next.transform);
    const page = isTop && !isMaster ? pageOf(item, transform) : undefined;
    const layer = layers.get(attributeOf(item, 'ItemLayer') ?? '');
    const within = nameContainers(item, isTop ? layer : undefined, page, next.within);
    const id = attributeOf(item, 'Self') ?? '';
    const property = plainName(attributeOf(item, 'Name') ?? '') || `${kind} ${id}`;
    const location = {
      kind: 'node' as const,
      nodeId: part,
      property: [property],
      path: within.toReversed(),
    };
    const isHidden = attributeOf(item, 'Visible') === 'false' || layer?.isVisible === false;
    if (next.isSeen && isHidden) gaps.add(hidden, location);
    if (next.isSeen && !isHidden && page === null) gaps.add(beside, location);
    const isSeen = next.isSeen && !isHidden && page !== null;
    noteStory(item, within, isSeen, reading);
    const alpha = next.alpha * opacityOf(item);
    if (isSeen) {
      if (linkedNames.has(kind)) gaps.add(linked, location);
      addPaints(collector, item, { within, location, anchor: `${part} ${id}` }, alpha);
    }
    for (const child of item.children.toReversed()) {
      waiting.push({ item: child, within, transform, alpha, isSeen });
    }
  }
}

function nameContainers(
  item: XmlElement,
  layer: Layer | undefined,
  page: string | null | undefined,
  outer: readonly string[],
): readonly string[] {
  const own = plainName(attributeOf(item, 'Name') ?? '');
  return [
    ...(own === '' ? [] : [own]),
    ...(layer ? [`layer: ${layer.name}`] : []),
    ...(page === null || page === undefined ? [] : [`page: ${page}`]),
    ...outer,
  ];
}

function noteStory(
  item: XmlElement,
  within: readonly string[],
  isSeen: boolean,
  { stories, hiddenStories }: SpreadReading,
): void {
  const story = attributeOf(item, 'ParentStory') ?? childOf(item, 'TextPath')?.attributes.get('ParentStory');
  if (story === undefined) return;
  if (!isSeen) hiddenStories.add(story);
  else if (!stories.has(story)) stories.set(story, within);
}

const hidden = {
  kind: 'unjudged',
  code: 'hidden-layer',
  reason: 'what is hidden, or lies on layers that are, is not judged',
} as const;

const beside = {
  kind: 'unjudged',
  code: 'outside-page',
  reason: 'what lies beside all pages is not judged',
} as const;

const linked = {
  kind: 'unjudged',
  code: 'linked-picture',
  reason: 'pictures that are placed are files of their own, and are not looked at here',
} as const;
