import { GapList, type Box, type Use } from '@brandlint/core';
import { openArchive, type Archive } from '../archive/open-archive.ts';
import { openPackage } from './office-package.ts';
import { ReadFailure } from '../archive/read-failure.ts';
import { parseLength } from './opendocument/length.ts';
import { readArchive } from './read-office.ts';
import { attributeOf, numberOf, walk, type XmlElement } from '../xml/xml-element.ts';

/** How slides are laid out: their size in points, and where on each of them something was found. */
export type SlideOutline = {
  width: number;
  height: number;
  frames: ReadonlyMap<number, readonly Box[]>;
};

/** English Metric Units in a point. */
const unitsInPoint = 12_700;

/** More frames than this on a slide tell nothing. */
const mostFrames = 60;

/** The outline of the slides of a presentation; `undefined` where it is none, or cannot be read. */
export function outlineSlides(bytes: Uint8Array): SlideOutline | undefined {
  try {
    const archive = openArchive(bytes);
    const size = findSize(archive);
    if (!size || !(size.width > 0) || !(size.height > 0)) return undefined;
    return { ...size, frames: collectFrames(readArchive(archive, new GapList()).uses) };
  } catch (error) {
    if (!(error instanceof ReadFailure)) throw error;
    return undefined;
  }
}

type Size = { width: number; height: number };

function findSize(archive: Archive): Size | undefined {
  const office = openPackage(archive, new GapList());
  const [main] = office.relatedTo('', 'officeDocument');
  const presentation = main === undefined ? undefined : office.parse(main);
  const size = find(presentation, 'p:sldSz');
  if (size) {
    const [width = 0, height = 0] = ['cx', 'cy'].map((name) => (numberOf(size, name) ?? 0) / unitsInPoint);
    return { width, height };
  }
  return main === undefined ? findPageSize(office.parse('styles.xml')) : undefined;
}

/** Of OpenDocument: what the first master of pages is laid out on. */
function findPageSize(styles: XmlElement | undefined): Size | undefined {
  const name = attributeOf(find(styles, 'style:master-page'), 'style:page-layout-name');
  for (const element of styles ? walk(styles) : []) {
    if (element.name !== 'style:page-layout' || attributeOf(element, 'style:name') !== name) continue;
    const properties = find(element, 'style:page-layout-properties');
    const width = parseLength(attributeOf(properties, 'fo:page-width'));
    const height = parseLength(attributeOf(properties, 'fo:page-height'));
    return width === undefined || height === undefined ? undefined : { width, height };
  }
  return undefined;
}

function find(root: XmlElement | undefined, name: string): XmlElement | undefined {
  for (const element of root ? walk(root) : []) if (element.name === name) return element;
  return undefined;
}

function collectFrames(uses: readonly Use[]): Map<number, Box[]> {
  const frames = new Map<number, Box[]>();
  const known = new Set<string>();
  for (const place of uses.flatMap(({ places }) => places)) {
    if (place.kind !== 'area') continue;
    const { page, x, y, width, height } = place;
    const key = [page, x, y, width, height].join(' ');
    const ofPage = frames.get(page) ?? [];
    if (known.has(key) || ofPage.length >= mostFrames) continue;
    known.add(key);
    frames.set(page, ofPage);
    ofPage.push({ page, x, y, width, height });
  }
  return frames;
}
