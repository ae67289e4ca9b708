import type { MarkKind } from '../../model/page-sink.ts';
import { readStream } from '../../objects/read-value.ts';
import type { DrawnGlyph } from '../resources/document-context.ts';
import type { Font } from '../resources/font.ts';

import { edgesOf, multiply } from '../state/matrix.ts';
import type { Walk } from '../walk.ts';
import { gatherPaints } from './gather-paints.ts';
import { paintBrush, paintInner } from './paint-brush.ts';
import { advance, tellRun, toSize, type Pieces } from './paint-text.ts';

type Drawn = NonNullable<Font['drawn']>;

/** Shows text of a Type 3 font, glyph by glyph. */
export function paintGlyphs(walk: Walk, drawn: Drawn, font: Font, pieces: Pieces): void {
  const { state } = walk;
  const { fontSize, characterSpace, wordSpace, textScale } = state;
  const start = walk.text.matrix;
  let kind: MarkKind | null = null;
  let length = 0;
  for (const piece of pieces) {
    if (typeof piece === 'number') length -= (piece / 1000) * fontSize * textScale;
    else
      for (const code of piece) {
        const width = font.widthOf(code) * fontSize;
        const painted = paintGlyph(walk, drawn, font, code, length, width * textScale);
        kind ??= painted;
        length += (width + characterSpace + (code === 32 ? wordSpace : 0)) * textScale;
      }
  }
  const whole = multiply(start, state.matrix);
  const edges = edgesOf(boxOf(walk, font, 0, length), whole);
  walk.text.matrix = advance(walk, font, length);
  const end = multiply(walk.text.matrix, state.matrix);
  tellRun(walk, font, pieces, { start: whole, end, edges, sizePt: toSize(fontSize, whole), kind });
}

function paintGlyph(
  walk: Walk,
  drawn: Drawn,
  font: Font,
  code: number,
  at: number,
  width: number,
): MarkKind | null {
  const glyph = readGlyph(walk, drawn, font, code);
  if (glyph.isBlank || (walk.state.textMode & 3) === 3) return null;
  const whole = multiply(walk.text.matrix, walk.state.matrix);
  const edges = edgesOf(boxOf(walk, font, at, at + width), whole);
  if (glyph.paints !== null) return paintInner(walk, glyph.paints, false, edges);
  const sizePt = toSize(walk.state.fontSize, whole);
  return paintBrush(walk, 'text', false, edges, false, { sizePt, bold: false, isInvisible: false });
}

function readGlyph(walk: Walk, drawn: Drawn, font: Font, code: number): DrawnGlyph {
  const known = walk.context.glyphsOf(font).get(code);
  if (known !== undefined) return known;
  const stream = readStream(walk.context.file, drawn.glyphOf(code));
  const gathered =
    stream === undefined ? undefined : gatherPaints(walk, stream, drawn.resources ?? undefined, null);
  const paints = gathered?.paints ?? [];
  const glyph = { isBlank: paints.length === 0, paints: gathered?.glyphColor === 'given' ? null : paints };
  walk.context.glyphsOf(font).set(code, glyph);
  return glyph;
}

function boxOf(
  { state: { fontSize, rise } }: Walk,
  { ascent, descent }: Font,
  left: number,
  right: number,
): { left: number; bottom: number; right: number; top: number } {
  return { left, bottom: descent * fontSize + rise, right, top: ascent * fontSize + rise };
}
