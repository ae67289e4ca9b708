import type { PdfDict } from '../../model/pdf-object.ts';
import type { MarkKind } from '../../model/page-sink.ts';
import type { Font } from '../resources/font.ts';
import { readFont } from '../resources/font.ts';
import { edgesOf, multiply, type Edges, type Matrix } from '../state/matrix.ts';
import type { Walk } from '../walk.ts';
import { paintBrush } from './paint-brush.ts';
import { paintGlyphs } from './paint-glyphs.ts';

/** Strings of a font's codes, and numbers that move back what follows by thousandths of the size. */
export type Pieces = readonly (Uint8Array | number)[];

const emptyDict: PdfDict = { kind: 'dict', get: () => undefined, keys: () => [] };
/** What stands in for a font that is not there. */
const missingFont = readFont({ resolve: () => null }, emptyDict);

/** Shows text where the last one ended, and moves on by its length. */
export function showText(walk: Walk, pieces: Pieces): void {
  const { state } = walk;
  const font = state.font ?? missingFont;
  const start = walk.text.matrix;
  if (font.drawn !== null) {
    paintGlyphs(walk, font.drawn, font, pieces);
  } else {
    const length = measure(walk, font, pieces);
    const end = advance(walk, font, length);
    walk.text.matrix = end;
    paintRun(walk, font, pieces, start, length);
  }
}

function paintRun(walk: Walk, font: Font, pieces: Pieces, start: Matrix, length: number): void {
  const { state } = walk;
  const whole = multiply(start, state.matrix);
  const edges = edgesOf(boxOf(walk, font, length), whole);
  if (state.textMode >= 4) walk.textClip = around(walk.textClip, edges);
  const sizePt = toSize(state.fontSize, whole);
  const isBlank = !hasInk(font, pieces);
  const kind = isBlank ? null : paintInMode(walk, edges, sizePt, font.isBold);
  tellRun(walk, font, pieces, {
    start: whole,
    end: multiply(walk.text.matrix, state.matrix),
    edges,
    sizePt,
    kind,
  });
}

/** Tells the sink of a run, unless it is repeated elsewhere. */
export function tellRun(
  walk: Walk,
  font: Font,
  pieces: Pieces,
  shown: { start: Matrix; end: Matrix; edges: Edges; sizePt: number; kind: MarkKind | null },
): void {
  if (walk.gathered !== null) return;
  const { around: surrounding, state } = walk;
  const { start, end, edges, sizePt, kind } = shown;
  const isInvisible = state.textMode === 3 && !surrounding.isHidden && !surrounding.isMask;
  walk.sink.run({
    font,
    pieces,
    box: walk.visibleBox(edges),
    from: [start[4], start[5]],
    to: [end[4], end[5]],
    unseen: kind?.unseen ?? (isInvisible ? 'invisible-text' : walk.whyUnseen(edges, 1, null)),
    sizePt,
    bold: font.isBold,
    within: surrounding.within.names,
    structure: surrounding.structure,
    actualText: surrounding.actualText,
    kind,
  });
}

/** The size of text in points on the page, by how tall it is there. */
export function toSize(size: number, matrix: Matrix): number {
  return Math.round(Math.abs(size) * Math.hypot(matrix[2], matrix[3]) * 100) / 100;
}

/** Where the next glyph goes after so much text. */
export function advance(walk: Walk, font: Font, length: number): Matrix {
  const { matrix } = walk.text;
  const across = font.isVertical ? matrix[2] : matrix[0];
  const down = font.isVertical ? matrix[3] : matrix[1];
  const x = matrix[4] + length * across;
  const y = matrix[5] + length * down;
  return [matrix[0], matrix[1], matrix[2], matrix[3], x, y];
}

function paintInMode(walk: Walk, edges: Edges, sizePt: number, bold: boolean): MarkKind | null {
  const mode = walk.state.textMode & 3;
  const isInvisible = mode === 3;
  if (isInvisible && walk.state.textMode === 7) return null;
  const text = { sizePt, bold, isInvisible };
  const fill = mode === 1 ? null : paintBrush(walk, 'text', false, edges, false, text);
  const stroke = mode === 1 || mode === 2 ? paintBrush(walk, 'text', true, edges, false, text) : null;
  return fill ?? stroke;
}

/** How long text is along its line, in units of the text. */
function measure(walk: Walk, font: Font, pieces: Pieces): number {
  const { fontSize, characterSpace, wordSpace } = walk.state;
  const scale = font.isVertical ? 1 : walk.state.textScale;
  let glyphs = 0;
  let count = 0;
  let blanks = 0;
  for (const piece of pieces) {
    if (typeof piece === 'number') glyphs -= piece / 1000;
    else if (font.isComposite) {
      for (let at = 0; at < piece.length; at += 2) {
        glyphs += font.widthOf((piece[at] ?? 0) * 256 + (piece[at + 1] ?? 0));
        count++;
      }
    } else {
      for (let at = 0; at < piece.length; at++) {
        const code = piece[at] ?? 0;
        glyphs += font.widths[code] ?? 0;
        if (code === 32) blanks++;
      }
      count += piece.length;
    }
  }
  return (glyphs * fontSize + count * characterSpace + blanks * wordSpace) * scale;
}

function boxOf(
  { state }: Walk,
  font: Font,
  length: number,
): { left: number; bottom: number; right: number; top: number } {
  const { fontSize, rise } = state;
  if (font.isVertical) return { left: -fontSize / 2, bottom: length, right: fontSize / 2, top: 0 };
  return {
    left: 0,
    bottom: font.descent * fontSize + rise,
    right: length,
    top: font.ascent * fontSize + rise,
  };
}

function hasInk(font: Font, pieces: Pieces): boolean {
  for (const piece of pieces) {
    if (typeof piece === 'number') continue;
    if (font.isComposite && piece.length > 0) return true;
    for (let at = 0; at < piece.length; at++) if (piece[at] !== 32) return true;
  }
  return false;
}

function around(clip: Edges | null, edges: Edges): Edges {
  if (clip === null) return edges;
  return {
    x0: Math.min(clip.x0, edges.x0),
    y0: Math.min(clip.y0, edges.y0),
    x1: Math.max(clip.x1, edges.x1),
    y1: Math.max(clip.y1, edges.y1),
  };
}
