import type { MarkRole } from '../../model/mark.ts';
import type { MarkKind } from '../../model/page-sink.ts';
import type { InnerPaint } from '../resources/pattern.ts';
import type { Shading } from '../resources/shading-colors.ts';
import type { Brush } from '../state/graphics-state.ts';
import type { Edges } from '../state/matrix.ts';
import type { Walk } from '../walk.ts';
import { gatherTiling } from './gather-paints.ts';

type TextSize = { sizePt: number; bold: boolean; isInvisible: boolean };

/** Paints something with what fills or strokes, a pattern with all that is in it. Gives the kind of its first mark. */
export function paintBrush(
  walk: Walk,
  role: MarkRole,
  isStroke: boolean,
  edges: Edges,
  isSolid: boolean,
  text: TextSize | null = null,
): MarkKind | null {
  const brush: Brush = isStroke ? walk.state.stroke : walk.state.fill;
  const { pattern, ink } = brush;
  if (pattern === null) {
    if (ink === null) {
      walk.fault('unknown-color-space', 'a colour is in a colour space that cannot be read', edges);
      return null;
    }
    return walk.mark(role, ink, isStroke, edges, isSolid, text);
  }
  if (pattern.kind === 'shading') return paintShading(walk, pattern.shading, isStroke, edges, true);
  return paintInner(walk, gatherTiling(walk, pattern, ink), isStroke, edges);
}

/** Paints an area with the colours of a shading. */
export function paintShading(
  walk: Walk,
  { inks, background }: Shading,
  isStroke: boolean,
  edges: Edges,
  isPattern: boolean,
): MarkKind | null {
  let first: MarkKind | null = null;
  const painted = isPattern && background !== null ? [...inks, background] : inks;
  for (const ink of painted) {
    const kind = walk.mark('stop', ink, isStroke, edges, false);
    first ??= kind;
  }
  return first;
}

/** Paints what a pattern or a glyph paints in itself. */
export function paintInner(
  walk: Walk,
  paints: readonly InnerPaint[],
  isStroke: boolean,
  edges: Edges,
): MarkKind | null {
  let first: MarkKind | null = null;
  for (const inner of paints) {
    const kind = walk.markInner(inner, isStroke, edges);
    first ??= kind;
  }
  return first;
}
