import type { ColorSpace } from '../../model/color-space.ts';
import { deviceSpaces } from '../../color/read-color-space.ts';
import type { Ink } from '../paint/ink.ts';
import type { Font } from '../resources/font.ts';
import type { Pattern } from '../resources/pattern.ts';
import type { Edges, Matrix } from './matrix.ts';

/** What fills, or what strokes. `ink` is `null` where its colour could not be read, and where it is a pattern. */
export type Brush = {
  readonly space: ColorSpace | null;
  readonly ink: Ink | null;
  readonly pattern: Pattern | null;
};

/** All that `q` keeps and `Q` brings back. */
export type GraphicsState = {
  matrix: Matrix;
  fill: Brush;
  stroke: Brush;
  fillAlpha: number;
  strokeAlpha: number;
  /** What lies over the whole of the group that this is in. */
  groupAlpha: number;
  isGroupBlended: boolean;
  isBlended: boolean;
  hasSoftMask: boolean;
  fillOverprint: boolean;
  strokeOverprint: boolean;
  lineWidth: number;
  lineCap: number;
  clip: Edges;
  /** Whether the clip is just that rectangle. */
  isClipLevel: boolean;
  font: Font | null;
  fontSize: number;
  characterSpace: number;
  wordSpace: number;
  /** 1 is as wide as the font is. */
  textScale: number;
  leading: number;
  rise: number;
  textMode: number;
};

/** What holds where a page, a pattern or a glyph begins. */
export function initialState(matrix: Matrix, clip: Edges, black: Ink): GraphicsState {
  const brush: Brush = { space: deviceSpaces.gray, ink: black, pattern: null };
  return {
    matrix,
    fill: brush,
    stroke: brush,
    fillAlpha: 1,
    strokeAlpha: 1,
    groupAlpha: 1,
    isGroupBlended: false,
    isBlended: false,
    hasSoftMask: false,
    fillOverprint: false,
    strokeOverprint: false,
    lineWidth: 1,
    lineCap: 0,
    clip,
    isClipLevel: true,
    font: null,
    fontSize: 0,
    characterSpace: 0,
    wordSpace: 0,
    textScale: 1,
    leading: 0,
    rise: 0,
    textMode: 0,
  };
}
