import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { IconUse, TextUse } from '@brandlint/core';
import { attributeOf } from '../markup/element.ts';
import type { PageElement } from './walk-page.ts';
import type { ElementReader } from '../markup/create-element-reader.ts';
import { parseSrcset } from '../markup/find-pictures.ts';
import { isFilePicture } from '../markup/is-file-picture.ts';
import { isTrackingPixel } from '../markup/is-tracking-pixel.ts';
import { IconNames } from '../markup/read-icon-names.ts';
import { readPictureSize } from '../markup/read-picture-size.ts';
import { identity, multiply } from '../values/linear.ts';
import { hasIconAttribute } from './container-kinds.ts';
import { createAccessibleNames } from './create-accessible-names.ts';
import type { PageTree } from './create-page-tree.ts';
import type { Surroundings } from './create-surroundings-reader.ts';
import type { Standing } from './follow-structure.ts';
import type { AnchorNames } from './name-anchors.ts';
import { createDrawingReader } from './create-drawing-reader.ts';
import { readAlternatives } from './read-alternatives.ts';
import { readGlyph } from './read-glyph.ts';

/** What the reader of a page's pictures stands on. */
export type IconReaderOptions = {
  tree: PageTree;
  reader: ElementReader<PageElement>;
  standingOf: (element: PageElement | undefined) => Standing;
  wordsIn: (element: PageElement) => number;
  surroundingsOf: (element: PageElement) => Surroundings;
  anchors: AnchorNames;
};

/** What is peculiar to one sort of picture. */
type Look = Pick<IconUse, 'carrier' | 'artwork' | 'ownColors'> &
  Partial<Pick<IconUse, 'size' | 'matrix' | 'paint'>>;

/** Takes the elements of a page one by one, in the order of the text, and finds those that may be icons. */
export type IconReader = {
  readElement: (element: PageElement) => void;
  /** The icons, and the texts that stand for them. */
  finish: () => (IconUse | TextUse)[];
  /** The links and the like with pictures in them: their text is one of its own. */
  illustrated: ReadonlySet<PageElement>;
  /** Whether all that an element holds is a sign. */
  isGlyph: (element: PageElement) => boolean;
  /** The icon that a drawing is. */
  anchorOf: (drawing: PageElement) => string | undefined;
  /** What icons show of other drawings of the page, and which icon is the first to show it. */
  shownBy: () => ReadonlyMap<Tree.Element, string>;
};

/** How far out of a picture what is named in its stead is looked for. */
const maximumSteps = 8;

/** Longer start tags than this are shown by their beginning. */
const maximumWritten = 1000;

/** Makes the reader of the pictures of a page. */
export function createIconReader(options: IconReaderOptions): IconReader {
  const { tree, reader, standingOf, wordsIn, surroundingsOf, anchors } = options;
  const uses: (IconUse | TextUse)[] = [];
  const accessible = createAccessibleNames(tree);
  const drawings = createDrawingReader(tree, reader);
  const sources = new Map<PageElement, string[]>();
  const markers = new Set<PageElement>();
  const marked = new Set<PageElement>();
  const glyphs = new Set<PageElement>();
  const illustrated = new Set<PageElement>();
  const anchorsOf = new Map<PageElement, string>();
  const shown = new Map<Tree.Element, string>();
  return {
    readElement,
    finish,
    illustrated,
    isGlyph: (element) => glyphs.has(element),
    anchorOf: (drawing) => anchorsOf.get(drawing),
    shownBy: () => shown,
  };

  function readElement(element: PageElement): void {
    if (element.isCopy) return;
    const { tag, space, parent } = element;
    if (space === 'svg') {
      if (tag === 'svg' && parent?.space !== 'svg') readDrawing(element);
      return;
    }
    if (tag === 'source' && parent?.tag === 'picture') collectSource(element, parent);
    if (!standingOf(element).isSeen) return;
    if (isFilePicture(element)) readFile(element);
    else {
      const glyph = readGlyph(element);
      if (glyph.isGlyph) {
        glyphs.add(element);
        readGlyphUse(element, glyph.ligature);
      } else if (element.attributes.size > 0 && hasIconAttribute(element)) markers.add(element);
    }
  }

  function collectSource(source: PageElement, picture: PageElement): void {
    const addresses = [...parseSrcset(attributeOf(source, 'srcset')), attributeOf(source, 'src').trim()];
    const known = sources.get(picture);
    if (known) known.push(...addresses);
    else sources.set(picture, addresses);
  }

  function readFile(element: PageElement): void {
    if (isTrackingPixel(element)) return;
    const size = readPictureSize(element, surroundingsOf(element).isStyled);
    const address = attributeOf(element, element.tag === 'object' ? 'data' : 'src').trim();
    const candidates = [address, ...parseSrcset(attributeOf(element, 'srcset'))];
    const picture = element.parent;
    if (picture?.tag === 'picture') {
      candidates.push(...(sources.get(picture) ?? []));
      sources.delete(picture);
    }
    const names = new IconNames();
    const place = reader.lines.toLocation(element.startTag?.start ?? 0, element.startTag?.end ?? 0, false);
    let artwork: string | null = null;
    for (const candidate of candidates) {
      if (candidate === '') continue;
      names.addFile(candidate);
      artwork ??= reader.pictures.addAddress(candidate, place);
    }
    names.addAttributes(element, () => true);
    add(element, names, { carrier: 'picture', artwork, ownColors: true, ...(size && { size }) });
  }

  function readDrawing(element: PageElement): void {
    if (!standingOf(element).isSeen) return;
    const drawing = drawings.read(element, surroundingsOf(element).isStyled);
    if (!drawing) return;
    const names = new IconNames();
    for (const symbol of drawing.symbols) names.add('symbol', symbol);
    for (const file of drawing.files) names.addFile(file);
    names.addAttributes(element, () => true);
    for (const title of drawing.titles) names.add('title', title);
    const { color } = surroundingsOf(element);
    const size = readPictureSize(element, surroundingsOf(element).isStyled);
    add(
      element,
      names,
      {
        carrier: 'drawing',
        artwork: drawing.artwork,
        ownColors: drawing.ownColors,
        ...(size && { size }),
        ...(drawing.isCurrentColor && color && { paint: color }),
      },
      drawing.linear,
    );
    const [symbol, other] = drawing.symbols;
    const target = symbol === undefined || other !== undefined ? undefined : tree.findById(symbol);
    const anchor = anchorsOf.get(element);
    if (target && anchor !== undefined && !shown.has(target)) shown.set(target, anchor);
  }

  function readGlyphUse(element: PageElement, ligature?: string): void {
    const names = new IconNames();
    if (ligature !== undefined) names.add('symbol', ligature);
    names.addAttributes(element, (name) => name.includes('icon'));
    const { color } = surroundingsOf(element);
    add(element, names, {
      carrier: 'glyph',
      artwork: null,
      ownColors: false,
      ...(color && { paint: color }),
    });
  }

  function add(
    element: PageElement,
    names: IconNames,
    look: Look,
    inner: Standing['linear'] = identity,
  ): void {
    const standing = standingOf(element);
    const { marker } = standing;
    if (marker && marker !== element && !marked.has(marker)) {
      marked.add(marker);
      names.addMarks(marker);
    }
    if (standing.link && standing.link !== element) illustrated.add(standing.link);
    const isDecoration = standing.isSilent || accessible.isDecoration(element.node);
    const anchor = anchors.unique(`${reader.describer.pathOf(element)} icon`);
    anchorsOf.set(element, anchor);
    const matrix = standing.linear && inner && multiply(standing.linear, inner);
    const { place, written } = locate(element);
    const between = anchors.betweenOf(standing);
    const use: IconUse = {
      kind: 'icon',
      anchor,
      within: reader.describer.withinOf(element),
      places: [place],
      count: 1,
      written,
      names: names.toArray(),
      ...nameIcon(element, standing, isDecoration),
      containers: anchors.picturesContainersOf(standing, wordsIn),
      ...(between !== undefined && { between }),
      backdrop: backdropOf(element),
      ...look,
      ...(matrix && matrix !== identity && { matrix }),
    };
    uses.push(use, ...readAlternatives(element, use, tree.text, reader.lines));
  }

  /**
   * What is named in a picture's stead gives its name to it: an element with `role="img"`, whose content assistive
   * technology passes over, and, where the picture has no name, a wordless figure, link or button.
   */
  function nameIcon(
    element: PageElement,
    { link }: Standing,
    isDecoration: boolean,
  ): Pick<IconUse, 'label' | 'exposure'> {
    const { image, figure } = findNamed(element);
    const own = isDecoration ? '' : accessible.nameOf(element.node);
    for (const named of [image, ...(own === '' ? [figure, wordless(element, link)] : [])]) {
      const name = named && !standingOf(named).isSilent ? accessible.nameOf(named.node) : '';
      if (name !== '') return { label: name, exposure: 'exposed' };
    }
    return { label: own, exposure: isDecoration ? 'hidden' : 'exposed' };
  }

  function wordless(element: PageElement, link: PageElement | undefined): PageElement | undefined {
    return link && link !== element && wordsIn(link) === 0 ? link : undefined;
  }

  /** The wordless elements around a picture that stand for it. */
  function findNamed(element: PageElement): { image?: PageElement; figure?: PageElement } {
    const found: { image?: PageElement; figure?: PageElement } = {};
    let at = element.parent;
    for (let step = 0; at && step < maximumSteps && wordsIn(at) === 0; step++, at = at.parent) {
      if (at.attributes.size === 0) continue;
      const role = attributeOf(at, 'role').trim().toLowerCase();
      if (role === 'img' || role === 'image') found.image = at;
      else if (at.tag === 'figure' || role === 'figure' || role === 'group') found.figure ??= at;
    }
    return found;
  }

  function backdropOf(element: PageElement): IconUse['backdrop'] {
    const carrier = element.space === 'svg' ? element.parent : element;
    return surroundingsOf(carrier ?? element).backdrop;
  }

  function locate({ startTag, tag }: PageElement) {
    const { start, end } = startTag ?? { start: 0, end: 0 };
    const shown = end - start > maximumWritten ? start + 1 + tag.length : end;
    return { place: reader.lines.toLocation(start, shown, true), written: tree.text.slice(start, shown) };
  }

  /** What was said to show an icon and has no picture that was found is one by itself: a stylesheet may draw it. */
  function finish(): (IconUse | TextUse)[] {
    for (const element of markers) if (!marked.has(element)) readGlyphUse(element);
    return uses;
  }
}
