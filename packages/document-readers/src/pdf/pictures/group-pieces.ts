import type { PageBox } from '../model/mark.ts';
import { joinBoxes } from '../text/page-fragment.ts';
import type { PathPiece } from './path-pieces.ts';

/** Paths that lie together. */
export type PieceGroup = { box: PageBox; pieces: readonly PathPiece[] };

/** How far apart belongs together, in points. */
const apart = { least: 0.5, most: 30 };

/** Bands of a page, in points: what lies beyond the last is in it. */
const bandHeight = 60;
const bands = 64;

/**
 * Puts paths together that touch one another, lie in one another, or are no further apart than a `share` of the larger side
 * of the smaller one.
 */
export function groupPieces(pieces: readonly PathPiece[], share: number): PieceGroup[] {
  const sorted = [...pieces.keys()].sort((one, other) => leftOf(pieces[one]) - leftOf(pieces[other]));
  const count = sorted.length;
  // Four numbers a piece in the order of their left sides: what is compared so often stands close together.
  const edges = new Float64Array(4 * count);
  const rooms = new Float64Array(count);
  sorted.forEach((at, index) => {
    const { x, y, width, height } = pieces[at]?.box ?? { x: 0, y: 0, width: 0, height: 0 };
    edges.set([x, y, x + width, y + height], 4 * index);
    rooms[index] = Math.max(apart.least, Math.min(apart.most, share * Math.max(width, height)));
  });
  const parents = Int32Array.from({ length: count }, (_, at) => at);
  // What may still touch what comes next, by the bands of the page that it reaches into.
  const open = Array.from({ length: bands }, () => new Array<number>());
  for (let at = 0; at < count; at++) {
    const left = edges[4 * at] ?? 0;
    const top = edges[4 * at + 1] ?? 0;
    const bottom = edges[4 * at + 3] ?? 0;
    const room = rooms[at] ?? 0;
    for (let band = toBand(top - apart.most); band <= toBand(bottom + apart.most); band++) {
      const others = open[band] ?? [];
      let kept = 0;
      for (const other of others) {
        const otherRoom = rooms[other] ?? 0;
        const right = edges[4 * other + 2] ?? 0;
        if (right + otherRoom < left) continue;
        others[kept++] = other;
        const near = Math.min(room, otherRoom);
        const isNear =
          right + near >= left &&
          (edges[4 * other + 1] ?? 0) - near <= bottom &&
          (edges[4 * other + 3] ?? 0) + near >= top;
        if (isNear) parents[rootOf(parents, other)] = rootOf(parents, at);
      }
      others.length = kept;
      others.push(at);
    }
  }
  const groups = new Map<number, number[]>();
  for (let at = 0; at < count; at++) {
    const root = rootOf(parents, at);
    const group = groups.get(root);
    if (group) group.push(sorted[at] ?? 0);
    else groups.set(root, [sorted[at] ?? 0]);
  }
  // In the order of painting: what is above comes last.
  return [...groups.values()].flatMap((group) =>
    toGroup(group.sort((one, other) => one - other).flatMap((at) => pieces[at] ?? [])),
  );
}

function toBand(y: number): number {
  return Math.max(0, Math.min(bands - 1, Math.floor(y / bandHeight)));
}

function rootOf(parents: Int32Array, at: number): number {
  let root = at;
  for (let parent = parents[root] ?? root; parent !== root; parent = parents[root] ?? root) {
    // What is walked through is nearer to its root next time.
    parents[root] = parents[parent] ?? parent;
    root = parent;
  }
  return root;
}

function toGroup(pieces: readonly PathPiece[]): PieceGroup[] {
  const [first, ...rest] = pieces;
  return first ? [{ box: rest.reduce((box, piece) => joinBoxes(box, piece.box), first.box), pieces }] : [];
}

function leftOf(piece: PathPiece | undefined): number {
  return piece?.box.x ?? 0;
}
