import type { MarkKind } from '../../model/page-sink.ts';
import { intersect, scaleOf, type Edges } from '../state/matrix.ts';
import type { Walk } from '../walk.ts';
import { paintBrush } from './paint-brush.ts';

/** Paints the path that was drawn, clips with it if that was asked for, and begins anew. */
export function paintPath(walk: Walk, fills: boolean, strokes: boolean, evenOdd: boolean): void {
  const { path } = walk;
  const edges = path.edges;
  if (edges !== undefined && (fills || strokes)) paintEdges(walk, edges, fills, strokes, evenOdd);
  if (walk.isClipPending) clipToPath(walk, edges);
  path.clear();
}

function paintEdges(walk: Walk, edges: Edges, fills: boolean, strokes: boolean, evenOdd: boolean): void {
  const { path, state } = walk;
  let fill: MarkKind | null = null;
  let stroke: MarkKind | null = null;
  const isPoint = edges.x0 === edges.x1 && edges.y0 === edges.y1;
  if (fills && !isPoint) fill = paintBrush(walk, 'fill', false, edges, path.isLevelRectangle());
  const strokeWidth = strokes ? Math.abs(state.lineWidth) * scaleOf(state.matrix) : 0;
  // A butt end of a line without length has no extent either.
  if (strokes && !(isPoint && state.lineCap === 0))
    stroke = paintBrush(walk, 'stroke', true, widen(edges, strokeWidth / 2), false);
  // The last mark is that of the stroke where there is one, which is the larger.
  const { around, latestBox: box } = walk;
  if (walk.gathered !== null || (fill === null && stroke === null) || box === null) return;
  walk.sink.path({
    steps: path.steps,
    stepCount: path.stepCount,
    points: path.points,
    isCut: path.isCut,
    fill,
    evenOdd,
    stroke,
    strokeWidth,
    box,
    unseen:
      fill === null ? (stroke?.unseen ?? null) : stroke === null ? fill.unseen : fill.unseen && stroke.unseen,
    within: around.within.names,
    structure: around.structure,
  });
}

function clipToPath(walk: Walk, edges: Edges | undefined): void {
  walk.isClipPending = false;
  const { state } = walk;
  // What is clipped with nothing is not seen.
  const box = edges ?? { x0: Infinity, y0: Infinity, x1: -Infinity, y1: -Infinity };
  if (walk.path.isCut) return;
  state.clip = intersect(state.clip, box);
  if (edges !== undefined && !walk.path.isLevelRectangle()) state.isClipLevel = false;
}

function widen({ x0, y0, x1, y1 }: Edges, by: number): Edges {
  return { x0: x0 - by, y0: y0 - by, x1: x1 + by, y1: y1 + by };
}
