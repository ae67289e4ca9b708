import {
  isScreenColor,
  type Backdrop,
  type Color,
  type GapList,
  type IconUse,
  type Picture,
} from '@brandlint/core';
import { toLocation } from '../aggregate/place-spread.ts';
import type { PageBox } from '../model/mark.ts';
import type { PaintedPath, PlacedImage, Structure } from '../model/page-sink.ts';
import type { PdfFile } from '../objects/pdf-file.ts';
import { lineageOf, type Element, type FindElement } from '../text/read-structure.ts';
import { DrawingKeys } from './drawing-keys.ts';
import { groupPieces, type PieceGroup } from './group-pieces.ts';
import { isShaped } from './is-shaped.ts';
import { largestSign, mostPieces, PathPieces, type PathPiece } from './path-pieces.ts';
import { mostPictures, PictureList, type Found } from './picture-list.ts';
import { readPixels, type PixelFile } from './read-pixels.ts';
import { writeBase64 } from '../../write-base64.ts';
import { writePathPiece } from './write-path-piece.ts';

const mostPiecesOfSign = 400;
/** So many rectangles and ellipses together may be a sign; fewer are a ground, more are a table. */
const leastBars = 3;
const mostBars = 40;
/** Parts of one sign are so far apart, as a share of the smaller one. */
const tightShare = 0.08;
const wideShare = 0.4;
const longestDrawing = 100_000;
/** In points. */
const smallestSign = 6;
/** What is so much longer than it is wide is a line or a word. */
const longestShape = 4;
/** In points. */
const largestPlate = 60;
const pxPerPt = 96 / 72;

/** What is known of a drawing that may lie in many places. */
type Drawing = Omit<Found, 'box' | 'within' | 'structure'>;

/** Collects what may be icons: drawings whose paths lie together, and small images. */
export class PictureCollector {
  readonly #file: PdfFile;
  readonly #gaps: GapList;
  readonly #findElement: FindElement | null;
  readonly #list: PictureList;
  /** By the stream of an image and what it is painted with. */
  readonly #pixels = new Map<string, PixelFile | undefined>();
  readonly #pieces = new PathPieces();
  readonly #keys = new DrawingKeys();
  /** The anchors of the icons on a page that a path is a part of, the smallest first. */
  readonly #drawnIn = new Map<PathPiece, string[]>();
  /** By their keys. */
  readonly #drawings = new Map<string, Drawing>();

  /** Whether drawings were passed over that have no name. */
  isSelective = false;
  readonly #hasArtwork: boolean;

  /** Without `hasArtwork` drawings are looked at that go by a name, since nothing is known by its outline. */
  constructor(file: PdfFile, gaps: GapList, findElement: FindElement | null, hasArtwork: boolean) {
    this.#hasArtwork = hasArtwork;
    this.#file = file;
    this.#gaps = gaps;
    this.#findElement = findElement;
    this.#list = new PictureList(gaps, findElement);
  }

  addPath(path: PaintedPath): void {
    if (this.#hasArtwork || mayHaveName(path)) this.#pieces.add(path);
    else this.isSelective ||= mayBeSign(path);
  }

  addImage(image: PlacedImage, backdrop: Backdrop): void {
    const { box, unseen, matrix, within, structure } = image;
    if (unseen !== null || !isOfSign(box)) return;
    const sort = `${image.stream.id} ${JSON.stringify(image.stencil?.color ?? null)}`;
    if (!this.#pixels.has(sort) && this.#pixels.size < mostPictures)
      this.#pixels.set(sort, readPixels(this.#file, image));
    const pixels = this.#pixels.get(sort);
    const data = pixels && writeBase64(pixels.bytes);
    const key = data === undefined ? null : this.#list.keep(data, toLocation(box), { kind: 'base64', data });
    if (data === undefined) this.#gaps.add(unseenPicture, toLocation(box));
    const [a, b, c, d] = matrix;
    const width = Math.hypot(a, b);
    const height = Math.hypot(c, d);
    const turned = [a / width, b / width, -c / height, -d / height].map(
      (part) => Math.round(part * 1e4) / 1e4 || 0,
    );
    const [m0 = 1, m1 = 0, m2 = 0, m3 = 1] = turned;
    const isUpright = m0 === 1 && m1 === 0 && m2 === 0 && m3 === 1;
    this.#list.add({
      carrier: 'picture',
      key,
      box,
      within,
      structure,
      backdrop,
      ownColors: pixels?.inScreenColors === true,
      ...(image.stencil && { paint: image.stencil.color }),
      size: {
        width: round(width * pxPerPt),
        height: round(height * pxPerPt),
        keepsProportions: false,
        isForced: true,
      },
      ...(!isUpright && { matrix: [m0, m1, m2, m3] }),
    });
  }

  /** Tells of each path that is a part of drawings in which, the innermost first. */
  endPage(page: number, onDrawn: (path: PathPiece, icons: readonly string[]) => void): void {
    const { pieces, isCrowded } = this.#pieces;
    if (isCrowded) this.#gaps.add(crowdedPage, { kind: 'area', page, x: 0, y: 0, width: 0, height: 0 });
    const figures = new Map<Element, PathPiece[]>();
    const loose: PathPiece[] = [];
    for (const piece of pieces) {
      const figure = piece.structure && this.#figureOf(piece.structure);
      const list = figure ? (figures.get(figure) ?? []) : loose;
      list.push(piece);
      if (figure) figures.set(figure, list);
    }
    // What the structure calls a figure is one, whatever it looks like.
    for (const figure of figures.values())
      for (const group of groupPieces(figure, Infinity)) this.#addSign(group);
    const signs = loose.filter((piece) => !this.#isPlate(piece));
    const tight = groupPieces(signs, tightShare);
    for (const group of tight) this.#addSign(group);
    // A sign may be of parts that lie apart, as well as two signs may lie side by side: either may be the one that is known.
    const known = new Set(tight.map((group) => toName(group)));
    for (const group of groupPieces(signs, wideShare)) {
      if (!known.has(toName(group))) this.#addSign(group);
    }
    for (const [piece, icons] of this.#drawnIn) onDrawn(piece, icons);
    this.#drawnIn.clear();
    this.#pieces.clear();
  }

  toUses(): IconUse[] {
    return this.#list.toUses();
  }

  toPictures(): Picture[] {
    return this.#list.toPictures();
  }

  /** A large rectangle is a ground for what lies on it. */
  #isPlate(piece: PathPiece): boolean {
    const { box } = piece;
    return (box.width > largestPlate || box.height > largestPlate) && !this.#isShaped(piece);
  }

  #figureOf(structure: Structure): Element | undefined {
    const element = this.#findElement?.(structure);
    return element && [...lineageOf(element)].find(({ role }) => role === 'Figure');
  }

  #addSign(group: PieceGroup): void {
    const { box, pieces } = group;
    const isOfBars = pieces.length >= leastBars && pieces.length <= mostBars;
    const isSign = isOfBars || pieces.some((piece) => this.#isShaped(piece));
    if (isOfSign(box) && pieces.length <= mostPiecesOfSign && isSign) this.#addDrawing(group);
  }

  #isShaped(piece: PathPiece): boolean {
    return isShaped(this.#pieces.outlineOf(piece), piece.box);
  }

  #addDrawing(group: PieceGroup): void {
    const { box, pieces } = group;
    const sort = this.#keys.keyOf(group, (piece) => this.#pieces.outlineOf(piece));
    let drawing = this.#drawings.get(sort);
    if (!drawing) {
      if (!this.#list.hasRoom()) return;
      drawing = this.#draw(group);
      this.#drawings.set(sort, drawing);
    }
    if (!drawing.key) return;
    const anchor = this.#list.add({
      ...drawing,
      box,
      within: pieces[0]?.within ?? [],
      structure: pieces.find(({ structure }) => structure)?.structure ?? null,
    });
    if (anchor === undefined) return;
    for (const piece of pieces) {
      const icons = this.#drawnIn.get(piece);
      if (icons) icons.push(anchor);
      else this.#drawnIn.set(piece, [anchor]);
    }
  }

  /** What is the same for a drawing wherever it lies; without a key where it is too large to be looked at. */
  #draw({ box, pieces }: PieceGroup): Drawing {
    const paths = pieces
      .map((piece) => writePathPiece(piece, this.#pieces.outlineOf(piece), box.x, box.y))
      .join('');
    const [width, height] = [round(box.width), round(box.height)];
    const text = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${paths}</svg>`;
    const colors = pieces.flatMap(colorsOf);
    const [color] = colors;
    const isOne = colors.every((other) => JSON.stringify(other) === JSON.stringify(color));
    const inScreenColors = colors.every(isScreenColor);
    const isKept = paths.length <= longestDrawing;
    return {
      carrier: 'drawing',
      key: isKept ? this.#list.keep(text, toLocation(box), { kind: 'svg', text }) : null,
      backdrop: { kind: 'unknown', reason: 'what lies beneath a drawing is not told' },
      ownColors: inScreenColors,
      ...(!inScreenColors && isOne && color && { paint: color }),
    };
  }
}

/** A drawing by itself: more than a rectangle, and as large as a sign. */
function mayBeSign({ box, unseen, steps, stepCount, points }: PaintedPath): boolean {
  if (unseen !== null || !isOfSign(box)) return false;
  return isShaped({ steps: steps.subarray(0, stepCount), points }, box);
}

/** What stands in the structure may have a text alternative, and what lies on a layer its name. */
function mayHaveName({ structure, within }: PaintedPath): boolean {
  return structure !== null || within.some((container) => container.startsWith('layer: '));
}

function toName({ box, pieces }: PieceGroup): string {
  return `${pieces.length} ${box.x} ${box.y}`;
}

function isOfSign({ width, height }: PageBox): boolean {
  const [shorter, longer] = width < height ? [width, height] : [height, width];
  return longer <= largestSign && shorter >= smallestSign && longer <= longestShape * shorter;
}

function colorsOf({ fill, stroke }: PathPiece): Color[] {
  return [fill, stroke].flatMap((kind) => (kind ? [{ ...kind.color, alpha: kind.alpha }] : []));
}

function round(number: number): number {
  return Math.round(number * 100) / 100;
}

const crowdedPage = {
  kind: 'unjudged',
  code: 'crowded-page',
  reason: `no icons are looked for among more than ${mostPieces.toLocaleString('en')} small paths on a page`,
} as const;

const unseenPicture = {
  kind: 'unjudged',
  code: 'picture-not-drawn',
  reason: 'a picture could not be looked at: it is packed in a way that is not read here',
} as const;
